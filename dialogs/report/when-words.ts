import type { Field, Language } from '../incident-type.ts'
import { languages } from '../language.ts'
import { osloFormats } from '../oslo-time.ts'
import { dayToCome } from '../understand/day-to-come.ts'
import type { When } from '../understand/when.ts'
import type { Part } from '../understand/when-rules.ts'

/** Returns a time as a person would write it: "tirsdag 24. november om kvelden, kl. 18.30". */
export function whenInWords({ day, until, part, clock }: When, language: Language): string {
  const { nightTo, to, clock: at } = small[language]
  const first = dayNames[language].format(day)
  const days = until ? `${first} ${to} ${dayNames[language].format(until)}` : first
  const ofDay =
    part === 'nightTo'
      ? `${nightTo} ${days}`
      : [days, part && small[language][part]].filter(Boolean).join(' ')
  return clock ? `${ofDay}, ${at(clock)}` : ofDay
}

/**
 * Rewords a time for a reader of another language, if it is in Straks' own wording; the reporter's own words
 * stay.
 * @param reported about when the time was given: the words name no year
 */
export function whenReworded(words: string, language: Language, reported: Date): string {
  if (!/\d/.test(words)) return words
  for (const written of languages) {
    const when = whenOf(words, written, reported)
    if (when) return whenInWords(when, language)
  }
  return words
}

/** Reads a time in Straks' wording in that language; null for any other words. */
function whenOf(words: string, language: Language, reported: Date): When | null {
  const { to, nightTo } = small[language]
  const [, untimed = words, clock] = /^(.*), (?:kl\.|at) (\d\d[.:]\d\d(?:–\d\d[.:]\d\d)?)$/.exec(words) ?? []
  const part = parts.find((one) =>
    one === 'nightTo' ? untimed.startsWith(`${nightTo} `) : untimed.endsWith(` ${small[language][one]}`),
  )
  const [first = '', last, ...others] = withoutPart(untimed, part, language).split(` ${to} `)
  const day = dayOf(first, language, reported)
  const until = last === undefined ? undefined : dayOf(last, language, reported)
  if (!day || until === null || others.length > 0) return null
  return { day, until, part, clock: clock?.replaceAll('.', ':') }
}

const parts: Part[] = ['morning', 'forenoon', 'afternoon', 'evening', 'night', 'nightTo']

function withoutPart(words: string, part: Part | undefined, language: Language): string {
  if (!part) return words
  const { length } = small[language][part]
  return part === 'nightTo' ? words.slice(length + 1) : words.slice(0, -length - 1)
}

function dayOf(name: string, language: Language, reported: Date): Date | null {
  for (let ago = -1; ago < 366; ago += 1) {
    const day = new Date(
      Date.UTC(reported.getUTCFullYear(), reported.getUTCMonth(), reported.getUTCDate() - ago, 12),
    )
    if (dayNames[language].format(day) === name) return day
  }
  return null
}

type SmallWords = Record<Part | 'to', string> & { clock: (time: string) => string }

const norwegian: SmallWords = {
  morning: 'om morgenen',
  forenoon: 'om formiddagen',
  afternoon: 'om ettermiddagen',
  evening: 'om kvelden',
  night: 'om natten',
  nightTo: 'natt til',
  to: 'til',
  clock: (time) => `kl. ${time.replaceAll(':', '.')}`,
}
const english: SmallWords = {
  morning: 'in the morning',
  forenoon: 'before noon',
  afternoon: 'in the afternoon',
  evening: 'in the evening',
  night: 'at night',
  nightTo: 'overnight into',
  to: 'to',
  clock: (time) => `at ${time}`,
}
const small: Record<Language, SmallWords> = {
  nb: norwegian,
  nn: { ...norwegian, morning: 'om morgonen', night: 'om natta' },
  en: english,
}

const dayNames = osloFormats({ weekday: 'long', day: 'numeric', month: 'long' })

const datedNames = osloFormats({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** Returns "torsdag 31. desember 2026" for `2026-12-31`; any other text is returned unchanged. */
export function dayInWords<Day extends string | null>(day: Day, language: Language): Day | string {
  const isDay = day !== null && /^\d{4}-\d\d-\d\d$/.test(day)
  return isDay ? datedNames[language].format(new Date(`${day}T12:00:00Z`)) : day
}

/** Converts the answers that name a day to dates, as they are stored. */
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
