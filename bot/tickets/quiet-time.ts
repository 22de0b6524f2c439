import { inOslo, isWeekend } from '../../dialogs/oslo-time.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { MINUTE_MS } from '../time/duration.ts'

type QuietTime = Organisation['escalation']['quiet']

const DAY_IN_MINUTES = 24 * 60

/** The same moment when it is not quiet then, otherwise the moment when quiet time ends. */
export function afterQuietTime(date: Date, quiet: QuietTime): Date {
  let then = date
  for (;;) {
    const left = quiet ? minutesOfQuiet(then, quiet) : 0
    if (left === 0) return then
    // An hour at most: in two nights of the year a longer stretch is not as long as it seems.
    const wholeMinute = Math.floor(then.getTime() / MINUTE_MS) * MINUTE_MS
    then = new Date(wholeMinute + Math.min(left, 60) * MINUTE_MS)
  }
}

/** Until something changes at the soonest; 0 when it is not quiet. */
function minutesOfQuiet(date: Date, { from, to, weekends }: NonNullable<QuietTime>): number {
  const then = inOslo(date)
  const minutes = then.hour * 60 + then.minute
  const untilMidnight = DAY_IN_MINUTES - minutes
  if (weekends && isWeekend(then)) return untilMidnight
  const [begins, ends] = [minutesIn(from), minutesIn(to)]
  const isQuiet = begins <= ends ? begins <= minutes && minutes < ends : begins <= minutes || minutes < ends
  if (!isQuiet) return 0
  return minutes < ends ? ends - minutes : untilMidnight
}

function minutesIn(timeOfDay: string): number {
  const [hours = 0, minutes = 0] = timeOfDay.split(':').map(Number)
  return hours * 60 + minutes
}
