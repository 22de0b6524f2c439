import { HOUR_MS } from '../time/duration.ts'
/** Whoever asks for more is asked again then: nothing waits for days because something in between says so. */
export const LONGEST_WAIT_MS = HOUR_MS

/**
 * The wait that a Retry-After header asks for, in milliseconds. Microsoft gives seconds, at times with a fraction, or a
 * date, which is counted from the answer's own Date.
 */
export function retryAfterMs(asked: string | undefined, date: string | undefined): number | undefined {
  if (!asked?.trim()) return undefined
  const seconds = Number(asked)
  const wait = Number.isNaN(seconds) ? Date.parse(asked) - Date.parse(date ?? '') : seconds * 1000
  return Number.isFinite(wait) && wait >= 0 ? Math.min(Math.ceil(wait), LONGEST_WAIT_MS) : undefined
}
