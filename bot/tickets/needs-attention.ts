import type { TicketRow } from '../store/schema.ts'
import { isToLeader, leaderState } from './alerts.ts'
import { lostIn } from './delivery-state.ts'
import { isClosed } from './ticket-state.ts'

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
