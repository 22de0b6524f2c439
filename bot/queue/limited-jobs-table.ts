import { sql } from 'kysely'
import { forgettable, prepared } from '../store/prepared.ts'
import type { Db } from '../store/schema.ts'
import { type Room, type TakenJob, taking } from './jobs-table.ts'

/** Jobs of a name under a rate limit. */
export type Limited = { name: string; limit: string }

/** Times of the latest places taken, in milliseconds, and the number of jobs under way in all instances. */
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
 * Takes jobs as `takeJobs` does, and records their places.
 * @param places `taken` as read for the room; `kept`: those that still count
 * @returns null, with nothing taken, if another instance took a place meanwhile
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
