import { sql } from 'kysely'
import { forgettable, prepared } from '../store/prepared.ts'
import type { Db } from '../store/schema.ts'
import { HOUR_MS } from '../time/duration.ts'

/** At most so many in any stretch of time so long. */
export type Limit = { most: number; withinMs: number }

/** A limit that holds for all instances together. Something that is limited in several ways has several. */
export type RateLimit = {
  name: string
  limits: Limit[]
  /** So many places in every stretch are for what is urgent alone. */
  keptForUrgent?: number
}

/** The clocks of the instances differ by less. What is noted for later than that was noted by a clock that was wrong. */
const CLOCKS_DIFFER_MS = 5_000

/** The work is to be done later, though nothing went wrong. */
export class RetryAt extends Error {
  override name = 'RetryAt'
  readonly until: Date

  constructor(until: Date) {
    super('not yet')
    this.until = until
  }
}

/**
 * How many may go now, and when there is room again.
 * @param taken when the latest ones went, in milliseconds, oldest first
 */
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

/** Takes one place in each rate limit, or throws RetryAt. A place that was taken in another is used up then: on the safe side. */
export async function takePlaceOrWait(db: Db, rateLimits: RateLimit[], now: Date): Promise<void> {
  const taken = await placesTaken(db, rateLimits, now)
  const full = rateLimits.find(({ name }) => !taken.includes(name))
  if (!full) return
  const { freeAt } = roomIn(full.limits, await takenIn(db, full.name), now.getTime())
  throw new RetryAt(new Date(freeAt))
}

/** As `roomIn` says it, but in one statement: every message to Teams passes here. @returns the names of those with room */
async function placesTaken(db: Db, rateLimits: RateLimit[], now: Date): Promise<string[]> {
  const at = now.getTime()
  const since = (ms: number) => sql`
    from jsonb_array_elements(rate_limits.taken) as one
    where one::bigint > ${at - ms}::bigint and one::bigint <= ${at + CLOCKS_DIFFER_MS}::bigint`
  const rows = rateLimits.map(({ name }) => sql`(${name}::text, ${JSON.stringify([at])}::jsonb)`)
  const kept = rateLimits.map(
    ({ name, limits }) =>
      sql`when ${name} then (select coalesce(jsonb_agg(one), '[]') ${since(longestOf(limits))})`,
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

function longestOf(limits: Limit[]): number {
  return Math.max(...limits.map(({ withinMs }) => withinMs))
}

async function takenIn(db: Db, name: string): Promise<number[]> {
  const { rows } = await sql<{ taken: number[] }>`${prepared}
    select taken from rate_limits where name = ${name}`.execute(db)
  return rows[0]?.taken ?? []
}

/** Those that still count, or will as soon as a clock that is behind has caught up. */
export function stillTaken(limits: Limit[], taken: number[], now: number): number[] {
  return taken.filter((at) => at > now - longestOf(limits) && at <= now + CLOCKS_DIFFER_MS)
}

/** Limits that nobody came near for an hour hold nothing any more. */
export async function forgetRateLimits(db: Db, now: Date): Promise<void> {
  const anHourAgo = now.getTime() - HOUR_MS
  await sql`delete from rate_limits where coalesce((taken ->> -1)::numeric, 0) < ${anHourAgo}`.execute(db)
}
