import { sql } from 'kysely'
import type { Db } from './open-database.ts'

/** Where PostgreSQL tells every instance, on commit, the names of the jobs that were added. */
export const JOBS_CHANNEL = 'straks_jobs'

/** A job that one instance has taken. */
export type TakenJob = {
  data: unknown
  /** How often it has been tried since it last went well. */
  attempts: number
  failing_since: Date | null
  /** How often the instance that was doing it has ended meanwhile. */
  broken_off: number
}

/** One job is one row. Added while it waits, it may only become due sooner; while it is being done, it is due again after. */
export async function addJob(
  trx: Db,
  job: { name: string; data: unknown; urgent: boolean; due: Date },
): Promise<void> {
  await sql`
    insert into jobs (name, data, urgent, due_at, attempts)
    values (${job.name}, ${JSON.stringify(job.data)}::jsonb, ${job.urgent}, ${job.due}, 0)
    on conflict (name, data) do update
      set due_at = least(jobs.due_at, excluded.due_at), urgent = jobs.urgent or excluded.urgent
    returning pg_notify(${JOBS_CHANNEL}, name)`.execute(trx)
}

/** Takes jobs that are due, the urgent ones first. No other instance gets the same ones. */
export async function takeJobs(
  trx: Db,
  name: string,
  most: number,
  instance: string,
  now: Date,
): Promise<TakenJob[]> {
  const { rows } = await sql<TakenJob>`
    with due as (
      select name, data from jobs
      where name = ${name} and claimed_by is null and due_at <= ${now}
      order by urgent desc, due_at limit ${most} for update skip locked
    )
    update jobs set claimed_by = ${instance}::uuid, due_at = null, attempts = attempts + 1
    from due where jobs.name = due.name and jobs.data = due.data
    returning jobs.data, jobs.attempts, jobs.failing_since, jobs.broken_off`.execute(trx)
  return rows
}

/** The job is done: gone, or due again when somebody added it meanwhile. */
export async function finishJob(db: Db, name: string, data: unknown, instance: string): Promise<void> {
  const mine = sql`name = ${name} and data = ${JSON.stringify(data)}::jsonb and claimed_by = ${instance}::uuid`
  const { numAffectedRows } = await sql`delete from jobs where ${mine} and due_at is null`.execute(db)
  if (numAffectedRows) return
  await sql`
    update jobs set claimed_by = null, attempts = 0, failing_since = null, broken_off = 0 where ${mine}`.execute(
    db,
  )
}

/** The job goes back and is due later, or when somebody added it meanwhile. */
export async function postponeJob(
  db: Db,
  { name, data, due, attempts, failingSince }: Postponed,
  instance: string,
): Promise<void> {
  await sql`
    update jobs
    set claimed_by = null, due_at = least(due_at, ${due}::timestamptz), attempts = ${attempts}, failing_since = ${failingSince}
    where name = ${name} and data = ${JSON.stringify(data)}::jsonb and claimed_by = ${instance}::uuid`.execute(
    db,
  )
}

export type Postponed = {
  name: string
  data: unknown
  due: Date
  attempts: number
  failingSince: Date | null
}

/** How many jobs of a name are being done, by all instances together. */
export async function countTaken(db: Db, name: string): Promise<number> {
  const { rows } = await sql<{ taken: number }>`
    select count(*)::integer as taken from jobs where name = ${name} and claimed_by is not null`.execute(db)
  return rows[0]?.taken ?? 0
}

/** Those of the names that have a job due now. */
export async function namesDue(db: Db, names: string[], now: Date): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from jsonb_array_elements_text(${JSON.stringify(names)}::jsonb) as name
    where exists (
      select 1 from jobs where jobs.name = name.name and claimed_by is null and due_at <= ${now}
    )`.execute(db)
  return rows.map(({ name }) => name)
}

/** Lets go of the jobs of instances: the ones that are named, or all. They are due at once. */
export async function releaseJobs(db: Db, instances: string[] | 'all', now: Date): Promise<void> {
  if (instances.length === 0) return
  const whose =
    instances === 'all'
      ? sql`claimed_by is not null`
      : sql`claimed_by in (${sql.join(instances.map((id) => sql`${id}::uuid`))})`
  await sql`
    update jobs set claimed_by = null, broken_off = broken_off + 1, due_at = least(due_at, ${now}::timestamptz)
    where ${whose}
    returning pg_notify(${JOBS_CHANNEL}, name)`.execute(db)
}

/** Waiting jobs by name, and since when the oldest of them is due. */
export async function backlog(db: Db, now: Date): Promise<{ name: string; waiting: number; oldest: Date }[]> {
  const { rows } = await sql<{ name: string; waiting: number; oldest: Date }>`
    select name, count(*)::integer as waiting, min(due_at) as oldest
    from jobs where claimed_by is null and due_at <= ${now} group by name`.execute(db)
  return rows
}
