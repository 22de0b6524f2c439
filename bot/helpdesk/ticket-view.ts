import type { Language } from '../../dialogs/incident-type.ts'
import { loadPeople } from '../directory/people-table.ts'
import { Problem } from '../http/problem.ts'
import type { ConfirmationRow, Db, HistoryRow, TicketRow } from '../store/schema.ts'
import { leadersReached } from '../tickets/alerts.ts'
import { confirmationsIn } from '../tickets/confirmations-table.ts'
import { deliveriesIn } from '../tickets/deliveries-table.ts'
import { FOR_AGENTS, historyOf, READING, UNDONE } from '../tickets/history-table.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { isOwnTicket, loadTicket, ticketId, ticketRows } from '../tickets/tickets-table.ts'
import type { LiveChangeJson, TicketJson, TicketSummary } from './api-shapes.ts'
import type { Caller } from './caller.ts'
import { entriesBetween } from './history-table.ts'
import type { Needs } from './needs.ts'
import { ticketDevices } from './ticket-devices.ts'
import { personJson, summaryJson, ticketJson } from './ticket-json.ts'

/**
 * The ticket with this number, if this caller may see it. Throws `Problem` 404, whichever of the two it is. What other
 * systems are told is for agents alone.
 */
export async function visibleTicket(db: Db, number: string, { personId, isAgent }: Caller): Promise<Ticket> {
  const id = await ticketId(db, number)
  const ticket = id && (await loadTicket(db, id))
  if (!ticket || (!isAgent && !isOwnTicket(ticket, personId)))
    throw new Problem(404, { title: 'No such ticket.' })
  return isAgent ? ticket : { ...ticket, webhooks: [] }
}

/** A ticket with its story, as it is now: as agents see it, or those whose ticket it is. */
export async function viewTicket(
  ticket: Ticket,
  { isAgent }: Pick<Caller, 'isAgent'>,
  context: Pick<Needs, 'db' | 'incidentTypes' | 'organisation' | 'clock'>,
  language: Language,
): Promise<TicketJson> {
  const entries = (await historyOf(context.db, ticket.id)).filter(({ what }) => !READING.includes(what))
  const history = isAgent ? entries : forEmployee(entries)
  const mentioned = history.flatMap(({ by, details }) =>
    [by, details.assignee ?? null].filter((id) => id !== null),
  )
  const people = await loadPeople(context.db, [
    ...peopleOf(ticket),
    ...mentioned,
    ...sayingSo(ticket.confirmations),
  ])
  const devices = await ticketDevices(ticket, { isAgent }, context)
  return ticketJson(ticket, { history, people, devices }, context, language)
}

/** Not what agents note for each other or took back at once, nor what other systems were told. */
function forEmployee(entries: HistoryRow[]): HistoryRow[] {
  const undone = entries.flatMap(({ what, details }) => (what === UNDONE ? [details.entry] : []))
  return entries.filter(
    ({ id, what, details }) =>
      !FOR_AGENTS.includes(what) && what !== UNDONE && !undone.includes(id) && details.webhook === undefined,
  )
}

/** Tickets as the list shows them, in the same order. */
export async function viewTickets(db: Db, tickets: TicketRow[]): Promise<TicketSummary[]> {
  return (await viewWithLeaders(db, tickets)).map(({ summary }) => summary)
}

/** With the leaders whom an alert of it has reached. */
async function viewWithLeaders(
  db: Db,
  tickets: TicketRow[],
): Promise<{ summary: TicketSummary; leaders: string[] }[]> {
  if (tickets.length === 0) return []
  const ids = tickets.map(({ id }) => id)
  const confirmed = await confirmationsIn(db, ids)
  const people = await loadPeople(db, [...tickets.flatMap(peopleOf), ...sayingSo(confirmed)])
  const deliveries = Map.groupBy(await deliveriesIn(db, ids), ({ ticket_id }) => ticket_id)
  const confirmations = Map.groupBy(confirmed, ({ ticket_id }) => ticket_id)
  return tickets.map((ticket) => {
    const { id } = ticket
    const belonging = {
      deliveries: deliveries.get(id) ?? [],
      confirmations: confirmations.get(id) ?? [],
    }
    return {
      summary: summaryJson(ticket, belonging, people),
      leaders: leadersReached(belonging.deliveries),
    }
  })
}

/** A change, and the leaders who hear that there is one. */
export type Change = { told: LiveChangeJson; leaders: string[] }

/** The changes after one id, up to and including another, as they are told live. Null when there are more than `most`. */
export async function changesBetween(
  db: Db,
  after: number,
  upTo: number,
  most: number,
): Promise<Change[] | null> {
  const entries = await entriesBetween(db, after, upTo, most + 1)
  return entries.length > most ? null : viewChanges(db, entries)
}

async function viewChanges(db: Db, entries: HistoryRow[]): Promise<Change[]> {
  const tickets = await ticketRows(db, [...new Set(entries.flatMap(({ ticket_id }) => ticket_id ?? []))])
  const views = new Map((await viewWithLeaders(db, tickets)).map((view, index) => [tickets[index]?.id, view]))
  const people = await loadPeople(
    db,
    entries.flatMap(({ by }) => by ?? []),
  )
  return entries.flatMap(({ id, at, what, by, ticket_id }) => {
    const { summary: ticket, leaders = [] } = views.get(ticket_id ?? '') ?? {}
    if (!ticket) return []
    const told = { id: Number(id), at: at.toISOString(), what, by: personJson(by, people), ticket }
    return [{ told, leaders }]
  })
}

function sayingSo(confirmations: ConfirmationRow[]): string[] {
  return confirmations.flatMap(({ by }) => by ?? [])
}

function peopleOf(ticket: TicketRow): string[] {
  const { reporter_id, affected_id, leader_id, assignee_id } = ticket
  return [reporter_id, affected_id, leader_id, assignee_id].filter((id) => id !== null)
}
