import { type RawBuilder, sql } from 'kysely'
import { forgettable, prepared } from '../store/prepared.ts'
import type { Db } from '../store/schema.ts'

/** The PostgreSQL channel on which every instance hears, at commit, the names of due jobs. */
export const JOBS_CHANNEL = 'straks_jobs'

/** Lifetime of an unrenewed claim, by the database's clock, since the instances' clocks may differ. */
export const CLAIM_LASTS_MS = 7_000

export const CLAIM_END = sql`clock_timestamp() + ${sql.lit(CLAIM_LASTS_MS)} * interval '1 millisecond'`

export type NewJob = {
  name: string
  data: unknown
  urgent: boolean
  due: Date
  /** The Entra id of the person for whom it is done: people take turns. */
  person: string | null
  /** Added while waiting, it is postponed to the new due time, unless it is due already. */
  settling: boolean
}

export type TakenJob = { data: unknown; failing_since: Date | null }

/**
 * Adds jobs, one row each. A waiting job can only become due sooner, unless it settles; a job being done
 * becomes due again afterwards. Only the release before counts `attempts`.
 */
export async function addJobs(trx: Db, jobs: NewJob[], now: Date): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(jobs)}::jsonb)
    as added (name text, data jsonb, urgent boolean, due timestamptz, person text, settling boolean)`
  const isPutOff = sql`jobs.due_at > ${now} and exists (
    select from ${given} where settling and added.name = excluded.name and added.data = excluded.data)`
  await sql`${prepared}
    insert into jobs (name, data, urgent, due_at, person, turn, attempts)
    select name, data, urgent, due, person, ${TURN}, 0 from ${given}
    on conflict (name, data) do update
      set due_at = case when ${isPutOff} then excluded.due_at else least(jobs.due_at, excluded.due_at) end,
        urgent = jobs.urgent or excluded.urgent
    returning case when due_at <= ${now} and claimed_by is null then pg_notify(${JOBS_CHANNEL}, name) end`.execute(
    trx,
  )
}

const WAITS = sql`name = added.name and urgent = added.urgent and claimed_by is null and due_at <= added.due`

/** After the person's own waiting jobs and not before the current turn: later jobs overtake nobody. */
const TURN = sql`case when person is null then 0 else greatest(0,
  (select min(turn) from jobs where ${WAITS}),
  (select max(turn) + 1 from jobs where person = added.person and ${WAITS}))
  + row_number() over (partition by name, urgent, person) - 1 end`

/** The number of jobs that may be taken, and how many of them if not urgent. */
export type Room = { places: number; normal: number }

/** Takes due jobs, urgent ones first, by turns. No other instance gets the same ones. */
export async function takeJobs(
  db: Db,
  name: string,
  room: Room,
  claim: string,
  now: Date,
): Promise<TakenJob[]> {
  const { rows } = await sql<TakenJob>`${prepared}
    with ${taking(name, room, claim, now)} select * from taken where ${forgettable} is not null`.execute(db)
  return rows
}

/** Returns parts of a statement, of which `taken` holds the jobs. @param and a further condition */
export function taking(
  name: string,
  { places, normal }: Room,
  claim: string,
  now: Date,
  and = sql``,
): RawBuilder<unknown> {
  const waiting = (urgent: boolean) => sql`
    select name, data from jobs
    where name = ${name} and claimed_by is null and urgent = ${sql.lit(urgent)} and due_at <= ${now} ${and}
    order by turn, due_at`
  return sql`
    urgent as (${waiting(true)} limit ${places} for update skip locked),
    normal as (
      ${waiting(false)} limit greatest(0, ${Math.min(places, normal)} - (select count(*) from urgent))
      for update skip locked
    ),
    taken as (
      update jobs
      set claimed_by = ${claim}::uuid, claimed_until = ${CLAIM_END}, due_at = null
      from (select * from urgent union all select * from normal) as due
      where jobs.name = due.name and jobs.data = due.data
      returning jobs.data, jobs.failing_since
    )`
}

/** Deletes the jobs about a person, and takes the person off all others. */
export async function forgetPersonInJobs(trx: Db, personId: string): Promise<void> {
  await sql`delete from jobs where data ->> 'personId' = ${personId}`.execute(trx)
  await sql`update jobs set person = null where person = ${personId}`.execute(trx)
}

/** Ends a job, which stays due if it was added meanwhile. */
export async function finishJob(db: Db, name: string, data: unknown, claim: string): Promise<void> {
  const mine = sql`name = ${name} and data = ${JSON.stringify(data)}::jsonb and claimed_by = ${claim}::uuid`
  const { rows } = await sql`${prepared}
    delete from jobs where ${mine} and due_at is null returning ${forgettable}`.execute(db)
  if (rows.length > 0) return
  await sql`
    update jobs
    set claimed_by = null, claimed_until = null, failing_since = null
    where ${mine}`.execute(db)
}

/** Puts a job back, due later or when added meanwhile. */
export async function postponeJob(
  db: Db,
  { name, data, due, failingSince }: Postponed,
  claim: string,
): Promise<void> {
  await sql`
    update jobs
    set claimed_by = null, claimed_until = null, due_at = least(due_at, ${due}::timestamptz),
      failing_since = ${failingSince}
    where name = ${name} and data = ${JSON.stringify(data)}::jsonb and claimed_by = ${claim}::uuid`.execute(
    db,
  )
}

export type Postponed = { name: string; data: unknown; due: Date; failingSince: Date | null }

/**
 * Makes jobs due that wait beyond their name's latest time. Skips locked rows: transactions add jobs in any
 * order.
 */
export async function bringForward(
  db: Db,
  names: { name: string; latest: Date }[],
  now: Date,
): Promise<void> {
  await sql`${prepared}
    update jobs set due_at = ${now} where (name, data) in (
      select name, data from jobs
      join jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as given (name text, latest timestamptz) using (name)
      where claimed_by is null and due_at > latest
      for update of jobs skip locked
    )`.execute(db)
}

export async function namesDue(db: Db, names: string[], now: Date): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`${prepared}
    select name from jsonb_array_elements_text(${JSON.stringify(names)}::jsonb) as name
    where exists (
      select 1 from jobs where jobs.name = name.name and claimed_by is null and due_at <= ${now}
    )`.execute(db)
  return rows.map(({ name }) => name)
}

export type Backlog = {
  name: string
  /** Number of jobs that are due and not begun. */
  waiting: number
  /** The due time of the oldest; null: none. */
  oldest: Date | null
  /** Fingerprint of this name's jobs, unchanged while none is taken or done. */
  state: string
}

/** Returns the current work by name. */
export async function backlog(db: Db, now: Date): Promise<Backlog[]> {
  const { rows } = await sql<Backlog>`
    select name, count(*) filter (where ${isDue(now)})::integer as waiting,
      min(due_at) filter (where ${isDue(now)}) as oldest,
      concat_ws(' ', count(*), min(due_at), string_agg(distinct claimed_by::text, ' ')) as state
    from jobs where claimed_by is not null or due_at <= ${now} group by name`.execute(db)
  return rows
}

function isDue(now: Date) {
  return sql`claimed_by is null and due_at <= ${now}`
}
