import { numericTime } from '../../dialogs/oslo-time.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from './duration.ts'

/** Returns the last working day up to and including `day`. `holidays` are those besides the public ones. */
export function workingDayUpTo(day: string, holidays: string[]): string {
  return isWorkingDay(day, holidays) ? day : workingDayUpTo(daysAfter(day, -1), holidays)
}

/** Returns the first working day from and including `day`. */
export function workingDayFrom(day: string, holidays: string[]): string {
  return isWorkingDay(day, holidays) ? day : workingDayFrom(daysAfter(day, 1), holidays)
}

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Returns a time of day in Norway, up to `24:00`, in summer or winter time. */
export function timeInOslo(day: string, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const at = Date.parse(day) + hours * HOUR_MS + minutes * MINUTE_MS
  const [summer, winter] = [new Date(at - 2 * HOUR_MS), new Date(at - HOUR_MS)]
  return numericTime(winter) === new Date(at).toISOString().slice(0, 16).replace('T', ' ') ? winter : summer
}

export function isWorkingDay(day: string, holidays: string[]): boolean {
  const weekday = new Date(day).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !isHoliday(day, holidays)
}

/** Tells whether the day is a public holiday in Norway or one of the municipality's own. */
export function isHoliday(day: string, holidays: string[]): boolean {
  const afterEaster = (Date.parse(day) - easter(Number(day.slice(0, 4)))) / DAY_MS
  return holidays.includes(day) || fixed.includes(day.slice(5)) || moving.includes(afterEaster)
}

const fixed = ['01-01', '05-01', '05-17', '12-25', '12-26']
/** Holidays from Maundy Thursday to Whit Monday, in days from Easter Sunday. */
const moving = [-3, -2, 0, 1, 39, 49, 50]

/** Returns Easter Sunday by Gauss's algorithm, in the form that Meeus gives. */
function easter(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1)
}
