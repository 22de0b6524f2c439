import { numericDay, osloFormat } from '../../dialogs/oslo-time.ts'

const time = osloFormat('nb', { hour: '2-digit', minute: '2-digit' })
const day = osloFormat('nb', { weekday: 'long', day: 'numeric', month: 'long' })
const whole = osloFormat('nb', { dateStyle: 'long', timeStyle: 'short' })

let aheadMs = 0

/** Returns the time by the clock of local mode, which may differ from the machine's. */
export function now(): Date {
  return new Date(Date.now() + aheadMs)
}

export function setAhead(ms: number): void {
  aheadMs = ms
}

/** Tells whether the clock differs from the machine's by a minute or more. */
export function isMoved(): boolean {
  return Math.abs(aheadMs) >= 60_000
}

/** For example `14:02`. Like the others, takes ISO 8601 and returns Norwegian time, as the cards do. */
export function clockTime(at: string): string {
  return time.format(new Date(at))
}

/** For example `25. november 2026 kl. 14:02`. */
export function wholeTime(at: string): string {
  return whole.format(new Date(at))
}

/** Returns `I dag`, `I går`, or the full day. */
export function dayName(at: string, now: Date): string {
  const moment = new Date(at)
  const daysAgo = (Date.parse(numericDay(now)) - Date.parse(numericDay(moment))) / 86_400_000
  if (daysAgo === 0) return 'I dag'
  if (daysAgo === 1) return 'I går'
  const name = day.format(moment)
  return name.charAt(0).toUpperCase() + name.slice(1)
}
