import type { Language } from '../../dialogs/incident-type.ts'
import { locales, numericDay, osloFormat } from '../../dialogs/oslo-time.ts'
import type { TabWords } from '../words/index.ts'

/** How dates and numbers are written. Times are Norwegian time. */
export type Formats = {
  /** The browser's own name for where these forms come from. */
  locale: string
  /** `25. nov. 2026, 14:02` */
  exactTime(at: string): string
  /** As `exactTime`, but the time of day alone when it is the same day as the other. */
  timeAfter(at: string, other: string): string
  /** How long ago it was; older than a month as a date. */
  age(at: string, now: number): string
  /** `14:02` */
  clock(at: string): string
  /** `nov.` or `nov. 2026`, of `2026-11` */
  month(month: string, withYear: boolean): string
  number(count: number): string
  percent(share: number): string
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** So long a time is better told in hours: it is the same night, or the next morning. */
const HOURS_UNTIL = 36 * HOUR

export function formatsIn(language: Language, { ago }: TabWords): Formats {
  const locale = locales[language]
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const date = osloFormat(language, { dateStyle: 'short' })
  const time = osloFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const clock = osloFormat(language, { timeStyle: 'short' })
  const month = osloFormat(language, { month: 'short' })
  const monthOfYear = osloFormat(language, { month: 'short', year: 'numeric' })
  return {
    locale: number.resolvedOptions().locale,
    exactTime: (at) => time.format(new Date(at)),
    timeAfter: (at, other) =>
      (numericDay(new Date(at)) === numericDay(new Date(other)) ? clock : time).format(new Date(at)),
    age(at, now) {
      const ms = now - new Date(at).getTime()
      if (ms < MINUTE) return ago.now
      if (ms < HOUR) return ago.minutes(Math.floor(ms / MINUTE))
      const days = daysBetween(at, now)
      if (ms < HOURS_UNTIL || days === 0) return ago.hours(Math.floor(ms / HOUR))
      if (ms < 31 * DAY) return ago.days(days)
      return date.format(new Date(at))
    },
    clock: (at) => clock.format(new Date(at)),
    month: (one, withYear) => (withYear ? monthOfYear : month).format(new Date(`${one}-15T00:00:00Z`)),
    number: (count) => number.format(count),
    percent: (share) => percent.format(share),
  }
}

/** By the calendar: what happened on Saturday was not yesterday on Monday morning. */
function daysBetween(from: string, to: number): number {
  return (Date.parse(numericDay(new Date(to))) - Date.parse(numericDay(new Date(from)))) / DAY
}
