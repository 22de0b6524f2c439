import { numericDay } from '../../dialogs/oslo-time.ts'
import { daysAfter, isHoliday, timeInOslo } from '../time/working-days.ts'

/** Days of the week from 0, Monday; times of day as `HH:MM` in Europe/Oslo. */
export type OpeningHours = { days: number[]; from: string; to: string }[]

/** Whether a desk is open, and its next opening or closing time, `inDays` days ahead. */
export type Opening = { open: boolean; change: { inDays: number; day: number; time: string } }

/**
 * Reads hours like `man-fre 08:00-15:30` or `man-tor 08:00-15:30, fre 08:00-15:00`: days by their first three
 * letters (bokmål, nynorsk or English), a part for each set of times. Null for other text.
 */
export function parseOpeningHours(text: string): OpeningHours | null {
  const parts = text.split(/[,;]/).map((part) => readPart(part.trim()))
  return parts.every((part) => part !== null) ? parts : null
}

/** Tells whether a desk is open at a moment by its hours, and when that changes. Closed on holidays. */
export function openingAt(hours: OpeningHours, moment: Date, holidays: string[]): Opening {
  const [now, today] = [moment.getTime(), numericDay(moment)]
  for (let inDays = 0; inDays <= LONGEST_CLOSED; inDays++) {
    const day = daysAfter(today, inDays)
    const next = openOn(day, hours, holidays).find(({ to }) => to > now)
    if (!next) continue
    const open = next.from <= now
    return { open, change: { inDays, day: weekdayOf(day), time: open ? next.closes : next.opens } }
  }
  throw new Error('hours without a day')
}

const LONGEST_CLOSED = 366

const weekdays = [
  ['man', 'mån', 'mon'],
  ['tir', 'tys', 'tue'],
  ['ons', 'wed'],
  ['tor', 'thu'],
  ['fre', 'fri'],
  ['lør', 'lau', 'sat'],
  ['søn', 'sun'],
]
const form =
  /^(?<first>\p{L}{3})\p{L}*(?:\s*[-–]\s*(?<last>\p{L}{3})\p{L}*)?\s+(?<from>[\d:.]+)\s*[-–]\s*(?<to>[\d:.]+)$/u
const timeOfDay = /^([01]?\d|2[0-4])[:.]([0-5]\d)$/

function readPart(part: string): OpeningHours[number] | null {
  const { first = '', last = first, from = '', to = '' } = form.exec(part.toLowerCase())?.groups ?? {}
  const days = daysBetween(first, last)
  const times = { from: readTime(from), to: readTime(to) }
  return days && times.from && times.to && times.from < times.to
    ? { days, from: times.from, to: times.to }
    : null
}

function daysBetween(first: string, last: string): number[] | null {
  const [begin, end] = [first, last].map((name) => weekdays.findIndex((names) => names.includes(name)))
  if (begin === undefined || end === undefined || begin < 0 || end < begin) return null
  return weekdays.map((_, day) => day).slice(begin, end + 1)
}

function readTime(text: string): string | null {
  const [, hour, minute] = timeOfDay.exec(text) ?? []
  return hour && minute ? `${hour.padStart(2, '0')}:${minute}` : null
}

/** Returns the moment by which so much opening time has passed. Holidays count as closed. */
export function afterOpenTime(
  from: Date,
  milliseconds: number,
  hours: OpeningHours,
  holidays: string[],
): Date {
  let left = milliseconds
  for (let day = numericDay(from); ; day = daysAfter(day, 1)) {
    for (const stretch of openOn(day, hours, holidays)) {
      const begins = Math.max(stretch.from, from.getTime())
      const open = Math.max(0, stretch.to - begins)
      if (open > 0 && left <= open) return new Date(begins + left)
      left -= open
    }
  }
}

/** Returns the opening times of a day in order, in milliseconds and as written. */
function openOn(day: string, hours: OpeningHours, holidays: string[]) {
  if (isHoliday(day, holidays)) return []
  const at = (time: string) => timeInOslo(day, time).getTime()
  return hours
    .filter(({ days }) => days.includes(weekdayOf(day)))
    .map(({ from, to }) => ({ from: at(from), to: at(to), opens: from, closes: to }))
    .sort((one, other) => one.from - other.from)
}

function weekdayOf(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7
}
