import { decisionOf, isDecided, knownType } from '../../dialogs/incident-type.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { isHandedOnBy } from '../tickets/ticket-events.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { Reader } from './needs.ts'

/** What a lock screen says of an alert. No answer is asked for that is given already, or that somebody else gives. */
export function alertSummary(ticket: Ticket, { recipient_id }: DeliveryRow, reader: Reader): string {
  const { summary } = reader.texts.alert
  if (ticket.urgency === 'urgent') return summary.urgent
  const type = knownType(ticket, reader)
  const isAsked = type && decisionOf(type) && !isDecided(type, ticket.facts) && !isClosed(ticket.status)
  return isAsked && !isHandedOnBy(ticket, recipient_id) ? summary.asked : summary.told
}
