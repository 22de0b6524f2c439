import { inOslo } from '../oslo-time.ts'
import { placeOf } from './when-rules.ts'
import { counts, months, weekdays } from './words/times.ts'

const DAY_MS = 24 * 60 * 60_000
/** A date without a year may be up to this old: "jeg sluttet 1. november". Otherwise it is the next one. */
const AGO_MS = 60 * DAY_MS

/** Returns the day in a text, also a future one: "fredag", "31.12", "om to uker"; null when it has none. */
export function dayToCome(text: string, now: Date): string | null {
  const said = text.toLowerCase()
  const { year, month, day } = inOslo(now)
  const today = Date.UTC(year, month - 1, day)
  return (
    iso(said) ??
    dated(said, today) ??
    namedMonth(said, today) ??
    inSomeTime(said, today) ??
    onWeekday(said, today)
  )
}

function iso(said: string): string | null {
  const [, year, month, day] = /(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)/.exec(said) ?? []
  return year ? dayOf(Number(year), Number(month), Number(day)) : null
}

/** Matches "31.12", "31/12", "31.12.26". */
function dated(said: string, today: number): string | null {
  const [, day, month, year] =
    /(?<![\d.:])(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d\d))?(?![\d:])/.exec(said) ?? []
  return month ? withYear(Number(day), Number(month), year, today) : null
}

/** Matches "31. desember", "den 3. januar 2027", "December 31". */
function namedMonth(said: string, today: number): string | null {
  const before = new RegExp(`(?<!\\d)(\\d{1,2})\\.?\\s*(?:of )?${monthNames}(?:\\s+(20\\d\\d))?`, 'u').exec(
    said,
  )
  const after = new RegExp(`${monthNames}\\s+(\\d{1,2})(?!\\d)(?:,?\\s+(20\\d\\d))?`, 'u').exec(said)
  if (before) return withYear(Number(before[1]), placeOf(before[2] ?? '', months), before[3], today)
  return after ? withYear(Number(after[2]), placeOf(after[1] ?? '', months), after[3], today) : null
}

const monthNames = `(?<!\\p{L})(${months.join('|')})(?!\\p{L})\\.?`

/** Matches "i morgen", "om to uker", "om 10 dager", "ut måneden", "ved årsskiftet". */
function inSomeTime(said: string, today: number): string | null {
  const { year, month } = partsOf(today)
  if (/i ?overmorgen|i ?overmorgon|day after tomorrow/.test(said)) return dayAt(today + 2 * DAY_MS)
  if (/i ?morgen(?!\p{L})|i ?morgon|i ?mårra|tomorrow/u.test(said)) return dayAt(today + DAY_MS)
  if (/i ?dag(?!\p{L})|today/u.test(said)) return dayAt(today)
  if (/årsskiftet|nyttår|end of the year|new year/.test(said)) return dayOf(year, 12, 31)
  if (
    /(?:ut|slutten av|utgangen av|end of) (?:the |denne |this )?(?:måneden|månaden|månad|måned|month)/.test(
      said,
    )
  )
    return dayAt(Date.UTC(year, month, 0))
  const [, count = '', unit = ''] =
    /(?:om|in) (\d{1,3}|\p{L}+) (dag|døgn|day|uke|veke|week|måned|månad|month)/u.exec(said) ?? []
  const many = Number(count) || placeOf(count, counts)
  if (many === 0) return null
  if (/m/.test(unit.slice(0, 1))) return monthsAfter(today, many)
  return dayAt(today + many * (/uke|veke|week/.test(unit) ? 7 : 1) * DAY_MS)
}

/** A month after the 31st is the last day of a shorter month. */
function monthsAfter(today: number, many: number): string {
  const { year, month, day } = partsOf(today)
  const lastOfMonth = Date.UTC(year, month + many, 0)
  return dayAt(Math.min(lastOfMonth, Date.UTC(year, month - 1 + many, day)))
}

/** Returns the next such weekday; "neste fredag" is the one in the week after this. */
function onWeekday(said: string, today: number): string | null {
  const places = weekdays.map((names) => said.search(new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'u')))
  const at = places.findIndex((place) => place >= 0)
  if (at === -1) return null
  const until = (at - new Date(today).getUTCDay() + 7) % 7 || 7
  if (hasLeft.test(said.slice(0, places[at]))) return dayAt(today + (until - 7) * DAY_MS)
  const isNextWeek = /neste|next/.test(said) && until < 7 && weekOf(today) === weekOf(today + until * DAY_MS)
  return dayAt(today + (isNextWeek ? until + 7 : until) * DAY_MS)
}

/** "Hun sluttet fredag", "siste dag var fredag". */
const hasLeft =
  /(?<!\p{L})(?:slutta|sluttet|fratrådte|var siste|siste \p{L}+ var|left|resigned|last day was)(?!\p{L})/u

/** Number of the week, counted from a fixed Monday. */
function weekOf(at: number): number {
  return Math.floor((at / DAY_MS + 3) / 7)
}

/** Without a year, returns the next such day, or a recent one. */
function withYear(day: number, month: number, said: string | undefined, today: number): string | null {
  if (said) return dayOf(Number(said) + (said.length === 2 ? 2000 : 0), month, day)
  const { year } = partsOf(today)
  const years = [year - 1, year, year + 1].filter((one) => Date.UTC(one, month - 1, day) > today - AGO_MS)
  return dayOf(years[0] ?? year, month, day)
}

function partsOf(at: number) {
  const date = new Date(at)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function dayAt(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

/** Returns null for a date that does not exist, such as the 31st of November. */
function dayOf(year: number, month: number, day: number): string | null {
  const at = Date.UTC(year, month - 1, day)
  return month > 0 && partsOf(at).month === month && partsOf(at).day === day ? dayAt(at) : null
}
