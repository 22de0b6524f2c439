import type { Language } from '../../dialogs/incident-type.ts'
import { locales, numericDay, osloFormat } from '../../dialogs/oslo-time.ts'
import type { TabWords } from '../words/index.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Up to this age, hours are clearer than days: it is the same night, or the next morning. */
const HOURS_UNTIL = 36 * HOUR

export type Formats = ReturnType<typeof formatsIn>

/** Formats for dates and numbers. Times are Norwegian time. */
export function formatsIn(language: Language, { ago }: TabWords) {
  const locale = locales[language]
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const date = osloFormat(language, { dateStyle: 'short' })
  const time = osloFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const clock = osloFormat(language, { timeStyle: 'short' })
  const monthOfYear = osloFormat(language, { month: 'short', year: 'numeric' })
  return {
    /** The locale that the browser resolved for these formats. */
    locale: number.resolvedOptions().locale,
    /** For example `25. nov. 2026, 14:02`. */
    exactTime: (at: string) => time.format(new Date(at)),
    /** Same as `exactTime`, but only the time of day when both are on the same day. */
    timeAfter: (at: string, other: string) =>
      (numericDay(new Date(at)) === numericDay(new Date(other)) ? clock : time).format(new Date(at)),
    /** The age in words; a date when older than a month. */
    age(at: string, now: number) {
      const ms = now - new Date(at).getTime()
      if (ms < MINUTE) return ago.now
      if (ms < HOUR) return ago.minutes(Math.floor(ms / MINUTE))
      const days = daysBetween(at, now)
      if (ms < HOURS_UNTIL || days === 0) return ago.hours(Math.floor(ms / HOUR))
      if (ms < 31 * DAY) return ago.days(days)
      return date.format(new Date(at))
    },
    /** `nov.` or `nov. 2026`, for `2026-11`. */
    month: (one: string, withYear: boolean) => {
      const parts = monthOfYear.formatToParts(new Date(`${one}-15T00:00:00Z`))
      // Not a month by itself: that would be `mar` where this is `mars`.
      return parts.flatMap(({ type, value }) => (withYear || type === 'month' ? value : [])).join('')
    },
    number: (count: number) => number.format(count),
    percent: (share: number) => percent.format(share),
  }
}

/** Counts calendar days: on Monday morning, Saturday is two days ago. */
function daysBetween(from: string, to: number): number {
  return (Date.parse(numericDay(new Date(to))) - Date.parse(numericDay(new Date(from)))) / DAY
}
