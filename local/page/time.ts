import { numericDay, osloFormat } from '../../dialogs/oslo-time.ts'

const time = osloFormat('nb', { hour: '2-digit', minute: '2-digit' })
const day = osloFormat('nb', { weekday: 'long', day: 'numeric', month: 'long' })
const whole = osloFormat('nb', { dateStyle: 'long', timeStyle: 'short' })

let aheadMs = 0

/** The moment by the clock of local mode, which may not be the machine's. */
export function now(): Date {
  return new Date(Date.now() + aheadMs)
}

export function setAhead(ms: number): void {
  aheadMs = ms
}

/** Whether it shows anything else than the clocks around it. */
export function isMoved(): boolean {
  return Math.abs(aheadMs) >= 60_000
}

/** `14:02`. Takes ISO 8601, as do the others, and tells Norwegian time, as the cards do. */
export function clockTime(at: string): string {
  return time.format(new Date(at))
}

/** `25. november 2026 kl. 14:02`. */
export function wholeTime(at: string): string {
  return whole.format(new Date(at))
}

/** `I dag`, `I går`, or the day in full. */
export function dayName(at: string, now: Date): string {
  const moment = new Date(at)
  const daysAgo = (Date.parse(numericDay(now)) - Date.parse(numericDay(moment))) / 86_400_000
  if (daysAgo === 0) return 'I dag'
  if (daysAgo === 1) return 'I går'
  const name = day.format(moment)
  return name.charAt(0).toUpperCase() + name.slice(1)
}
