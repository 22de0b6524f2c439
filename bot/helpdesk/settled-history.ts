import { sql } from 'kysely'
import type { Db } from '../store/open-database.ts'

/** What one look at the history showed. */
export type Sight = {
  lastId: number
  /** The transactions that had added to it and not ended yet. */
  writing: ReadonlySet<string>
  at: number
}

/** Longer than any transaction of ours may take; one of somebody else's must not hold everything up. */
const LONGEST_TRANSACTION_MS = 30_000

/**
 * Ids are given out before a transaction commits, so a lower id can appear after a higher one was read. An id is
 * settled once everybody who was writing when it was seen has ended: then no lower one can appear any more.
 * @param earlier sights that are not settled yet, oldest first
 * @returns the last settled id, or null, and the sights that still are not
 */
export function settle(earlier: Sight[], now: Sight): { settledId: number | null; open: Sight[] } {
  const all = [...earlier, now]
  const last = all.findLastIndex(
    ({ writing, at }) => writing.isDisjointFrom(now.writing) || now.at - at > LONGEST_TRANSACTION_MS,
  )
  return { settledId: all[last]?.lastId ?? null, open: all.slice(last + 1) }
}

/**
 * Who writes is told by the lock that every insertion takes before it gets an id and holds until its transaction has
 * ended. Whatever else runs, here or in another database of the server, has nothing to do with it. The locks are read
 * after the rows: a statement sees the rows as they were when it began.
 */
export async function lookAtHistory(db: Db): Promise<Sight> {
  const { rows } = await sql<{ last: string; writing: string[] }>`
    select coalesce((select id from history order by id desc limit 1), 0)::text as last,
      array(select virtualtransaction from pg_locks
        where locktype = 'relation' and relation = 'history'::regclass and mode = 'RowExclusiveLock' and granted
          and database = (select oid from pg_database where datname = current_database())) as writing`.execute(
    db,
  )
  const [row] = rows
  if (!row) throw new Error('the database does not say')
  return { lastId: Number(row.last), writing: new Set(row.writing), at: performance.now() }
}
