import { knownType } from '../../dialogs/incident-type.ts'
import { registered } from '../../dialogs/incidents/fields.ts'
import { asksForDevice, deviceInWords } from '../../dialogs/registered-device.ts'
import { asOffered } from '../directory/devices.ts'
import { devicesOf, loadPeople } from '../directory/people-table.ts'
import { Problem } from '../http/answer.ts'
import type { Reader } from '../show/needs.ts'
import type { Db, DeliveryRow, HistoryRow, TicketRow } from '../store/schema.ts'
import { leadersReached } from '../tickets/alerts.ts'
import { asToldWith, isHeld, ticketAsTold } from '../tickets/as-told.ts'
import { confirmationsIn } from '../tickets/confirmations-table.ts'
import { deliveriesOf } from '../tickets/deliveries-table.ts'
import {
  FOR_AGENTS,
  historyOf,
  OVERTAKEN,
  READING,
  RESOLVED,
  TAKEN_BACK,
  TOLD,
} from '../tickets/history-table.ts'
import { whomItConcerns } from '../tickets/ticket-state.ts'
import { isOwnTicket, loadTicket, type Ticket, ticketId, ticketRows } from '../tickets/tickets-table.ts'
import type { DevicesJson, LiveChangeJson, TicketJson, TicketSummary } from './api-shapes.ts'
import type { Caller } from './caller.ts'
import { entriesBetween } from './history-table.ts'
import type { Reads } from './needs.ts'
import { personJson, summaryJson, withoutDue } from './summary-json.ts'
import { ticketJson } from './ticket-json.ts'

/** Throws `Problem` 404 for any other number, existing or not. Webhooks are for agents only. */
export async function visibleTicket(db: Db, number: string, { personId, isAgent }: Caller): Promise<Ticket> {
  const id = await ticketId(db, number)
  const ticket = id && (await loadTicket(db, id))
  if (!ticket || (!isAgent && !isOwnTicket(ticket, personId)))
    throw new Problem(404, { title: 'No such ticket.' })
  if (isAgent) return ticket
  // Alarms about delays are the help desk's own business.
  const deliveries = ticket.deliveries.filter(({ occasion }) => occasion !== 'overdue')
  return { ...ticket, deliveries, webhooks: [] }
}

/** Returns a ticket with its story, as agents or employees may see it now. */
export async function viewTicket(
  seen: Ticket,
  isAgent: boolean,
  reader: Reader,
  db: Db,
): Promise<TicketJson> {
  const now = reader.clock()
  const ticket = isAgent ? seen : ticketAsTold(seen, now)
  const entries = (await historyOf(db, ticket.id)).filter(
    ({ what }) => !READING.includes(what) && what !== TOLD,
  )
  const history = isAgent ? entries : forEmployee(entries, isHeld(seen, now))
  const mentioned = history.flatMap(({ by, details }) =>
    [by, details.assignee ?? null].filter((id) => id !== null),
  )
  const people = new Map([...(await loadPeople(db, mentioned)), ...ticket.people])
  const devices = isAgent ? await ticketDevices(ticket, reader, db) : null
  return ticketJson(ticket, { history, people, devices }, reader)
}

/** Leaves out internal notes, undone actions, webhooks, and a held resolution. */
function forEmployee(entries: HistoryRow[], held: boolean): HistoryRow[] {
  const undone = entries.flatMap(({ what, details }) => (TAKEN_BACK.includes(what) ? [details.entry] : []))
  const kept = held ? entries.findLast(({ what }) => what === RESOLVED)?.id : undefined
  return entries.filter(
    ({ id, what, details }) =>
      !FOR_AGENTS.includes(what) &&
      !TAKEN_BACK.includes(what) &&
      ![...undone, kept].includes(id) &&
      details.webhook === undefined,
  )
}

export type View = { ticket: TicketRow; summary: TicketSummary; deliveries: DeliveryRow[] }

