import { inOslo, numericTime } from '../../dialogs/oslo-time.ts'

/** Days of the week from 0, Monday. Times of day as `HH:MM` in Europe/Oslo. */
export type OpeningHours = { days: number[]; from: string; to: string }[]

/** `change`: when it closes or opens next; so many days ahead. */
export type Opening = { open: boolean; change: { inDays: number; day: number; time: string } }

/**
 * Reads hours like `man-fre 08:00-15:30` or `man-tor 08:00-15:30, fre 08:00-15:00`: days by their first three letters
 * (bokmål, nynorsk or English), a part for each different time. Null for anything else: that is text for people.
 */
export function parseOpeningHours(text: string): OpeningHours | null {
  const parts = text.split(/[,;]/).map((part) => readPart(part.trim()))
  return parts.every((part) => part !== null) ? parts : null
}

/** Whether somebody is there at a moment, as far as the hours tell: public holidays are not known. */
export function openingAt(hours: OpeningHours, moment: Date): Opening {
  const day = (inOslo(moment).weekday + 6) % 7
  const time = numericTime(moment).slice(-5)
  const current = hours.find(({ days, from, to }) => days.includes(day) && from <= time && time < to)
  if (current) return { open: true, change: { inDays: 0, day, time: current.to } }
  const next = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((inDays) =>
    opensOn((day + inDays) % 7, hours)
      .filter((from) => inDays > 0 || from > time)
      .map((from) => ({ inDays, day: (day + inDays) % 7, time: from })),
  )
  const [change] = next
  if (!change) throw new Error('hours without a day')
  return { open: false, change }
}

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

function opensOn(day: number, hours: OpeningHours): string[] {
  return hours
    .filter(({ days }) => days.includes(day))
    .map(({ from }) => from)
    .sort()
}
