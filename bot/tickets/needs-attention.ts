import type { Db, DeliveryRow, TicketRow } from '../store/schema.ts'
import { isToLeader, leaderState } from './alerts.ts'
import { lostIn } from './delivery-state.ts'
import { isClosed } from './ticket-state.ts'
import { setAttention } from './tickets-table.ts'

type Attended = Parameters<typeof lostIn>[0][number] & Parameters<typeof leaderState>[1][number]

/**
 * A ticket with which somebody must do what Straks cannot: somebody was not reached, or no leader alerted, while it is
 * open; or something of it is withheld.
 */
export function needsAttention(ticket: TicketRow, deliveries: Attended[]): boolean {
  if (ticket.withheld_at) return true
  if (isClosed(ticket.status)) return false
  const leader = leaderState(ticket, deliveries)
  // Once a leader knows, none is waited for.
  const waitedFor = leader === 'acknowledged' ? deliveries.filter((one) => !isToLeader(one)) : deliveries
  return lostIn(waitedFor, ticket).length > 0 || NOT_ALERTED.includes(leader)
}

/** `unknown`: perhaps not. */
const NOT_ALERTED: ReturnType<typeof leaderState>[] = ['not-found', 'failed', 'unknown']

/**
 * Keeps in the row whether a ticket needs attention, so that those which do are found among a million. After every
 * change, in its transaction and while the ticket is held.
 */
export async function noteAttention(trx: Db, ticket: TicketRow, deliveries: DeliveryRow[]): Promise<void> {
  const needs_attention = needsAttention(ticket, deliveries)
  if (needs_attention === ticket.needs_attention) return
  await setAttention(trx, ticket.id, needs_attention)
}
