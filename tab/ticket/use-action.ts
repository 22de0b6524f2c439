import { useCallback, useState } from 'react'
import type { PersonJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { ApiProblem } from '../api.ts'
import { useAgainOnLine } from '../live/use-live.ts'
import { useGoesBy } from './goes-by.ts'

/** What came of the last thing that the agent did. */
export type Outcome =
  | { kind: 'saved' }
  /** A delivery or a comment, by its id, is on its way once more. */
  | { kind: 'resent'; id: string }
  | { kind: 'conflict'; by: PersonJson | null }
  | { kind: 'failed'; problem: unknown }

type Good = Extract<Outcome, { kind: 'saved' | 'resent' }>

export type Performing = {
  /** True while something that the agent did is under way. */
  busy: boolean
  outcome: Outcome | null
  forget: () => void
  /** Resolves to whether it was saved. */
  perform: (work: () => Promise<TicketJson>, good?: Good) => Promise<boolean>
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
  useGoesBy(outcome, isGood(outcome), forget)
  useAgainOnLine(isUnsure(outcome) ? outcome : undefined, forget)

  const failure = (error: unknown): Outcome => {
    const current = error instanceof ApiProblem ? error.current : null
    if (!current) return { kind: 'failed', problem: error }
    const by = whoChanged(current)
    take(current)
    return { kind: 'conflict', by }
  }

  const perform: Performing['perform'] = async (work, good = { kind: 'saved' }) => {
    setBusy(true)
    setOutcome(null)
    const done = await work().then((ticket): Outcome => {
      take(ticket)
      return good
    }, failure)
    setOutcome(done)
    setBusy(false)
    return isGood(done)
  }

  return { busy, outcome, forget, perform }
}

export function isGood(outcome: Outcome | null): boolean {
  return outcome?.kind === 'saved' || outcome?.kind === 'resent'
}

/** The answer got lost, or broke off: what was asked for may have been done. */
export function isUnsure(outcome: Outcome | null): boolean {
  if (outcome?.kind !== 'failed' || !(outcome.problem instanceof ApiProblem)) return false
  return outcome.problem.status === 0 || outcome.problem.status >= 500
}
