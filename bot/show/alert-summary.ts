import { decisionOf, isDecided, type Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { isHandedOnBy } from '../tickets/ticket-events.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'

/** What a lock screen says of an alert. No answer is asked for that is given already, or that somebody else gives. */
export function alertSummary(
  ticket: Ticket,
  { recipient_id }: DeliveryRow,
  { incidentTypes }: Needs,
  language: Language,
): string {
  const { summary } = textsIn(language).alert
  if (ticket.urgency === 'urgent') return summary.urgent
  const type = incidentTypes.find(({ id }) => id === ticket.type)
  const isAsked = type && decisionOf(type) && !isDecided(type, ticket.facts) && !isClosed(ticket.status)
  return isAsked && !isHandedOnBy(ticket, recipient_id) ? summary.asked : summary.told
}
