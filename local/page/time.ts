const clock = new Intl.DateTimeFormat('nb-NO', { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('nb-NO', { weekday: 'long', day: 'numeric', month: 'long' })
const whole = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeStyle: 'short' })

/** `14:02`. Takes ISO 8601, as do the others. */
export function clockTime(at: string): string {
  return clock.format(new Date(at))
}

/** `tirsdag 25. november kl. 14:02`, and the year. */
export function wholeTime(at: string): string {
  return whole.format(new Date(at))
}

/** `I dag`, `I går`, or the day in full. */
export function dayName(at: string, now: Date): string {
  const daysAgo = Math.round((midnight(now) - midnight(new Date(at))) / 86_400_000)
  if (daysAgo === 0) return 'I dag'
  if (daysAgo === 1) return 'I går'
  const name = day.format(new Date(at))
  return name[0]?.toUpperCase() + name.slice(1)
}

function midnight(moment: Date): number {
  return new Date(moment).setHours(0, 0, 0, 0)
}
