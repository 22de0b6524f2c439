import { NO_LEADER } from '../directory/find-leader.ts'
import type { DeliveryRow, RecipientKind, TicketRow } from '../store/schema.ts'
import { hasPerhapsArrived, lostIn } from './delivery-state.ts'
import { type Concerned, isClosed } from './ticket-state.ts'

export type Alert = Pick<DeliveryRow, 'recipient_kind' | 'recipient_id' | 'occasion'>

/** Recipients alerted as leaders, whose alert asks for an acknowledgement. */
export const LEADERS: RecipientKind[] = ['leader', 'deputy', 'next-level']

export function isToLeader({ recipient_kind }: Pick<DeliveryRow, 'recipient_kind'>): boolean {
  return LEADERS.includes(recipient_kind)
}

/** Returns the alerts to leaders and their reminders, from deliveries in order of creation. */
export function alertsIn<Row extends Pick<DeliveryRow, 'recipient_kind' | 'occasion'>>(
  deliveries: Row[],
): Row[] {
  return deliveries.filter(
    (one) => isToLeader(one) && (one.occasion === 'report' || one.occasion === 'reminder'),
  )
}

/**
 * Leaves out alerts to leaders whom an employee named beside the one found. Those are extra: the found leader
 * is waited for, reminded and passed over as if nobody had been named, and so cannot be kept from knowing.
 */
export function chainIn(deliveries: DeliveryRow[]): DeliveryRow[] {
  return alertsIn(deliveries).filter((alert) => !isBeside(alert, deliveries))
}

/** Returns the first alert of the leader who is waited for. */
export function lastAlerted(deliveries: DeliveryRow[]): DeliveryRow | undefined {
  return newestAlert(chainIn(deliveries))
}

/**
 * Returns the first alert of the leader who came last, or the mail that replaced it. Reminders do not count,
 * nor does such a mail to an earlier leader: both may be made after the next leader was alerted.
 */
export function newestAlert<Row extends Alert>(alerts: Row[]): Row | undefined {
  const firsts = alerts.filter(({ occasion }) => occasion === 'report')
  const before = (one: Row) => firsts.find(({ recipient_id }) => recipient_id === one.recipient_id)
  const newest = firsts.findLast((one) => one.recipient_id === null || before(one) === one)
  if (!newest || newest.recipient_id === null) return newest
  return firsts.findLast(({ recipient_id }) => recipient_id === newest.recipient_id)
}

/** Tells whether an alert is such an extra one. If no leader, or no further one, was found, it is not. */
export function isBeside({ named_by }: DeliveryRow, deliveries: DeliveryRow[]): boolean {
  const found = newestAlert(alertsIn(deliveries).filter((alert) => alert.named_by === null))
  return named_by !== null && found?.last_error !== NO_LEADER
}

/** Tells whether the last search for a leader found nobody. */
export function lacksLeader(deliveries: DeliveryRow[]): boolean {
  return lastAlerted(deliveries)?.last_error === NO_LEADER
}

export function alertsTo(personId: string, deliveries: DeliveryRow[]): DeliveryRow[] {
  return alertsIn(deliveries).filter(({ recipient_id }) => recipient_id === personId)
}

/**
 * Returns the alert of a leader who acknowledges in another way: of this one, or else of the newest. A search
 * that goes on or found nobody counts only if there is no other: nobody else is said to know.
 */
export function alertStillOpen(personId: string | undefined, deliveries: DeliveryRow[]) {
  const open = alertsIn(deliveries).filter(({ acknowledged_at }) => acknowledged_at === null)
  if (personId) return newestAlert(alertsTo(personId, open))
  const known = open.filter((one) => one.recipient_id !== null && one.last_error !== NO_LEADER)
  return newestAlert(known) ?? newestAlert(open)
}

/** Returns the alerts that have or may have reached the person; without any, they may do nothing. */
export function alertsReaching(
  personId: string,
  ticket: { deliveries: DeliveryRow[] } | undefined,
): DeliveryRow[] {
  return alertsTo(personId, ticket?.deliveries ?? []).filter(hasPerhapsArrived)
}

/** Returns all leaders whom an alert has or may have reached. */
export function leadersReached(deliveries: DeliveryRow[]): string[] {
  return leadersAlerted(alertsIn(deliveries).filter(hasPerhapsArrived))
}

export function leadersAlerted(deliveries: Alert[]): string[] {
  const ids = alertsIn(deliveries).map(({ recipient_id }) => recipient_id)
  return [...new Set(ids.filter((id) => id !== null))]
}

/** Tells whether a person can be the ticket's leader: neither reporter, affected nor alerted before. */
export function mayBeAlerted(personId: string, ticket: Concerned & { deliveries: Alert[] }): boolean {
  const { reporter_id, affected_id, deliveries } = ticket
  return ![reporter_id, affected_id, ...leadersAlerted(deliveries)].includes(personId)
}

/** Tells whether the reporter chose to pass the nearest leader by: then the chain begins above them. */
export function passesNearestBy(deliveries: Alert[]): boolean {
  return alertsIn(deliveries)[0]?.recipient_kind === 'next-level'
}

export function leaderState({ acknowledged_at }: TicketRow, deliveries: DeliveryRow[]) {
  if (acknowledged_at) return 'acknowledged'
  const alerts = deliveries.filter(isToLeader)
  if (alerts.length === 0) return 'none'
  if (alerts.some(({ state }) => state === 'sent')) return 'alerted'
  if (alerts.some(({ due_at }) => due_at !== null)) return 'pending'
  if (alerts.some(({ state }) => state === 'unknown')) return 'unknown'
  return alerts.every(({ last_error }) => last_error === NO_LEADER) ? 'not-found' : 'failed'
}

/**
 * Tells whether a person must do something that Straks cannot. For an open ticket: a recipient was not
 * reached, no leader was alerted, or none has acknowledged and none is left. Also while anything is withheld.
 */
export function needsAttention(ticket: TicketRow, deliveries: DeliveryRow[]): boolean {
  if (ticket.withheld_at) return true
  if (isClosed(ticket.status)) return false
  const leader = leaderState(ticket, deliveries)
  // Once a leader has acknowledged, no other is waited for.
  const waitedFor = leader === 'acknowledged' ? deliveries.filter((one) => !isToLeader(one)) : deliveries
  const isAtEnd = leader !== 'acknowledged' && lacksLeader(deliveries)
  return lostIn(waitedFor, ticket).length > 0 || NOT_ALERTED.includes(leader) || isAtEnd
}

/** States in which perhaps no leader has been alerted. */
const NOT_ALERTED: ReturnType<typeof leaderState>[] = ['not-found', 'failed', 'unknown']
