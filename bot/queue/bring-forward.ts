import { watchSetBack } from '../store/clock-watch.ts'
import type { Db } from '../store/schema.ts'
import type { Clock } from '../time/clock.ts'
import * as table from './jobs-table.ts'

/** Makes what waits of these names due when the clock has been set back. Else a clock that was an hour ahead would keep from its work for an hour what comes every minute. */
export function bringingForward(db: Db, names: string[], clock: Clock): () => Promise<void> {
  const isSetBack = watchSetBack(clock)
  let isLate = false
  return async () => {
    isLate ||= isSetBack()
    if (isLate) await table.bringForward(db, names, clock())
    isLate = false
  }
}
