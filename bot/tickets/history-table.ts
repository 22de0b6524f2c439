import { type QueryCreator, sql } from 'kysely'
import type { Db, DeliveryRow, HistoryRow, Schema } from '../store/schema.ts'

/** Where PostgreSQL tells every instance, on commit, that something has happened. */
export const HISTORY_CHANNEL = 'straks_history'

/** Entries by which nothing has changed: no part of a ticket's story, and nobody is told of them. */
export const READING = ['viewed', 'searched', 'exported']

/** That something was written for agents alone. */
export const NOTED = 'noted'
/** That it was taken away again at once. */
export const NOTE_REMOVED = 'note-removed'
/** That what an agent did was taken back at once, before anybody was told. */
export const UNDONE = 'undone'
/** That somebody whose ticket it is, or one of its leaders, came first: the agent who resolved it did not know of it. */
export const OVERTAKEN = 'overtaken'
/** With what they took back, these are agents' alone to read in the story. */
export const TAKEN_BACK = [UNDONE, OVERTAKEN]
/** An agent's, that the ticket is done with. */
export const RESOLVED = 'resolved'
/** That those whose ticket it is have been told of a resolution that was held: no part of the story, but they see it from now on. */
export const TOLD = 'told'
/** That no agent touched it in the time that the help desk has set itself. */
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

/** For a statement that does something else besides. */
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

/** How a ticket stands, and who has it. */
const STANDING = ['assigned', RESOLVED, 'reopened', 'withdrawn', ...TAKEN_BACK]

/** The last thing that was done with a ticket; of what these people did, only what changes how it stands. */
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

/** When an agent last asked for a delivery once more; null: never. */
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
