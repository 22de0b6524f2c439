import { NO_LEADER } from '../directory/find-leader.ts'
import type { DeliveryRow, RecipientKind, TicketRow } from '../store/schema.ts'
import { hasPerhapsArrived, lostIn } from './delivery-state.ts'
import { type Concerned, isClosed } from './ticket-state.ts'

export type Alert = Pick<DeliveryRow, 'recipient_kind' | 'recipient_id' | 'occasion'>

/** Those who are alerted as leaders, and whose alert asks to be acknowledged. */
export const LEADERS: RecipientKind[] = ['leader', 'deputy', 'next-level']

export function isToLeader({ recipient_kind }: Pick<DeliveryRow, 'recipient_kind'>): boolean {
  return LEADERS.includes(recipient_kind)
}

/** The alerts to leaders and their reminders among a ticket's deliveries, which are in the order of their making. */
export function alertsIn<Row extends Pick<DeliveryRow, 'recipient_kind' | 'occasion'>>(
  deliveries: Row[],
): Row[] {
  return deliveries.filter(
    (one) => isToLeader(one) && (one.occasion === 'report' || one.occasion === 'reminder'),
  )
}

/**
 * The same without those to leaders whom an employee named though another was found. They are told besides: who was found
 * is waited for, reminded and passed over as if nobody had been named, so that nobody can be kept from knowing.
 */
export function chainIn(deliveries: DeliveryRow[]): DeliveryRow[] {
  return alertsIn(deliveries).filter((alert) => !isBeside(alert, deliveries))
}

/**
 * Who is waited for. A reminder may be made later, to one who was alerted before: one that could not go in Teams is
 * mailed.
 */
export function lastAlerted(deliveries: DeliveryRow[]): DeliveryRow | undefined {
  return chainIn(deliveries).findLast(isFirstAlert)
}

export function isFirstAlert({ occasion }: Pick<DeliveryRow, 'occasion'>): boolean {
  return occasion === 'report'
}

/** When nobody was found who could be told, or nobody more, whoever was named is who is told. */
export function isBeside({ named_by }: DeliveryRow, deliveries: DeliveryRow[]): boolean {
  const found = alertsIn(deliveries).findLast((alert) => alert.named_by === null && isFirstAlert(alert))
  return named_by !== null && found?.last_error !== NO_LEADER
}

/** The last search has found nobody who could be told. */
export function lacksLeader(deliveries: DeliveryRow[]): boolean {
  return lastAlerted(deliveries)?.last_error === NO_LEADER
}

export function alertsTo(personId: string, deliveries: DeliveryRow[]): DeliveryRow[] {
  return alertsIn(deliveries).filter(({ recipient_id }) => recipient_id === personId)
}

/** Those that have reached the person, or may have. Whom none has reached has no part in the ticket, whatever they press. */
export function alertsReaching(
  personId: string,
  ticket: { deliveries: DeliveryRow[] } | undefined,
): DeliveryRow[] {
  return alertsTo(personId, ticket?.deliveries ?? []).filter(hasPerhapsArrived)
}

/** Everybody whom one has reached, or may have. */
export function leadersReached(deliveries: DeliveryRow[]): string[] {
  return leadersAlerted(alertsIn(deliveries).filter(hasPerhapsArrived))
}

/** Everybody who was alerted, in that order. */
export function leadersAlerted(deliveries: Alert[]): string[] {
  const ids = alertsIn(deliveries).map(({ recipient_id }) => recipient_id)
  return [...new Set(ids.filter((id) => id !== null))]
}

/** Whether somebody can be a ticket's leader: neither whom it is about, nor who knows, nor who was alerted before. */
export function mayBeAlerted(personId: string, ticket: Concerned & { deliveries: Alert[] }): boolean {
  const { reporter_id, affected_id, deliveries } = ticket
  return ![reporter_id, affected_id, ...leadersAlerted(deliveries)].includes(personId)
}

/** A chain that begins above the nearest leader was begun there by the reporter. */
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
 * A ticket with which somebody must do what Straks cannot: somebody was not reached, no leader alerted, or none has
 * confirmed and nobody is left to alert, while it is open; or something of it is withheld.
 */
export function needsAttention(ticket: TicketRow, deliveries: DeliveryRow[]): boolean {
  if (ticket.withheld_at) return true
  if (isClosed(ticket.status)) return false
  const leader = leaderState(ticket, deliveries)
  // Once a leader knows, none is waited for.
  const waitedFor = leader === 'acknowledged' ? deliveries.filter((one) => !isToLeader(one)) : deliveries
  const isAtEnd = leader !== 'acknowledged' && lacksLeader(deliveries)
  return lostIn(waitedFor, ticket).length > 0 || NOT_ALERTED.includes(leader) || isAtEnd
}

/** `unknown`: perhaps not. */
const NOT_ALERTED: ReturnType<typeof leaderState>[] = ['not-found', 'failed', 'unknown']
