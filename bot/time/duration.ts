/** Months are calendar months: how long they are depends on when they begin. */
export type Duration = { milliseconds: number } | { months: number }

const second = 1000
const millisecondsOf: Record<string, number> = {
  s: second,
  m: 60 * second,
  h: 3600 * second,
  d: 86_400 * second,
}

/** From `30m`, `24h`, `7d` or `12mo`; null for anything else. */
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

/** In UTC. A month later than the 31st is the last day of a shorter month. */
export function addDuration(date: Date, duration: Duration): Date {
  if ('milliseconds' in duration) return new Date(date.getTime() + duration.milliseconds)
  const sum = new Date(date)
  sum.setUTCMonth(date.getUTCMonth() + duration.months)
  if (sum.getUTCDate() !== date.getUTCDate()) sum.setUTCDate(0)
  return sum
}
