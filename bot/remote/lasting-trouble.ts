import type { Logger } from 'pino'
import { errorForLog } from './error-for-log.ts'

/** Whoever is called at night finds it near the end of the log, and what else happened between. */
const SAID_AGAIN_AFTER_MS = 5 * 60_000

/** What fails every second for as long as something else is away. */
export type LastingTrouble = { failed(error: unknown): void; over(): void }

/** It is said as soon as it is so, then once in a while, and once when it is over: not a thousand lines of the same. */
export function lastingTrouble(
  log: Logger,
  words: { failed: string; over: string },
  steady = () => performance.now(),
): LastingTrouble {
  let begun: number | null = null
  let said = 0
  let times = 0
  const seconds = () => Math.round((steady() - (begun ?? steady())) / 1_000)
  return {
    failed(error) {
      begun ??= steady()
      times++
      if (times > 1 && steady() - said < SAID_AGAIN_AFTER_MS) return
      said = steady()
      log.warn({ ...errorForLog(error), times, seconds: seconds() }, words.failed)
    },
    over() {
      if (begun === null) return
      log.info({ times, seconds: seconds() }, words.over)
      begun = null
      times = 0
    },
  }
}
