import { type RawBuilder, sql } from 'kysely'
import type { Db, TicketRow } from '../store/schema.ts'

/** Locks a person's own tickets until the transaction ends; by number. */
export async function lockOwnTickets(trx: Db, personId: string): Promise<TicketRow[]> {
  return trx
    .selectFrom('tickets')
    .selectAll()
    .where((row) => row.or([row('reporter_id', '=', personId), row('affected_id', '=', personId)]))
    .orderBy('number')
    .forUpdate()
    .execute()
}

/** Returns the numbers of tickets with unsent deliveries to others. */
export async function stillSending(trx: Db, tickets: TicketRow[]): Promise<string[]> {
  const toOthers = trx.selectFrom('deliveries').where('recipient_kind', '<>', 'employee')
  const sending = toOthers.select('ticket_id').where(isIn(tickets))
  const isWaiting = sql<boolean>`(due_at is not null or withheld_at is not null)`
  return among(tickets, await sending.where(isWaiting).execute())
}

export async function restrictedAmong(trx: Db, tickets: TicketRow[]): Promise<string[]> {
  const rows = await trx.selectFrom('restrictions').select('ticket_id').where(isIn(tickets)).execute()
  return among(tickets, rows)
}

/** Returns the ids of tickets with answers, comments, a person's confirmation, a reference or a unit. */
export async function havingAnswers(trx: Db, tickets: TicketRow[]): Promise<string[]> {
  const facts = trx.selectFrom('facts').select('ticket_id').where(isIn(tickets))
  const comments = trx.selectFrom('comments').select('ticket_id').where(isIn(tickets))
  const confirmed = trx.selectFrom('confirmations').select('ticket_id').where('by', 'is not', null)
  const rows = await facts
    .union(comments)
    .union(confirmed.where(isIn(tickets)))
    .execute()
  const referred = tickets.filter(
    ({ external_reference, unit }) => external_reference !== null || unit !== '',
  )
  return [...new Set([...rows.map(({ ticket_id }) => ticket_id), ...referred.map(({ id }) => id)])]
}

function among(tickets: TicketRow[], rows: { ticket_id: string }[]): string[] {
  return tickets
    .filter(({ id }) => rows.some(({ ticket_id }) => ticket_id === id))
    .map(({ number }) => number)
}

function isIn(tickets: TicketRow[]): RawBuilder<boolean> {
  return sql`ticket_id = any(${tickets.map(({ id }) => id)}::uuid[])`
}
