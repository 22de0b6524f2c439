import type { Language } from '../../dialogs/incident-type.ts'
import type { Context } from '../context.ts'
import { answersFor } from '../show/facts.ts'
import { recipientName } from '../show/status-lines.ts'
import type { DeliveryRow, HistoryRow, PersonRow, TicketRow } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'

type People = Map<string, PersonRow>
const LANGUAGE: Language = 'nb'

/** A ticket as the list shows it (design: HTTP). */
export function summaryJson(ticket: TicketRow, people: People) {
  return {
    number: ticket.number,
    version: ticket.version,
    type: ticket.type,
    cause: ticket.cause,
    urgency: ticket.urgency,
    status: ticket.status,
    reporter: personJson(ticket.reporter_id, people),
    affected: personJson(ticket.affected_id, people),
    leader: personJson(ticket.leader_id, people),
    assignee: personJson(ticket.assignee_id, people),
    openedAt: ticket.opened_at.toISOString(),
    acknowledgedAt: ticket.acknowledged_at?.toISOString() ?? null,
    resolvedAt: ticket.resolved_at?.toISOString() ?? null,
    externalReference: ticket.external_reference,
  }
}

/** A ticket with everything that belongs to it. */
export function ticketJson(
  ticket: Ticket,
  history: HistoryRow[],
  people: People,
  { incidentTypes, organisation }: Pick<Context, 'incidentTypes' | 'organisation'>,
) {
  const type = incidentTypes.find(({ id }) => id === ticket.type)
  const facts = type ? answersFor('help-desk', ticket, type, LANGUAGE) : []
  return {
    ...summaryJson(ticket, people),
    facts: facts.map(({ name, title, value }) => ({ name, label: title, value })),
    deliveries: ticket.deliveries.map((row) => deliveryJson(row, recipientName(row, ticket, organisation, LANGUAGE))),
    history: history.map(({ id, at, what, by, details }) => ({
      id: Number(id),
      at: at.toISOString(),
      what,
      by: personJson(by, people),
      details,
    })),
  }
}

function deliveryJson(row: DeliveryRow, name: string) {
  return {
    id: row.id,
    recipient: { kind: row.recipient_kind, id: row.recipient_id, name },
    channel: row.channel,
    state: row.state,
    attempts: row.attempts,
    lastError: row.last_error,
    sentAt: row.sent_at?.toISOString() ?? null,
    acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
  }
}

function personJson(id: string | null, people: People) {
  return id === null ? null : { id, name: people.get(id)?.name ?? '' }
}