/** Returns tickets for the list, in the same order. `toldAt`: as their employees see them at that time. */
export async function viewTickets(db: Db, tickets: TicketRow[], toldAt?: Date): Promise<View[]> {
  if (tickets.length === 0) return []
  const ids = tickets.map(({ id }) => id)
  const confirmed = await confirmationsIn(db, ids)
  const sayingSo = confirmed.flatMap(({ by }) => by ?? [])
  const people = await loadPeople(db, [...tickets.flatMap(peopleOf), ...sayingSo])
  const told = Map.groupBy(await deliveriesOf(db, ...ids), ({ ticket_id }) => ticket_id)
  const confirmationsOf = Map.groupBy(confirmed, ({ ticket_id }) => ticket_id)
  return tickets.map((ticket) => {
    const deliveries = told.get(ticket.id) ?? []
    const confirmations = confirmationsOf.get(ticket.id) ?? []
    const seen = toldAt ? asToldWith(ticket, deliveries, toldAt) : ticket
    return { ticket, summary: summaryJson(seen, { deliveries, confirmations }, people), deliveries }
  })
}

/** A change for agents, for the employees if they are told, and the leaders told that there is one. */
export type Change = { told: LiveChangeJson; toOwners: LiveChangeJson | null; leaders: string[] }

/** More changes at once are not sent one by one. */
export const MOST_CHANGES = 500

/** Returns the changes after one id, up to and including another. Null if there are too many. */
export async function changesBetween({ db, clock }: Reads, after: number, upTo: number) {
  const entries = await entriesBetween(db, after, upTo, MOST_CHANGES + 1)
  if (entries.length > MOST_CHANGES) return null
  const now = clock()
  const tickets = await ticketRows(db, [...new Set(entries.flatMap(({ ticket_id }) => ticket_id ?? []))])
  const held = tickets.filter((ticket) => isHeld(ticket, now))
  const views = byTicket(await viewTickets(db, tickets))
  const before = byTicket(await viewTickets(db, held, now))
  const doing = entries.flatMap(({ by }) => by ?? [])
  const people = await loadPeople(db, doing)
  return entries.flatMap(({ id, at, what, by, ticket_id }) => {
    const view = views.get(ticket_id)
    if (!view) return []
    const change = { id: Number(id), at: at.toISOString(), what, by: personJson(by, people) }
    const told = { ...change, ticket: view.summary }
    const leaders = leadersReached(view.deliveries)
    return [{ told, toOwners: toOwners(told, before.get(ticket_id)?.summary), leaders }]
  })
}

function byTicket(views: View[]): Map<string | null, View> {
  return new Map(views.map((view) => [view.ticket.id, view]))
}

/** Null: not for employees. @param before the ticket's earlier state, while its resolution is held */
function toOwners(told: LiveChangeJson, before: TicketSummary | undefined): LiveChangeJson | null {
  if ([...FOR_AGENTS, OVERTAKEN].includes(told.what) || (before && told.what === RESOLVED)) return null
  const what = told.what === TOLD ? RESOLVED : told.what
  return { ...told, what, ticket: withoutDue(before ?? told.ticket) }
}

function peopleOf(ticket: TicketRow): string[] {
  const { reporter_id, affected_id, leader_id, assignee_id } = ticket
  return [reporter_id, affected_id, leader_id, assignee_id].filter((id) => id !== null)
}

/** For agents only: a colleague who reports must not learn what else the affected person has. */
async function ticketDevices(ticket: Ticket, reader: Reader, db: Db): Promise<DevicesJson | null> {
  const type = knownType(ticket, reader)
  if (ticket.restricted || !type || !asksForDevice(type)) return null
  const known = await devicesOf(db, whomItConcerns(ticket))
  if (!known || known.devices.length === 0) return null
  const chosen = ticket.facts[registered.name]
  const items = known.devices.map((device) => {
    const { id, title, serial } = asOffered(device)
    const { encrypted, lastContact } = device
    return { id, title, serial, encrypted, lastContact, chosen: deviceInWords({ title, serial }) === chosen }
  })
  return { fetchedAt: known.fetched_at.toISOString(), items }
}
