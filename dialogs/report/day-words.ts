import type { Field, Language } from '../incident-type.ts'
import { osloFormats } from '../oslo-time.ts'
import { dayToCome } from '../understand/day-to-come.ts'

const dayNames = osloFormats({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** "torsdag 31. desember 2026" of `2026-12-31`; what names no day is left as it is. */
export function dayInWords<Day extends string | null>(day: Day, language: Language): Day | string {
  const isDay = day !== null && /^\d{4}-\d\d-\d\d$/.test(day)
  return isDay ? dayNames[language].format(new Date(`${day}T12:00:00Z`)) : day
}

/** Answers as they are kept: those that name a day, as that day. */
export function withDays(
  answers: Record<string, string>,
  fields: Field[],
  now: Date,
): Record<string, string> {
  const days = fields.flatMap(({ name, isDay }) => {
    const day = isDay && answers[name] ? dayToCome(answers[name], now) : null
    return day ? [[name, day]] : []
  })
  return { ...answers, ...Object.fromEntries(days) }
}
