import { sql } from 'kysely'
import type { Logger } from 'pino'
import { lastingTrouble } from '../remote/lasting-trouble.ts'
import type { Clock } from '../time/clock.ts'
import { HOUR_MS } from '../time/duration.ts'
import type { Db } from './schema.ts'

/** Tells whether the clock can be trusted with what cannot be undone: erasing, giving up, closing. */
export type IsClockRight = () => Promise<boolean>

export type Clocks = {
  clock: Clock
  databaseTime: () => Promise<Date>
  /** Milliseconds from a source that setting the clock does not affect. */
  steady?: () => number
}

/** Clocks of well-kept machines are milliseconds apart. */
export const APART_MS = 2 * 60_000
const SECOND_LOOK_MS = 10 * 60_000

/** Distrusts a clock that jumped, until a second check, and one that differs from the database's. */
export function watchClock(
  { clock, databaseTime, steady = () => performance.now() }: Clocks,
  log: Logger,
): IsClockRight {
  const look = () => ({ at: clock().getTime(), steady: steady() })
  let last = look()
  let jumpedAt: number | null = null
  const trouble = lastingTrouble(log, DIFFERS, { level: 'error', againAfterMs: HOUR_MS, steady })
  return async () => {
    const now = look()
    const jumpedMs = now.at - last.at - (now.steady - last.steady)
    last = now
    if (Math.abs(jumpedMs) > APART_MS) {
      jumpedAt = now.steady
      log.error({ jumpedMs: Math.round(jumpedMs) }, 'the clock has jumped: nothing is erased or given up yet')
    }
    if (jumpedAt !== null && now.steady - jumpedAt < SECOND_LOOK_MS) return false
    jumpedAt = null
    const apartMs = clock().getTime() - (await databaseTime()).getTime()
    const isRight = Math.abs(apartMs) <= APART_MS
    if (isRight) trouble.over()
    else trouble.lasts({ apartMs })
    return isRight
  }
}

const DIFFERS = {
  failed: "the clock differs from the database's: nothing is erased or given up",
  over: "the clock is the database's again",
}

export async function databaseTime(db: Db): Promise<Date> {
  const { now } = await db.selectNoFrom(sql<Date>`clock_timestamp()`.as('now')).executeTakeFirstOrThrow()
  return now
}
