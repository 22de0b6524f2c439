import type { Language } from '../../dialogs/incident-type.ts'
import { inOslo, isWeekend, numericDay, osloFormats } from '../../dialogs/oslo-time.ts'
import { DAY_MS } from './duration.ts'
import { daysAfter, isHoliday, timeInOslo, workingDayFrom } from './working-days.ts'

const time = osloFormats({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const day = osloFormats({ weekday: 'long', day: 'numeric', month: 'long' })
const dayName = osloFormats({ weekday: 'long' })

/** `14:02`, or with the day before it when that is not today: `tirsdag 24. november 14:02`. */
export function clockTime(date: Date, now: Date, language: Language): string {
  const isToday = day[language].format(date) === day[language].format(now)
  return isToday ? time[language].format(date) : dayAndTime(date, language)
}

export function dayAndTime(date: Date, language: Language): string {
  return `${day[language].format(date)} ${time[language].format(date)}`
}

const aMonday = Date.UTC(2024, 0, 1)

/** The name of a day of the week, counted from 0, Monday. */
export function weekday(day: number, language: Language): string {
  return dayName[language].format(new Date(aMonday + day * DAY_MS))
}

/** Evenings, nights, weekends and holidays: when nobody can be promised to read a mail before. Null within working hours. */
export function workResumesAt(date: Date, holidays: string[]): Date | null {
  const then = inOslo(date)
  const day = numericDay(date)
  if (!isWeekend(then) && then.hour >= 7 && then.hour < 16 && !isHoliday(day, holidays)) return null
  return timeInOslo(workingDayFrom(then.hour < 7 ? day : daysAfter(day, 1), holidays), '07:00')
}
