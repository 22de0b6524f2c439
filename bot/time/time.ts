import type { Language } from '../../dialogs/incident-type.ts'
import { inOslo, isWeekend, numericDay, osloFormats } from '../../dialogs/oslo-time.ts'
import { DAY_MS } from './duration.ts'
import { daysAfter, isHoliday, timeInOslo, workingDayFrom } from './working-days.ts'

const time = osloFormats({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const day = osloFormats({ weekday: 'long', day: 'numeric', month: 'long' })
const dayName = osloFormats({ weekday: 'long' })

/** Returns `14:02`, preceded by the day unless all these are on it: `tirsdag 24. november 14:02`. */
export function clockTime(date: Date, others: Date[], language: Language): string {
  const dayOf = (moment: Date) => day[language].format(moment)
  const isClear = others.every((other) => dayOf(other) === dayOf(date))
  return isClear ? time[language].format(date) : dayAndTime(date, language)
}

export function dayAndTime(date: Date, language: Language): string {
  return `${day[language].format(date)} ${time[language].format(date)}`
}

const aMonday = Date.UTC(2024, 0, 1)

/** Returns the name of a weekday; 0 is Monday. */
export function weekday(day: number, language: Language): string {
  return dayName[language].format(new Date(aMonday + day * DAY_MS))
}

/** Returns the start of the next working hours, before which mail may lie unread; null within them. */
export function workResumesAt(date: Date, holidays: string[]): Date | null {
  const then = inOslo(date)
  const day = numericDay(date)
  if (!isWeekend(then) && then.hour >= 7 && then.hour < 16 && !isHoliday(day, holidays)) return null
  return timeInOslo(workingDayFrom(then.hour < 7 ? day : daysAfter(day, 1), holidays), '07:00')
}
