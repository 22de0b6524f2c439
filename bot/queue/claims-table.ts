import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/schema.ts'
import { CLAIM_END, JOBS_CHANNEL } from './jobs-table.ts'

/** Skips locked rows, as in `free`: transactions add jobs in any order. */
export async function renewClaims(db: Db, claims: string[]): Promise<void> {
  await sql`
    update jobs set claimed_until = ${CLAIM_END}
    where (name, data) in (
      select name, data from jobs where claimed_by = any(${claims}::uuid[]) for update skip locked
    )`.execute(db)
}

export async function freeClaims(db: Db, claims: string[], now: Date): Promise<void> {
  await free(db, sql`claimed_by = any(${claims}::uuid[])`, now)
}

/** @returns the number of jobs with an expired claim */
export async function freeExpired(db: Db, now: Date): Promise<number> {
  return free(db, sql`claimed_until < statement_timestamp()`, now)
}

/** Releases jobs, which are due at once. */
async function free(db: Db, whose: RawBuilder<unknown>, now: Date): Promise<number> {
  const { rows } = await sql`
    update jobs
    set claimed_by = null, claimed_until = null, due_at = least(due_at, ${now}::timestamptz)
    where (name, data) in (select name, data from jobs where ${whose} for update skip locked)
    returning pg_notify(${JOBS_CHANNEL}, name)`.execute(db)
  return rows.length
}
