import { sql } from 'kysely'
import { forgettable, prepared } from '../store/prepared.ts'
import type { Db } from '../store/schema.ts'
import { HOUR_MS } from '../time/duration.ts'

/** At most `most` events in any period of this length. */
export type Limit = { most: number; withinMs: number }

/** A limit for all instances together, with one or more periods. */
export type RateLimit = {
  name: string
  limits: Limit[]
  /** Places in every period that only urgent work may use. */
  keptForUrgent?: number
}

/** Greatest difference between instances' clocks; a place noted later came from a wrong clock. */
const CLOCKS_DIFFER_MS = 5_000

/** Postpones the work without counting a failure. */
export class RetryAt extends Error {
  override name = 'RetryAt'
  readonly until: Date

  constructor(until: Date) {
    super('not yet')
    this.until = until
  }
}

/** @param taken times of the latest events, in milliseconds, oldest first */
export function roomIn(limits: Limit[], taken: number[], now: number): { places: number; freeAt: number } {
  const rooms = limits.map(({ most, withinMs }) => {
    const recent = taken.filter((at) => at > now - withinMs && at <= now + CLOCKS_DIFFER_MS)
    const places = most - recent.length
    return { places, freeAt: places > 0 ? now : (recent.at(-most) ?? now) + withinMs }
  })
  return {
    places: Math.max(0, Math.min(...rooms.map(({ places }) => places))),
    freeAt: Math.max(...rooms.map(({ freeAt }) => freeAt)),
  }
}

/** Takes a place in each rate limit, or throws RetryAt; places taken in others are lost, which is safe. */
export async function takePlaceOrWait(db: Db, rateLimits: RateLimit[], now: Date): Promise<void> {
  const taken = await placesTaken(db, rateLimits, now)
  const full = rateLimits.find(({ name }) => !taken.includes(name))
  if (!full) return
  const { freeAt } = roomIn(full.limits, await takenIn(db, full.name), now.getTime())
  throw new RetryAt(new Date(freeAt))
}

/** As `roomIn`, in one statement: every message to Teams needs it. @returns the names of limits with room */
async function placesTaken(db: Db, rateLimits: RateLimit[], now: Date): Promise<string[]> {
  const at = now.getTime()
  const since = (ms: number) => sql`
    from jsonb_array_elements(rate_limits.taken) as one
    where one::bigint > ${at - ms}::bigint and one::bigint <= ${at + CLOCKS_DIFFER_MS}::bigint`
  const rows = rateLimits.map(({ name }) => sql`(${name}::text, ${JSON.stringify([at])}::jsonb)`)
  const kept = rateLimits.map(
    ({ name, limits }) =>
      sql`when ${name} then (select coalesce(jsonb_agg(one), '[]') ${since(keptFor(limits))})`,
  )
  const room = rateLimits.flatMap(({ name, limits }) =>
    limits.map(
      ({ most, withinMs }) =>
        sql`(rate_limits.name <> ${name} or (select count(*) ${since(withinMs)}) < ${most}::integer)`,
    ),
  )
  const { rows: taken } = await sql<{ name: string }>`${prepared}
    insert into rate_limits (name, taken) values ${sql.join(rows)}
    on conflict (name) do update
      set taken = case rate_limits.name ${sql.join(kept, sql` `)} end || excluded.taken
      where ${sql.join(room, sql` and `)}
    returning name, ${forgettable}`.execute(db)
  return taken.map(({ name }) => name)
}

/** Places count for the longest period, also for a clock that is slow, or was read before another's place was taken. */
function keptFor(limits: Limit[]): number {
  return Math.max(...limits.map(({ withinMs }) => withinMs)) + CLOCKS_DIFFER_MS
}

async function takenIn(db: Db, name: string): Promise<number[]> {
  const { rows } = await sql<{ taken: number[] }>`${prepared}
    select taken from rate_limits where name = ${name}`.execute(db)
  return rows[0]?.taken ?? []
}

/** Returns the places that still count, or will count when a slow clock catches up. */
export function stillTaken(limits: Limit[], taken: number[], now: number): number[] {
  return taken.filter((at) => at > now - keptFor(limits) && at <= now + CLOCKS_DIFFER_MS)
}

/** Deletes limits unused for an hour, which restrict nothing any more. */
export async function forgetRateLimits(db: Db, now: Date): Promise<void> {
  const anHourAgo = now.getTime() - HOUR_MS
  await sql`delete from rate_limits where coalesce((taken ->> -1)::numeric, 0) < ${anHourAgo}`.execute(db)
}
