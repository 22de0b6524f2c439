import { inOslo, numericDay } from '../../dialogs/oslo-time.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { MINUTE_MS } from '../time/duration.ts'
import { isWorkingDay } from '../time/working-days.ts'

type QuietTime = Organisation['escalation']['quiet']

const DAY_IN_MINUTES = 24 * 60

/** Returns the same moment if it is not quiet then, else the end of quiet time. Holidays are like weekends. */
export function afterQuietTime(date: Date, quiet: QuietTime, holidays: string[]): Date {
  let then = date
  for (;;) {
    const left = quiet ? minutesOfQuiet(then, quiet, holidays) : 0
    if (left === 0) return then
    // No further than the full hour: in two nights a year, the clocks change there.
    const minute = Math.floor(then.getTime() / MINUTE_MS)
    then = new Date((minute + Math.min(left, 60 - (minute % 60))) * MINUTE_MS)
  }
}

/** Returns the minutes until a possible change; 0 if it is not quiet. */
function minutesOfQuiet(
  date: Date,
  { from, to, weekends }: NonNullable<QuietTime>,
  holidays: string[],
): number {
  const then = inOslo(date)
  const minutes = then.hour * 60 + then.minute
  const untilMidnight = DAY_IN_MINUTES - minutes
  if (weekends && !isWorkingDay(numericDay(date), holidays)) return untilMidnight
  const [begins, ends] = [minutesIn(from), minutesIn(to)]
  const isQuiet = begins <= ends ? begins <= minutes && minutes < ends : begins <= minutes || minutes < ends
  if (!isQuiet) return 0
  return minutes < ends ? ends - minutes : untilMidnight
}

function minutesIn(timeOfDay: string): number {
  const [hours = 0, minutes = 0] = timeOfDay.split(':').map(Number)
  return hours * 60 + minutes
}
