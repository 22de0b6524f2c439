import { NO_LEADER } from '../directory/find-leader.ts'
import type { DeliveryRow, TicketRow } from '../store/schema.ts'
import { LEADERS } from './alerts.ts'

type LeaderAlert = Pick<DeliveryRow, 'recipient_kind' | 'state' | 'due_at' | 'last_error'>

/** What became of the alert to a leader: nobody was to be alerted, or none was found, or how far it got. */
export function leaderState(
  { acknowledged_at }: Pick<TicketRow, 'acknowledged_at'>,
  deliveries: LeaderAlert[],
) {
  if (acknowledged_at) return 'acknowledged'
  const alerts = deliveries.filter(({ recipient_kind }) => LEADERS.includes(recipient_kind))
  if (alerts.length === 0) return 'none'
  if (alerts.some(({ state }) => state === 'sent')) return 'alerted'
  if (alerts.some(({ due_at }) => due_at !== null)) return 'pending'
  if (alerts.some(({ state }) => state === 'unknown')) return 'unknown'
  return alerts.every(({ last_error }) => last_error === NO_LEADER) ? 'not-found' : 'failed'
}
