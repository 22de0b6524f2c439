import { APART_MS, type IsClockRight } from '../store/clock-watch.ts'
import type { Db } from '../store/schema.ts'
import type { Clock } from '../time/clock.ts'
import * as table from './jobs-table.ts'

const LOOK_EVERY_MS = 60_000

/** A wrong clock, here or elsewhere, may have put jobs off. @param waitsAtMost by the job's name */
export function bringingForward(
  db: Db,
  waitsAtMost: ReadonlyMap<string, number>,
  clock: Clock,
  isClockRight: IsClockRight,
): () => Promise<void> {
  let lookedAt = Number.NEGATIVE_INFINITY
  return async () => {
    const now = clock()
    // A clock that was set triggers a check at once.
    if (Math.abs(now.getTime() - lookedAt) < LOOK_EVERY_MS) return
    if (await isClockRight()) {
      const latest = (ms: number) => new Date(now.getTime() + ms + APART_MS)
      const names = [...waitsAtMost].map(([name, ms]) => ({ name, latest: latest(ms) }))
      await table.bringForward(db, names, now)
    }
    // A failed check is repeated; the queue reports that it cannot be reached.
    lookedAt = now.getTime()
  }
}
