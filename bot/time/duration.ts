/** Months are calendar months: how long they are depends on when they begin. */
export type Duration = { milliseconds: number } | { months: number }

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

const millisecondsOf: Record<string, number> = { s: 1000, m: MINUTE_MS, h: HOUR_MS, d: DAY_MS }

/** Parses `30m`, `24h`, `7d` or `12mo`; null for anything else. */
export function parseDuration(text: string): Duration | null {
  const [, number, unit] = /^([1-9]\d{0,4})(s|m|h|d|mo)$/.exec(text) ?? []
  if (!number || !unit) return null
  const perUnit = millisecondsOf[unit]
  return perUnit ? { milliseconds: Number(number) * perUnit } : { months: Number(number) }
}

export function before(date: Date, duration: Duration): Date {
  const backwards =
    'months' in duration ? { months: -duration.months } : { milliseconds: -duration.milliseconds }
  return addDuration(date, backwards)
}

/** Adds in UTC. A day that the target month lacks becomes its last day. */
export function addDuration(date: Date, duration: Duration): Date {
  if ('milliseconds' in duration) return new Date(date.getTime() + duration.milliseconds)
  const sum = new Date(date)
  sum.setUTCMonth(date.getUTCMonth() + duration.months)
  if (sum.getUTCDate() !== date.getUTCDate()) sum.setUTCDate(0)
  return sum
}
