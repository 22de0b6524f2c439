import { sql } from 'kysely'
import { forgettable, prepared } from '../store/prepared.ts'
import type { Db } from '../store/schema.ts'
import { type Room, type TakenJob, taking } from './jobs-table.ts'

/** Jobs of a name that together have so many places in a time. */
export type Limited = { name: string; limit: string }

/** When the latest places were taken, in milliseconds, and how many of the jobs are being done, by all instances together. */
export type PlacesTaken = { taken: number[]; underWay: number }

export async function readPlaces(db: Db, limited: Limited): Promise<PlacesTaken> {
  const { name, limit } = limited
  const { rows } = await sql<PlacesTaken>`${prepared}
    select taken, (
      select count(*)::integer from jobs where name = ${name} and claimed_by is not null
    ) as "underWay" from rate_limits where name = ${limit}`.execute(db)
  const [row] = rows
  if (row) return row
  await sql`insert into rate_limits (name, taken) values (${limit}, '[]') on conflict do nothing`.execute(db)
  return readPlaces(db, limited)
}

/**
 * Takes jobs as `takeJobs` does, and notes their places.
 * @param places as they were when the room was reckoned; of those that still count, `kept`
 * @returns null, and nothing is taken, when somebody has taken one since: they took a place as well
 */
export async function takeWithin(
  db: Db,
  { name, limit }: Limited,
  room: Room,
  places: { taken: number[]; kept: number[] },
  claim: string,
  now: Date,
): Promise<TakenJob[] | null> {
  const { rows } = await sql<TakenJob>`${prepared}
    with unchanged as (
      select name from rate_limits
      where name = ${limit} and taken = ${JSON.stringify(places.taken)}::jsonb for update
    ),
    ${taking(name, room, claim, now, sql`and exists (select from unchanged)`)},
    noted as (
      update rate_limits
      set taken = ${JSON.stringify(places.kept)}::jsonb || (select jsonb_agg(${now.getTime()}::bigint) from taken)
      where name in (select name from unchanged) and exists (select from taken)
    )
    select taken.* from unchanged left join taken on true where ${forgettable} is not null`.execute(db)
  return rows.length > 0 ? rows.filter(({ data }) => data !== null) : null
}
