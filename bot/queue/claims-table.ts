import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/schema.ts'
import { CLAIM_END, JOBS_CHANNEL } from './jobs-table.ts'

/** Rows that somebody has locked are passed over, here and in `free`: transactions add jobs in any order. */
export async function renewClaims(db: Db, claims: string[]): Promise<void> {
  await sql`
    update jobs set claimed_until = ${CLAIM_END}
    where (name, data) in (
      select name, data from jobs where claimed_by = any(${claims}::uuid[]) for update skip locked
    )`.execute(db)
}

/** @param notTried 1 for claims of which nobody knows whether they were made: no work had begun */
export async function freeClaims(db: Db, claims: string[], notTried: 0 | 1, now: Date): Promise<void> {
  await free(db, sql`claimed_by = any(${claims}::uuid[])`, notTried, now)
}

/** @returns how many jobs were held by nobody any more */
export async function freeExpired(db: Db, now: Date): Promise<number> {
  return free(db, sql`claimed_until < statement_timestamp()`, 0, now)
}

export async function freeAll(db: Db, now: Date): Promise<void> {
  await free(db, sql`claimed_by is not null`, 0, now)
}

/**
 * Lets go of jobs; they are due at once.
 * @param notTried how many attempts were none
 */
async function free(db: Db, whose: RawBuilder<unknown>, notTried: number, now: Date): Promise<number> {
  const { rows } = await sql`
    update jobs
    set claimed_by = null, claimed_until = null, due_at = least(due_at, ${now}::timestamptz),
      attempts = attempts - ${notTried}::integer
    where (name, data) in (select name, data from jobs where ${whose} for update skip locked)
    returning pg_notify(${JOBS_CHANNEL}, name)`.execute(db)
  return rows.length
}
