import { useCallback, useState } from 'react'
import type { PersonJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { ApiProblem } from '../api.ts'
import { useGoesBy } from './goes-by.ts'

/** What came of the last thing that the agent did. */
export type Outcome =
  | { kind: 'saved' }
  | { kind: 'conflict'; by: PersonJson | null }
  | { kind: 'failed'; problem: unknown }

export type Performing = {
  /** True while something that the agent did is under way. */
  busy: boolean
  outcome: Outcome | null
  forget: () => void
  /** Resolves to whether it was saved. */
  perform: (work: () => Promise<TicketJson>) => Promise<boolean>
}

/**
 * @param take shows the ticket as it is by then, also when the action came too late
 * @param whoChanged whoever was first
 */
export function useAction(
  take: (ticket: TicketJson) => void,
  whoChanged: (current: TicketJson) => PersonJson | null,
): Performing {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [busy, setBusy] = useState(false)
  const forget = useCallback(() => setOutcome(null), [])
  useGoesBy(outcome, outcome?.kind === 'saved', forget)

  const failure = (error: unknown): Outcome => {
    const current = error instanceof ApiProblem ? error.current : null
    if (!current) return { kind: 'failed', problem: error }
    const by = whoChanged(current)
    take(current)
    return { kind: 'conflict', by }
  }

  const perform = async (work: () => Promise<TicketJson>): Promise<boolean> => {
    setBusy(true)
    setOutcome(null)
    const done = await work().then((ticket): Outcome => {
      take(ticket)
      return { kind: 'saved' }
    }, failure)
    setOutcome(done)
    setBusy(false)
    return done.kind === 'saved'
  }

  return { busy, outcome, forget, perform }
}
