import { LONGEST_WAIT_MS } from '../remote/delivery-failure.ts'
import { APART_MS, type IsClockRight } from '../store/clock-watch.ts'
import type { Db } from '../store/schema.ts'
import type { Clock } from '../time/clock.ts'
import * as table from './jobs-table.ts'

const LOOK_EVERY_MS = 60_000

/**
 * Makes due what waits for longer than jobs of its name are left alone: it may have been put off by a clock that was
 * ahead, of this instance or of another. Only a clock that is right may say so.
 * @param waitsAtMost by name
 */
export function bringingForward(
  db: Db,
  waitsAtMost: ReadonlyMap<string, number>,
  clock: Clock,
  isClockRight: IsClockRight,
): () => Promise<void> {
  let lookedAt = Number.NEGATIVE_INFINITY
  return async () => {
    const now = clock()
    // One that was set is looked by at once.
    if (Math.abs(now.getTime() - lookedAt) < LOOK_EVERY_MS) return
    if (await isClockRight()) {
      const after = (ms: number) => new Date(now.getTime() + ms + APART_MS)
      const names = [...waitsAtMost].map(([name, ms]) => ({ name, latest: after(ms) }))
      await table.bringForward(db, names, after(LONGEST_WAIT_MS), now)
    }
    // What could not be looked at is looked at again: the queue says that it is not reached, for as long as that is so.
    lookedAt = now.getTime()
  }
}
