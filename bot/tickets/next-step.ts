import type { Organisation } from '../organisation/organisation.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { addDuration } from '../time/duration.ts'
import { chainIn, lastAlerted } from './alerts.ts'
import type { Changed } from './change-ticket.ts'
import { afterQuietTime } from './quiet-time.ts'
import { isClosed } from './ticket-state.ts'

export type Step = { what: 'remind' | 'next-level'; at: Date }

/**
 * Returns the next step without an acknowledgement, from the rows alone: the leader alerted last is waited
 * for, reminded, and then passed over for the next level. At night, in weekends and on holidays only urgent tickets move.
 * After a reopening the times count from then, as if alerted anew.
 * @returns null when the chain has ended, or while the leader alerted last is unknown
 */
export function nextStep(
  ticket: Changed,
  { escalation, holidays }: Pick<Organisation, 'escalation' | 'holidays'>,
): Step | null {
  if (ticket.acknowledged_at || isClosed(ticket.status)) return null
  const chain = chainIn(ticket.deliveries)
  const last = lastAlerted(ticket.deliveries)
  if (!last?.recipient_id) return null
  const theirs = chain.filter(({ recipient_id }) => recipient_id === last.recipient_id)
  const [first] = stepsAfter(theirs, last, escalation, ticket.reopened_at).sort(
    (one, other) => one.at.getTime() - other.at.getTime(),
  )
  if (!first || ticket.urgency === 'urgent') return first ?? null
  return { ...first, at: afterQuietTime(first.at, escalation.quiet, holidays) }
}

function stepsAfter(
  theirs: DeliveryRow[],
  last: DeliveryRow,
  { remindAfter, nextLevelAfter }: Organisation['escalation'],
  reopened: Date | null,
): Step[] {
  if (theirs.every(({ state }) => state === 'failed')) return [{ what: 'next-level', at: last.created_at }]
  const alertedAt = theirs.find(({ sent_at }) => sent_at)?.sent_at ?? last.created_at
  const from = reopened && reopened > alertedAt ? reopened : alertedAt
  const nextLevel: Step = { what: 'next-level', at: addDuration(from, nextLevelAfter) }
  const isReminded = theirs.some(
    ({ occasion, created_at }) => occasion === 'reminder' && !(reopened && created_at < reopened),
  )
  if (isReminded || !theirs.some(({ state }) => state === 'sent' || state === 'unknown')) return [nextLevel]
  return [{ what: 'remind', at: addDuration(from, remindAfter) }, nextLevel]
}
