import { sql } from 'kysely'
import type { Db } from '../store/schema.ts'
import { READING } from '../tickets/history-table.ts'

/** The state of the history at one look. */
export type Sight = {
  lastId: number
  /** Open transactions that had added entries. */
  writing: ReadonlySet<string>
  at: number
}

/**
 * Finds writers by the lock that each insert takes before it gets an id and holds until its transaction ends;
 * other work in the server does not matter. The locks are read after the rows, since a statement sees the
 * rows as of its start.
 */
export async function lookAtHistory(db: Db): Promise<Sight> {
  const { rows } = await sql<{ last: string; writing: string[] }>`
    select coalesce((select id from history order by id desc limit 1), 0)::text as last,
      array(select virtualtransaction from pg_locks
        where locktype = 'relation' and relation = 'history'::regclass and mode = 'RowExclusiveLock' and granted
          and database = (select oid from pg_database where datname = current_database())
      ) as writing`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the database does not say')
  return { lastId: Number(row.last), writing: new Set(row.writing), at: performance.now() }
}

export async function entriesBetween(db: Db, after: number, upTo: number, limit: number) {
  return db
    .selectFrom('history')
    .selectAll()
    .where('id', '>', String(after))
    .where('id', '<=', String(upTo))
    .where('ticket_id', 'is not', null)
    .where('what', 'not in', READING)
    .orderBy('id')
    .limit(limit)
    .execute()
}
