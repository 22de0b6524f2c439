import type { Language } from './incident-type.ts'
import { inEach } from './language.ts'

export const OSLO = 'Europe/Oslo'

/** Some builds of Node and some browsers lack nynorsk: they get bokmål, not the machine's language. */
export const locales: Record<Language, string[]> = {
  nb: ['nb-NO'],
  nn: ['nn-NO', 'nb-NO'],
  en: ['en-GB'],
}

/** Returns a formatter for moments in Norwegian time. */
export function osloFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locales[language], { ...options, timeZone: OSLO })
}

export function osloFormats(options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> {
  return inEach((language) => osloFormat(language, options))
}

const numeric = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: OSLO })

/** Formats a moment with the year, in a form that spreadsheets read: `2026-11-25 14:02`. */
export function numericTime(moment: Date): string {
  return numeric.format(moment)
}

/** Formats a day as `2026-11-25`. */
export function numericDay(moment: Date): string {
  return numericTime(moment).slice(0, 10)
}

export type OsloTime = ReturnType<typeof inOslo>

/** Returns the date and time in Oslo; `weekday` counts from 0, Sunday. */
export function inOslo(moment: Date) {
  const numbers = numericTime(moment).split(/\D/).map(Number)
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = numbers
  return { year, month, day, hour, minute, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() }
}

export function isWeekend({ weekday }: OsloTime): boolean {
  return weekday === 0 || weekday === 6
}
