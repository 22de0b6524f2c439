import { type QueryCreator, sql } from 'kysely'
import type { Db, DeliveryRow, HistoryRow, Schema } from '../store/schema.ts'

/** The PostgreSQL channel on which every instance hears, at commit, of new entries. */
export const HISTORY_CHANNEL = 'straks_history'

/** Entries without a change: not part of a ticket's story, and nobody is told of them. */
export const READING = ['viewed', 'searched', 'exported']

/** An internal note was written. */
export const NOTED = 'noted'
/** An internal note was removed at once. */
export const NOTE_REMOVED = 'note-removed'
/** An agent's action was undone at once, before anybody was told. */
export const UNDONE = 'undone'
/** An employee or leader acted before they were told of the resolution, which the agent did not know. */
export const OVERTAKEN = 'overtaken'
/** Entries that, with the actions they undo, only agents see in the story. */
export const TAKEN_BACK = [UNDONE, OVERTAKEN]
export const RESOLVED = 'resolved'
/** Employees have been told of a held resolution; not in the story, but it is visible from now on. */
export const TOLD = 'told'
/** No agent touched the ticket within the help desk's time limit. */
export const OVERDUE = 'overdue'
export const FOR_AGENTS = [NOTED, NOTE_REMOVED, OVERDUE]

export type HistoryEntry = {
  ticketId: string | null
  at: Date
  what: string
  by: string | null
  details?: Record<string, string>
}

export async function addHistory(trx: Db, entry: HistoryEntry): Promise<void> {
  await entering(trx, entry).execute()
}

/** Returns an insert to combine with another statement. */
export function entering(
  db: QueryCreator<Schema>,
  { ticketId: ticket_id, at, what, by, details = {} }: HistoryEntry,
) {
  return db
    .insertInto('history')
    .values({ ticket_id, at, what, by, details: JSON.stringify(details) })
    .returning(sql`pg_notify(${HISTORY_CHANNEL}, '')`.as('told'))
}

export async function historyOf(db: Db, ticketId: string): Promise<HistoryRow[]> {
  return db.selectFrom('history').selectAll().where('ticket_id', '=', ticketId).orderBy('id').execute()
}

/** Entries about a ticket's status and assignee. */
const STANDING = ['assigned', RESOLVED, 'reopened', 'withdrawn', ...TAKEN_BACK]

/** Returns the last action on a ticket; of the people in `aside`, only changes of status and assignee. */
export async function lastDone(trx: Db, ticketId: string, aside: string[]): Promise<HistoryRow | undefined> {
  return newest(trx, ticketId)
    .where('what', 'not in', READING)
    .where((row) =>
      row.or([
        row('what', 'in', STANDING),
        row.and([row('by', 'is not', null), row('by', 'not in', aside.length > 0 ? aside : [''])]),
      ]),
    )
    .executeTakeFirst()
}

export async function lastOf(trx: Db, ticketId: string, what: string): Promise<HistoryRow | undefined> {
  return newest(trx, ticketId).where('what', '=', what).executeTakeFirst()
}

function newest(trx: Db, ticketId: string) {
  return trx
    .selectFrom('history')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .orderBy('id', 'desc')
    .limit(1)
}

/** Returns when an agent last asked for a repeat of the delivery; null: never. */
export async function lastRetried(db: Db, { id, ticket_id }: DeliveryRow): Promise<Date | null> {
  const { at } = await db
    .selectFrom('history')
    .select(({ fn }) => fn.max('at').as('at'))
    .where('ticket_id', '=', ticket_id)
    .where('what', '=', 'retried')
    .where(sql`details ->> 'delivery'`, '=', id)
    .executeTakeFirstOrThrow()
  return at
}
