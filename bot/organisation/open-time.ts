import { numericDay } from '../../dialogs/oslo-time.ts'
import { daysAfter, isHoliday, timeInOslo } from '../time/working-days.ts'
import type { OpeningHours } from './opening-hours.ts'

/** Milliseconds from and to. */
type Stretch = { from: number; to: number }

/** When so much time has passed in which it was open. On holidays it never is. */
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

function openOn(day: string, hours: OpeningHours, holidays: string[]): Stretch[] {
  if (isHoliday(day, holidays)) return []
  const weekday = (new Date(day).getUTCDay() + 6) % 7
  return hours
    .filter(({ days }) => days.includes(weekday))
    .map(({ from, to }) => ({ from: timeInOslo(day, from).getTime(), to: timeInOslo(day, to).getTime() }))
    .sort((one, other) => one.from - other.from)
}
