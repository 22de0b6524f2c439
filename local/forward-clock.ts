import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../bot/time/clock.ts'

/** The clock of local mode. A movable one has `pass`; it never goes back, as queue and limits require. */
export type LocalClock = Clock & { pass?(minutes: number): void }

/**
 * A clock that the page moves forward. The offset is stored with the database in its folder: without it,
 * everything that happened by this clock would be in the future after a restart.
 */
export function forwardClock(directory: string): LocalClock {
  const file = join(directory, 'straks-clock-ahead-ms')
  let aheadMs = readAhead(file)
  return Object.assign(() => new Date(Date.now() + aheadMs), {
    pass(minutes: number) {
      const further = aheadMs + minutes * 60_000
      writeFileSync(file, String(further))
      aheadMs = further
    },
  })
}

function readAhead(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0
  } catch {
    // The clock has never been moved.
    return 0
  }
}
