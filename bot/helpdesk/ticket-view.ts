import type { Language } from '../../dialogs/incident-type.ts'
import { loadPeople } from '../directory/people-table.ts'
import { Problem } from '../http/problem.ts'
import type { Db } from '../store/open-database.ts'
import type { HistoryRow, TicketRow } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { historyOf, isOwnTicket, loadTicket, READING, ticketId } from '../tickets/tickets-table.ts'
import type { LiveChangeJson, TicketJson, TicketSummary } from './api-shapes.ts'
import type { Caller } from './caller.ts'
import type { Needs } from './needs.ts'
import type { DeliveryState } from './ticket-json.ts'
import { personJson, summaryJson, ticketJson } from './ticket-json.ts'

/** The ticket with this number, if this caller may see it. Throws `Problem` 404, whichever of the two it is. */
export async function visibleTicket(db: Db, number: string, { personId, isAgent }: Caller): Promise<Ticket> {
  const id = await ticketId(db, number)
  const ticket = id && (await loadTicket(db, id))
  if (!ticket || (!isAgent && !isOwnTicket(ticket, personId)))
    throw new Problem(404, { title: 'No such ticket.' })
  return ticket
}

/** A ticket with its story, as it is now. */
export async function viewTicket(
  ticket: Ticket,
  context: Pick<Needs, 'db' | 'incidentTypes' | 'organisation'>,
  language: Language,
): Promise<TicketJson> {
  const history = (await historyOf(context.db, ticket.id)).filter(({ what }) => !READING.includes(what))
  const mentioned = history.flatMap(({ by, details }) =>
    [by, details.assignee ?? null].filter((id) => id !== null),
  )
  const people = await loadPeople(context.db, [...peopleOf(ticket), ...mentioned])
  return ticketJson(ticket, { history, people }, context, language)
}

/** Tickets as the list shows them, in the same order. */
export async function viewTickets(db: Db, tickets: TicketRow[]): Promise<TicketSummary[]> {
  if (tickets.length === 0) return []
  const people = await loadPeople(db, tickets.flatMap(peopleOf))
  const deliveries = Map.groupBy(await deliveryStates(db, tickets), ({ ticket_id }) => ticket_id)
  return tickets.map((ticket) => summaryJson(ticket, deliveries.get(ticket.id) ?? [], people))
}

/** Changes as they are told live. */
export async function viewChanges(db: Db, entries: HistoryRow[]): Promise<LiveChangeJson[]> {
  const tickets = await ticketsById(db, entries)
  const summaries = new Map(
    (await viewTickets(db, tickets)).map((summary, index) => [tickets[index]?.id, summary]),
  )
  const people = await loadPeople(
    db,
    entries.flatMap(({ by }) => by ?? []),
  )
  return entries.flatMap(({ id, at, what, by, ticket_id }) => {
    const ticket = summaries.get(ticket_id ?? '')
    return ticket ? [{ id: Number(id), at: at.toISOString(), what, by: personJson(by, people), ticket }] : []
  })
}

async function ticketsById(db: Db, entries: HistoryRow[]): Promise<TicketRow[]> {
  const ids = [...new Set(entries.flatMap(({ ticket_id }) => ticket_id ?? []))]
  if (ids.length === 0) return []
  return db.selectFrom('tickets').selectAll().where('id', 'in', ids).execute()
}

async function deliveryStates(
  db: Db,
  tickets: TicketRow[],
): Promise<(DeliveryState & { ticket_id: string })[]> {
  const ids = tickets.map(({ id }) => id)
  return db
    .selectFrom('deliveries')
    .select([
      'ticket_id',
      'recipient_kind',
      'recipient_id',
      'named_by',
      'channel',
      'occasion',
      'about',
      'state',
      'last_error',
      'due_at',
      'acknowledged_at',
    ])
    .where('ticket_id', 'in', ids)
    .execute()
}

function peopleOf(ticket: TicketRow): string[] {
  const { reporter_id, affected_id, leader_id, assignee_id } = ticket
  return [reporter_id, affected_id, leader_id, assignee_id].filter((id) => id !== null)
}
