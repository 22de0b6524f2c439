import type { Logger } from 'pino'
import { errorForLog } from './error-for-log.ts'

/** Interval between repeated log lines: short enough to be found near the end of the log. */
const SAID_AGAIN_AFTER_MS = 5 * 60_000

export type LastingTrouble = ReturnType<typeof lastingTrouble>

type Saying = { level?: 'warn' | 'error'; againAfterMs?: number; steady?: () => number }

/** Logs it at once, at intervals, and when it is over, instead of thousands of equal lines. */
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
    /** Logs lasting trouble without an error object. */
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
