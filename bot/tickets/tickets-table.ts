import { sql } from 'kysely'
import { loadPeople } from '../directory/people-table.ts'
import type { Db } from '../store/open-database.ts'
import type { DeliveryRow, FactRow, HistoryRow, NewTicketRow, PersonRow, TicketRow } from '../store/schema.ts'

/** A ticket with all that cards, mails and the API tell of it. */
export type Ticket = TicketRow & {
  /** Answers by question name. */
  facts: Record<string, string>
  deliveries: DeliveryRow[]
  /** The people who occur in it, by Entra id, as far as they are known. */
  people: Map<string, PersonRow>
}

export async function ticketExists(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('tickets').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

export async function insertTicket(trx: Db, row: NewTicketRow): Promise<void> {
  await trx.insertInto('tickets').values(row).execute()
}

/** The next number of the year, `YYYY-NNNNNN`. Holds the year's row until the transaction ends: call it late. */
export async function nextNumber(trx: Db, year: number): Promise<string> {
  const { last } = await trx
    .insertInto('ticket_numbers')
    .values({ year, last: 1 })
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet({ last: sql<number>`ticket_numbers.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${year}-${String(last).padStart(6, '0')}`
}

/** Changes a ticket and counts the change, so that everybody who shows it can tell. */
export async function updateTicket(trx: Db, id: string, change: Partial<TicketRow>): Promise<void> {
  await trx
    .updateTable('tickets')
    .set((row) => ({ ...change, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function loadTicket(db: Db, id: string): Promise<Ticket | undefined> {
  const row = await db.selectFrom('tickets').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const facts = await factsOf(db, id)
  const deliveries = await deliveriesOf(db, id)
  return { ...row, facts: byName(facts), deliveries, people: await peopleIn(db, row, deliveries) }
}

export async function ticketId(db: Db, number: string): Promise<string | undefined> {
  const row = await db.selectFrom('tickets').select('id').where('number', '=', number).executeTakeFirst()
  return row?.id
}

export async function ticketsOf(db: Db, personId: string, limit: number): Promise<TicketRow[]> {
  return db
    .selectFrom('tickets')
    .selectAll()
    .where((row) => row.or([row('reporter_id', '=', personId), row('affected_id', '=', personId)]))
    .orderBy('opened_at', 'desc')
    .limit(limit)
    .execute()
}

export async function insertFacts(
  trx: Db,
  ticket_id: string,
  answers: Record<string, string>,
): Promise<void> {
  const rows = Object.entries(answers).map(([name, value], position) => ({
    ticket_id,
    position,
    name,
    value,
  }))
  if (rows.length > 0) await trx.insertInto('facts').values(rows).execute()
}

export async function addHistory(
  trx: Db,
  entry: {
    ticketId: string | null
    at: Date
    what: string
    by: string | null
    details?: Record<string, string>
  },
): Promise<void> {
  const { ticketId: ticket_id, at, what, by, details = {} } = entry
  await trx
    .insertInto('history')
    .values({ ticket_id, at, what, by, details: JSON.stringify(details) })
    .execute()
}

export async function historyOf(db: Db, ticketId: string): Promise<HistoryRow[]> {
  return db.selectFrom('history').selectAll().where('ticket_id', '=', ticketId).orderBy('id').execute()
}

async function factsOf(db: Db, ticketId: string): Promise<FactRow[]> {
  return db.selectFrom('facts').selectAll().where('ticket_id', '=', ticketId).orderBy('position').execute()
}

async function deliveriesOf(db: Db, ticketId: string): Promise<DeliveryRow[]> {
  return db
    .selectFrom('deliveries')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .orderBy('created_at')
    .orderBy(sql`recipient_kind <> 'desk'`)
    .orderBy('id')
    .execute()
}

async function peopleIn(
  db: Db,
  ticket: TicketRow,
  deliveries: DeliveryRow[],
): Promise<Map<string, PersonRow>> {
  const roles = [ticket.reporter_id, ticket.affected_id, ticket.leader_id, ticket.assignee_id]
  const recipients = deliveries.map(({ recipient_id }) => recipient_id)
  const ids = [...roles, ...recipients].filter((id) => id !== null)
  return loadPeople(db, ids)
}

function byName(facts: FactRow[]): Record<string, string> {
  return Object.fromEntries(facts.map(({ name, value }) => [name, value]))
}
