import type { Language } from '../../dialogs/incident-type.ts'

const ZONE = 'Europe/Oslo'
const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

const time = inEach({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE })
const day = inEach({ weekday: 'long', day: 'numeric', month: 'long', timeZone: ZONE })
const dayName = inEach({ weekday: 'long', timeZone: 'UTC' })
const numeric = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: ZONE })
const hourAndDay = new Intl.DateTimeFormat('en', {
  weekday: 'short',
  hour: 'numeric',
  hourCycle: 'h23',
  timeZone: ZONE,
})

/** `14:02`, or with the day before it when that is not today: `tirsdag 24. november 14:02`. */
export function clockTime(date: Date, now: Date, language: Language): string {
  const isToday = day[language].format(date) === day[language].format(now)
  return isToday ? time[language].format(date) : dayAndTime(date, language)
}

export function dayAndTime(date: Date, language: Language): string {
  return `${day[language].format(date)} ${time[language].format(date)}`
}

/** With the year, as spreadsheets read it too: `2026-11-25 14:02`. */
export function numericTime(date: Date): string {
  return numeric.format(date)
}

const aMonday = Date.UTC(2024, 0, 1)

/** The name of a day of the week, counted from 0, Monday. */
export function weekday(day: number, language: Language): string {
  return dayName[language].format(new Date(aMonday + day * 24 * 60 * 60_000))
}

/** Evenings, nights and weekends: nobody can be promised to read a mail now. Public holidays are not known. */
export function isAfterHours(date: Date): boolean {
  const parts = Object.fromEntries(hourAndDay.formatToParts(date).map(({ type, value }) => [type, value]))
  const hour = Number(parts['hour'])
  return ['Sat', 'Sun'].includes(parts['weekday'] ?? '') || hour < 7 || hour >= 16
}

/** Not every build of Node knows nynorsk: it then gets bokmål, and not the machine's own language. */
function inEach(options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> {
  const format = (language: Language) => new Intl.DateTimeFormat([locales[language], locales.nb], options)
  return { nb: format('nb'), nn: format('nn'), en: format('en') }
}
