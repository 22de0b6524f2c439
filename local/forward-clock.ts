import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../bot/time/clock.ts'

/** The clock of local mode. One that can be moved on has `pass`; it never goes back, which queue and limits need. */
export type LocalClock = Clock & { pass?(minutes: number): void }

/**
 * A clock that the page moves on. How far ahead it is stays with the database in its folder: forgotten, what happened
 * by it would lie in the future after a restart.
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
    // Never moved.
    return 0
  }
}
