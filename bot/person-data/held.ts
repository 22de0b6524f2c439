import type { Selectable } from 'kysely'
import { type ArchivedTicket, archivedTicket } from '../archive/archived-ticket.ts'
import { activitiesIn } from '../directory/conversations-table.ts'
import { searchesBy } from '../helpdesk/looks-table.ts'
import { forReader, type Reader } from '../show/needs.ts'
import type { Db, Schema, TicketRow } from '../store/schema.ts'
import { historyOf, READING } from '../tickets/history-table.ts'
import { type Aside, asideIn } from '../tickets/restrictions-table.ts'
import { isOwnTicket, loadTicket, type Ticket, ticketRows } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'
import { type RowsNaming, rowsNaming } from './person-rows-table.ts'

export type Held = {
  personId: string
  /** The file's reader, in the administrators' language. */
  reader: Reader
  rows: RowsNaming
  /** In the person's own chats. */
  activities: Selectable<Schema['activities']>[]
  searches: { at: Date; text: string }[]
  /** Tickets of which they are the reporter or the affected person. */
  own: OwnTicket[]
  /** Other people's tickets that name them. */
  others: TicketRow[]
}

/** A complete ticket, as it is archived. `read`: agents' and leaders' views in the tab. `aside`: restricted data. */
export type OwnTicket = {
  row: TicketRow
  whole: ArchivedTicket
  facts: Ticket['facts']
  read: Date[]
  aside: Aside
}

export async function heldOn(personId: string, context: Needs): Promise<Held> {
  const { db } = context
  const reader = forReader(context, 'nb')
  const rows = await rowsNaming(db, personId)
  const chats = rows.conversations.map(({ id }) => id)
  const tickets = await ticketsIn(db, rows)
  const own = []
  for (const row of tickets.filter((ticket) => isOwnTicket(ticket, personId)))
    own.push(await ownTicket(row, reader, db))
  return {
    personId,
    reader,
    rows,
    activities: await activitiesIn(db, chats),
    searches: await searchesBy(db, personId),
    own,
    others: tickets.filter((ticket) => !isOwnTicket(ticket, personId)),
  }
}

async function ticketsIn(db: Db, rows: RowsNaming): Promise<TicketRow[]> {
  const inTickets = Object.values(rows)
    .flat()
    .flatMap((row) => ('ticket_id' in row ? (row.ticket_id ?? []) : []))
  return ticketRows(db, [...new Set([...rows.tickets.map(({ id }) => id), ...inTickets])])
}

async function ownTicket(row: TicketRow, reader: Reader, db: Db): Promise<OwnTicket> {
  const ticket = await loadTicket(db, row.id)
  if (!ticket) throw new Error(`${row.number} was there a moment ago`)
  const history = await historyOf(db, row.id)
  return {
    row,
    whole: await archivedTicket(ticket, reader, db),
    facts: ticket.facts,
    read: history.filter(({ what }) => READING.includes(what)).map(({ at }) => at),
    aside: await asideIn(db, row.id),
  }
}
