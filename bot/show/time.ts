const ZONE = 'Europe/Oslo'
const time = new Intl.DateTimeFormat('nb-NO', { hour: '2-digit', minute: '2-digit', timeZone: ZONE })
const day = new Intl.DateTimeFormat('nb-NO', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: ZONE,
})
const hourAndDay = new Intl.DateTimeFormat('en', {
  weekday: 'short',
  hour: 'numeric',
  hourCycle: 'h23',
  timeZone: ZONE,
})

/** `14:02`, or with the day before it when that is not today: `tirsdag 24. november 14:02`. */
export function clockTime(date: Date, now: Date): string {
  return day.format(date) === day.format(now) ? time.format(date) : dayAndTime(date)
}

export function dayAndTime(date: Date): string {
  return `${day.format(date)} ${time.format(date)}`
}

const aMonday = Date.UTC(2024, 0, 1)
const dayName = new Intl.DateTimeFormat('nb-NO', { weekday: 'long', timeZone: 'UTC' })

/** The name of a day of the week, counted from 0, Monday. */
export function weekday(day: number): string {
  return dayName.format(new Date(aMonday + day * 24 * 60 * 60_000))
}

/** Evenings, nights and weekends: nobody can be promised to read a mail now. Public holidays are not known. */
export function isAfterHours(date: Date): boolean {
  const parts = Object.fromEntries(hourAndDay.formatToParts(date).map(({ type, value }) => [type, value]))
  const hour = Number(parts['hour'])
  return ['Sat', 'Sun'].includes(parts['weekday'] ?? '') || hour < 7 || hour >= 16
}
