import { sql } from 'kysely'
import type { Db } from '../store/open-database.ts'
import { prepared } from '../store/prepared.ts'

/** At most so many in any stretch of time so long. */
export type Limit = { most: number; withinMs: number }

/** A limit that holds for all instances together. Something that is limited in several ways has several. */
export type RateLimit = {
  name: string
  limits: Limit[]
  /** So many places in every stretch are for what is urgent alone. */
  keptForUrgent?: number
}

/** How many may go now; of them at most so many that are not urgent. */
export type Places = { all: number; normal: number }

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

/**
 * Takes as many places as there are, and as the caller can use. Others wait until the transaction ends.
 * @param use how many of the free places are used
 */
export async function takePlaces(
  trx: Db,
  { name, limits, keptForUrgent = 0 }: RateLimit,
  now: Date,
  use: (places: Places) => Promise<number>,
): Promise<{ freeAt: Date }> {
  const taken = await lockTaken(trx, name)
  const { places, freeAt } = roomIn(limits, taken, now.getTime())
  const used = places > 0 ? await use({ all: places, normal: places - keptForUrgent }) : 0
  if (used > 0) await saveTaken(trx, name, limits, [...taken, ...Array(used).fill(now.getTime())], now)
  return { freeAt: new Date(freeAt) }
}

/** Takes one place in each rate limit, or throws RetryAt. Places that were taken by then are used up: that is on the safe side. */
export async function takePlaceOrWait(db: Db, rateLimits: RateLimit[], now: Date): Promise<void> {
  for (const rateLimit of rateLimits) {
    if (await takePlace(db, rateLimit, now)) continue
    const { freeAt } = roomIn(rateLimit.limits, await lockTaken(db, rateLimit.name), now.getTime())
    throw new RetryAt(new Date(freeAt))
  }
}

/** As `roomIn` says it, but in one statement: every message to Teams passes here. */
async function takePlace(db: Db, { name, limits }: RateLimit, now: Date): Promise<boolean> {
  const at = now.getTime()
  const longest = Math.max(...limits.map(({ withinMs }) => withinMs))
  const since = (ms: number) => sql`
    from jsonb_array_elements(rate_limits.taken) as one
    where one::bigint > ${at - ms}::bigint and one::bigint <= ${at + CLOCKS_DIFFER_MS}::bigint`
  const room = limits.map(
    ({ most, withinMs }) => sql`(select count(*) ${since(withinMs)}) < ${most}::integer`,
  )
  const { rows } = await sql`${prepared}
    insert into rate_limits (name, taken) values (${name}, ${JSON.stringify([at])}::jsonb)
    on conflict (name) do update
      set taken = (select coalesce(jsonb_agg(one), '[]') ${since(longest)}) || excluded.taken
      where ${sql.join(room, sql` and `)}
    returning name`.execute(db)
  return rows.length > 0
}

async function lockTaken(trx: Db, name: string): Promise<number[]> {
  const { rows } = await sql<{ taken: number[] }>`
    insert into rate_limits (name, taken) values (${name}, '[]')
    on conflict (name) do update set name = excluded.name
    returning taken`.execute(trx)
  return rows[0]?.taken ?? []
}

async function saveTaken(trx: Db, name: string, limits: Limit[], taken: number[], now: Date): Promise<void> {
  const longest = Math.max(...limits.map(({ withinMs }) => withinMs))
  const kept = taken.filter((at) => at > now.getTime() - longest && at <= now.getTime() + CLOCKS_DIFFER_MS)
  await sql`update rate_limits set taken = ${JSON.stringify(kept)}::jsonb where name = ${name}`.execute(trx)
}

/** Limits that nobody came near for an hour hold nothing any more. */
export async function forgetRateLimits(db: Db, now: Date): Promise<void> {
  const anHourAgo = now.getTime() - 60 * 60_000
  await sql`delete from rate_limits where coalesce((taken ->> -1)::numeric, 0) < ${anHourAgo}`.execute(db)
}
