import { sql } from 'kysely'
import type { Db } from '../store/open-database.ts'

/** What one look at the history showed. Transaction numbers as PostgreSQL counts them. */
export type Sight = {
  lastId: number
  /** Transactions before this one have ended. */
  oldestRunning: bigint
  /** Transactions from this one on had not begun. */
  nextBegun: bigint
  at: number
}

/** Longer than any transaction of ours may take; one of somebody else's must not hold everything up. */
const LONGEST_TRANSACTION_MS = 30_000

/**
 * Ids are given out before a transaction commits, so a lower id can appear after a higher one was read. An id is
 * settled once everything that was running when it was seen has ended: then no lower one can appear any more.
 * @param earlier sights that are not settled yet, oldest first
 * @returns the last settled id, or null, and the sights that still are not
 */
export function settle(earlier: Sight[], now: Sight): { settledId: number | null; open: Sight[] } {
  const all = [...earlier, now]
  const last = all.findLastIndex(
    ({ nextBegun, at }) => now.oldestRunning >= nextBegun || now.at - at > LONGEST_TRANSACTION_MS,
  )
  return { settledId: all[last]?.lastId ?? null, open: all.slice(last + 1) }
}

export async function lookAtHistory(db: Db): Promise<Sight> {
  const { rows } = await sql<{ last: string; running: string; next: string }>`
    select coalesce((select id from history order by id desc limit 1), 0)::text as last,
      pg_snapshot_xmin(pg_current_snapshot())::text as running,
      pg_snapshot_xmax(pg_current_snapshot())::text as next`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the database gives no snapshot')
  const { last, running, next } = row
  return {
    lastId: Number(last),
    oldestRunning: BigInt(running),
    nextBegun: BigInt(next),
    at: performance.now(),
  }
}
