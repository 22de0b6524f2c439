import { useCallback, useState } from 'react'
import type { PersonJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { type Action, ApiProblem } from '../api.ts'
import { useAgainOnLine } from '../live/use-live.ts'
import { useGoesBy } from './goes-by.ts'

/** Then it leaves the house. */
export const UNDOABLE_MS = 10_000

/** The outcome of the last thing that the agent did. */
export type Outcome = { at: Asked } & CameOfIt

/** Where it was asked for: with the buttons of the ticket, beside what is confirmed, in a form, or by the id of what is sent once more. */
export type Asked = 'actions' | 'confirmed' | 'refer' | 'comment' | 'note' | (string & {})

/** A message, or an alert for which no leader was found. */
export type Again = 'message' | 'alert-to-nobody'

type CameOfIt =
  | { kind: 'saved' }
  /** It is saved, and stays in the house for a moment. */
  | { kind: 'undoable'; action: Action }
  | { kind: 'undone' }
  /** It is on its way once more. */
  | { kind: 'resent'; what: Again }
  /** And did not get through this time either. */
  | { kind: 'resent-in-vain'; what: Again }
  | { kind: 'conflict'; by: PersonJson | null }
  | { kind: 'failed'; problem: unknown }

export type Good = Extract<CameOfIt, { kind: (typeof GOOD)[number] }>

const GOOD = ['saved', 'undoable', 'undone', 'resent'] as const

export type Performing = {
  /** True while something that the agent did is under way. */
  busy: boolean
  outcome: Outcome | null
  forget: () => void
  /** By now it is known that this came of it; null: nothing to tell of any more. */
  settle: (outcome: Outcome | null) => void
  /** Resolves to whether it was saved. */
  perform: (at: Asked, work: () => Promise<TicketJson>, good?: Good) => Promise<boolean>
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
  useGoesBy(outcome, isGood(outcome), forget, outcome?.kind === 'undoable' ? UNDOABLE_MS : undefined)
  useAgainOnLine(isUnsure(outcome) ? outcome : undefined, forget)

  const failure = (error: unknown): CameOfIt => {
    const current = error instanceof ApiProblem ? error.current : null
    if (!current) return { kind: 'failed', problem: error }
    const by = whoChanged(current)
    take(current)
    return { kind: 'conflict', by }
  }

  const perform: Performing['perform'] = async (at, work, good = { kind: 'saved' }) => {
    setBusy(true)
    setOutcome(null)
    const done = await work().then((ticket): CameOfIt => {
      take(ticket)
      return good
    }, failure)
    const came = { at, ...done }
    setOutcome(came)
    setBusy(false)
    return isGood(came)
  }

  return { busy, outcome, forget, settle: setOutcome, perform }
}

export function isGood(outcome: Outcome | null): boolean {
  return GOOD.some((kind) => kind === outcome?.kind)
}

/** The answer got lost, or broke off: what was asked for may have been done. */
export function isUnsure(outcome: Outcome | null): boolean {
  if (outcome?.kind !== 'failed' || !(outcome.problem instanceof ApiProblem)) return false
  return outcome.problem.status === 0 || outcome.problem.status >= 500
}
