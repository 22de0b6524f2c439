import { useEffect, useEffectEvent, useState } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Action } from '../api.ts'
import { ApiProblem, currentIn } from '../ask.ts'
import { useTab } from '../tab-context.tsx'
import { type Attempt, changedBy, isIn } from './attempt.ts'
import { type Asked, cameOf } from './outcome.ts'
import type { Performing } from './use-action.ts'

/** How often a change is tried again that only Straks itself came before. */
const MOST_REPEATS = 3

export function useAct(ticket: TicketJson | undefined, { perform, settle }: Performing) {
  const { api, me } = useTab()
  const turnsUp = useTurnsUp(ticket, (action) => settle({ at: placeOf(action), kind: 'saved' }))
  const change = async (action: Action) => {
    if (!ticket) throw new ApiProblem(404)
    return actUnlessOvertaken(ticket, (at) => api.act(at, action))
  }
  return async (action: Action, at = placeOf(action)): Promise<boolean> => {
    turnsUp.giveUp()
    const attempt = { action, after: ticket?.history.at(-1)?.id ?? 0 }
    const work = () => change(action).catch(unlessSaved(attempt, me.id))
    return (await perform(at, work, cameOf(action))) || turnsUp.await(attempt)
  }
}

function placeOf({ name }: Action): Asked {
  if (name === 'unconfirm') return 'confirmed'
  return name === 'refer' || name === 'comment' || name === 'note' ? name : 'actions'
}

/** What was not answered may have been saved all the same: `await` resolves as soon as the ticket shows it, else never. */
function useTurnsUp(ticket: TicketJson | undefined, saved: (action: Action) => void) {
  const { me } = useTab()
  const [awaited, setAwaited] = useState<{ attempt: Attempt; found: () => void } | null>(null)
  const tell = useEffectEvent(saved)
  useEffect(() => {
    if (!awaited || !ticket || !isIn(ticket, awaited.attempt, me.id)) return
    setAwaited(null)
    tell(awaited.attempt.action)
    awaited.found()
  }, [awaited, ticket, me.id])
  return {
    await: (attempt: Attempt) =>
      new Promise<boolean>((resolve) => setAwaited({ attempt, found: () => resolve(true) })),
    giveUp: () => setAwaited(null),
  }
}

/** Straks notes each delivery on the ticket; that alone is no reason to bother an agent with a conflict. */
async function actUnlessOvertaken(seen: TicketJson, act: (at: TicketJson) => Promise<TicketJson>) {
  let at = seen
  for (let repeats = 0; ; repeats += 1) {
    try {
      return await act(at)
    } catch (error) {
      const current = currentIn(error)
      if (!current || repeats === MOST_REPEATS || changedBy(seen, current) !== null) throw error
      at = current
    }
  }
}

/** It was, when the same was asked for before and the answer was lost. */
function unlessSaved(attempt: Attempt, myId: string): (error: unknown) => TicketJson {
  return (error) => {
    const current = currentIn(error)
    if (current && isIn(current, attempt, myId)) return current
    throw error
  }
}
