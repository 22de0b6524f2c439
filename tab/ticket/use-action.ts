import { useState } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { currentIn } from '../ask.ts'
import { mayBeDone } from '../bar.tsx'
import { useAgainOnLine } from '../live/use-live.ts'
import { useLate } from '../use-asking.ts'
import { changedBy } from './attempt.ts'
import { useGoesBy } from './goes-by.ts'
import { type Asked, type CameOfIt, isGood, type Outcome } from './outcome.ts'

/** Then it leaves the house. */
export const UNDOABLE_MS = 10_000

export type Performing = ReturnType<typeof useAction>

/** @param take shows the ticket as it is by then, also when the action came too late */
export function useAction(ticket: TicketJson | undefined, take: (ticket: TicketJson) => void) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [underWay, setUnderWay] = useState<Asked | null>(null)
  const busy = underWay !== null
  /** Where it was asked for, once that has taken a while; null: nothing is late. */
  const lateAt = useLate(busy) ? underWay : null
  const forget = () => setOutcome(null)
  const isWell = isGood(outcome)
  useGoesBy(outcome, isWell, forget, outcome?.kind === 'undoable' ? UNDOABLE_MS : undefined)
  useAgainOnLine(outcome?.kind === 'failed' && mayBeDone(outcome.problem) ? outcome : undefined, forget)

  const failure = (error: unknown): CameOfIt => {
    const current = currentIn(error)
    if (!current) return { kind: 'failed', problem: error }
    const by = ticket ? changedBy(ticket, current) : null
    take(current)
    return { kind: 'conflict', by }
  }

  const perform = async (at: Asked, work: () => Promise<TicketJson>, good: CameOfIt) => {
    setUnderWay(at)
    setOutcome(null)
    const done = await work().then((ticket): CameOfIt => {
      take(ticket)
      return good
    }, failure)
    const came = { at, ...done }
    setOutcome(came)
    setUnderWay(null)
    return isGood(came)
  }

  /** `settle`: by now it is known that this came of it; null: nothing to tell of any more. */
  return { busy, lateAt, outcome, isWell, forget, settle: setOutcome, perform }
}
