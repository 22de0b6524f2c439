import type { Language } from './incident-type.ts'
import type { When } from './understand/when.ts'
import type { Part } from './understand/when-rules.ts'

/** A time as a person would write it: "tirsdag 24. november om kvelden, kl. 18.30". */
export function whenInWords({ day, until, part, clock }: When, language: Language): string {
  const { night, to, clock: at } = small[language]
  const first = dayNames[language].format(day)
  const days = until ? `${first} ${to} ${dayNames[language].format(until)}` : first
  const ofDay =
    part === 'night' ? `${night} ${days}` : [days, part && small[language][part]].filter(Boolean).join(' ')
  return clock ? `${ofDay}, ${at(clock)}` : ofDay
}

type SmallWords = Record<Part | 'to', string> & { clock: (time: string) => string }

const small: Record<Language, SmallWords> = {
  nb: {
    morning: 'om morgenen',
    forenoon: 'om formiddagen',
    afternoon: 'om ettermiddagen',
    evening: 'om kvelden',
    night: 'natt til',
    to: 'til',
    clock: (time) => `kl. ${time.replace(':', '.')}`,
  },
  nn: {
    morning: 'om morgonen',
    forenoon: 'om formiddagen',
    afternoon: 'om ettermiddagen',
    evening: 'om kvelden',
    night: 'natt til',
    to: 'til',
    clock: (time) => `kl. ${time.replace(':', '.')}`,
  },
  en: {
    morning: 'in the morning',
    forenoon: 'before noon',
    afternoon: 'in the afternoon',
    evening: 'in the evening',
    night: 'the night to',
    to: 'to',
    clock: (time) => `at ${time}`,
  },
}

const dayNames: Record<Language, Intl.DateTimeFormat> = {
  nb: dayName('nb-NO'),
  nn: dayName('nn-NO'),
  en: dayName('en-GB'),
}

/** Not every build of Node knows nynorsk: it then gets bokmål. */
function dayName(locale: string): Intl.DateTimeFormat {
  const form = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat([locale, 'nb-NO'], form)
}
