const ZONE = 'Europe/Oslo'
const dateAndTime = new Intl.DateTimeFormat('nb-NO', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: ZONE,
})
const relative = new Intl.RelativeTimeFormat('nb-NO', { numeric: 'auto', style: 'short' })

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export function exactTime(at: string): string {
  return dateAndTime.format(new Date(at))
}

/** `for 5 min siden`, `i går`; older than a month as a date. */
export function age(at: string, now: number): string {
  const ms = now - new Date(at).getTime()
  if (ms < MINUTE) return 'nå nettopp'
  if (ms < HOUR) return relative.format(-Math.floor(ms / MINUTE), 'minute')
  if (ms < DAY) return relative.format(-Math.floor(ms / HOUR), 'hour')
  if (ms < 31 * DAY) return relative.format(-Math.floor(ms / DAY), 'day')
  return new Date(at).toLocaleDateString('nb-NO', { timeZone: ZONE })
}
