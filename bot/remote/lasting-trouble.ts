import type { Logger } from 'pino'
import { errorForLog } from './error-for-log.ts'

/** Whoever is called at night finds it near the end of the log, and what else happened between. */
const SAID_AGAIN_AFTER_MS = 5 * 60_000

export type LastingTrouble = ReturnType<typeof lastingTrouble>

type Saying = { level?: 'warn' | 'error'; againAfterMs?: number; steady?: () => number }

/**
 * What fails every second for as long as something else is away: it is said as soon as it is so, then once in a while, and
 * once when it is over, and not in a thousand lines of the same.
 */
export function lastingTrouble(
  log: Logger,
  words: { failed: string; over: string },
  { level = 'warn', againAfterMs = SAID_AGAIN_AFTER_MS, steady = () => performance.now() }: Saying = {},
) {
  let begun: number | null = null
  let said = 0
  let times = 0
  const seconds = () => Math.round((steady() - (begun ?? steady())) / 1_000)
  const lasts = (fields: object) => {
    begun ??= steady()
    times++
    if (times > 1 && steady() - said < againAfterMs) return
    said = steady()
    log[level]({ ...fields, times, seconds: seconds() }, words.failed)
  }
  return {
    /** The same, where there is no error: what is to be known of it. */
    lasts,
    failed: (error: unknown) => lasts(errorForLog(error)),
    over(): void {
      if (begun === null) return
      log.info({ times, seconds: seconds() }, words.over)
      begun = null
      times = 0
    },
  }
}
