import { type Dispatch, type SetStateAction, useEffect, useEffectEvent, useReducer } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { useTab } from '../tab-context.tsx'
import type { Outcome, Unsure } from './outcome.ts'

/**
 * A change without an answer may have been saved. Resolves once the ticket shows it, else never; also when the
 * agent did something else meanwhile, or comes back to the ticket: its text must not be there to be sent twice.
 */
export function useTurnsUp(
  ticket: TicketJson | undefined,
  setOutcome: Dispatch<SetStateAction<Outcome | null>>,
): (unsure: Omit<Unsure, 'found'>) => Promise<boolean> {
  const { left } = useTab()
  const [turn, lookAgain] = useReducer((turns: number) => turns + 1, 0)
  const tell = useEffectEvent((ticket: TicketJson, { outcome, good, found }: Unsure) => {
    const came = good(ticket)
    // The time for undoing may be over.
    const known = came.kind === 'undoable' ? ({ kind: 'saved' } as const) : came
    setOutcome((shown) => (shown === outcome ? { at: outcome.at, ...known } : shown))
    found()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for another look at the same ticket.
  useEffect(() => {
    if (!ticket) return
    const { number } = ticket
    const all = left.unsure.get(number) ?? []
    const there = all.filter(({ isIn }) => isIn(ticket))
    if (there.length === 0) return
    left.unsure.set(
      number,
      all.filter((one) => !there.includes(one)),
    )
    for (const unsure of there) tell(ticket, unsure)
    // Texts that are found saved are forgotten by then.
    setTimeout(lookAgain)
  }, [ticket, turn, left])
  return (unsure) =>
    new Promise((resolve) => {
      if (!ticket) return
      const { number } = ticket
      const known = left.unsure.get(number) ?? []
      left.unsure.set(number, [...known, { ...unsure, found: () => resolve(true) }])
      lookAgain()
    })
}
