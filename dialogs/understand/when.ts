import { foldLetters } from './letters.ts'

type Part = 'morning' | 'forenoon' | 'afternoon' | 'evening' | 'night'
/** A day, counted back from today, or several; the time of day only where it was said. */
type Moment = { daysAgo: number; part?: Part | undefined; days?: number }

const partWords: Record<Part, string> = {
  morning: 'morges|morgen|morgon|morgenen|tidlig|tidleg|morning',
  forenoon: 'formiddag|formiddagen',
  afternoon: 'ettermiddag|ettermiddagen|afternoon',
  evening: 'kveld|kvelden|kvell|evening|tonight',
  night: 'natt|natta|night',
}
const partNames: Record<Part, string> = {
  morning: 'om morgenen',
  forenoon: 'om formiddagen',
  afternoon: 'om ettermiddagen',
  evening: 'om kvelden',
  night: '',
}
const anyPart = Object.values(partWords).join('|')
const weekdays = [
  'søndag|sunday',
  'mandag|måndag|monday',
  'tirsdag|tysdag|tuesday',
  'onsdag|wednesday',
  'torsdag|thursday',
  'fredag|friday',
  'lørdag|laurdag|saturday',
]
const months = 'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember'.split('|')
const counts: Record<string, number> = {
  en: 1,
  ein: 1,
  et: 1,
  eit: 1,
  ei: 1,
  a: 1,
  an: 1,
  one: 1,
  to: 2,
  two: 2,
  tre: 3,
  three: 3,
  fire: 4,
  four: 4,
  fem: 5,
  five: 5,
}
const count = `(${Object.keys(counts).join('|')}|[0-9]{1,2})`

type Rule = { pattern: RegExp; moment: (found: RegExpExecArray, today: Day) => Moment | null }
type Day = { year: number; month: number; day: number; weekday: number; hour: number }

/** The first that fits counts, so the narrower come first. */
const rules: Rule[] = [
  rule('for(?:e)? *i *går|day before yesterday', () => ({ daysAgo: 2 })),
  rule(`(?:last night)`, () => ({ daysAgo: 1, part: 'evening' })),
  rule(`i *går *(${anyPart})?|yesterday(?: (${anyPart}))?`, (found) => ({ daysAgo: 1, part: partOf(found) })),
  rule('i *natt|tonight', () => ({ daysAgo: 0, part: 'night' })),
  rule('i *morges|i *dag *tidle?i?g|i dag morges|this morning', () => ({ daysAgo: 0, part: 'morning' })),
  rule(`i *(formiddag|ettermiddag|kveld|kvell)|this (afternoon|evening)`, (found) => ({
    daysAgo: 0,
    part: partOf(found),
  })),
  rule(`(?:for|før)? ?${count} (?:dager|dagar|dag|days|day) (?:siden|sidan|sia|ago)`, (found) => ({
    daysAgo: numberOf(found[1]),
  })),
  rule(`(?:for|før)? ?${count} (?:uker|uke|veker|veke|weeks|week) (?:siden|sidan|sia|ago)`, (found) => ({
    daysAgo: 7 * numberOf(found[1]),
  })),
  rule('i helg(?:a|en|å)|siste helg|sist helg|(?:last|the|this) weekend|over the weekend', (_, { weekday }) =>
    weekend(weekday),
  ),
  rule('(?:forrige|sist|siste) (?:uke|uka|veke)|last week', (_, { weekday }) => ({
    daysAgo: mondayBased(weekday) + 7,
    days: 7,
  })),
  ...weekdays.map((names, weekday) =>
    rule(`(?:(sist|siste|forrige|last) )?(?:${names})(?:s?en)?(?: (${anyPart}))?`, (found, today) => ({
      daysAgo: sinceWeekday(weekday, today),
      part: partOf(found),
    })),
  ),
  rule(`([0-9]{1,2})\\. ?(${months.join('|')})`, (found, today) =>
    since(Number(found[1]), months.findIndex((month) => foldLetters(month) === found[2]) + 1, today),
  ),
  rule('([0-9]{1,2})\\.([0-9]{1,2})(?![0-9:])', (found, today) =>
    since(Number(found[1]), Number(found[2]), today),
  ),
  rule('i *dag|today', () => ({ daysAgo: 0 })),
]

const clockTime = new RegExp(
  foldLetters(
    '(?:kl|klokka|klokken|klokkå|at)\\.? *([01]?[0-9]|2[0-3])(?:[.:]?([0-5][0-9]))?(?![0-9.])|(?:^|[^0-9.])([01]?[0-9]|2[0-3]):([0-5][0-9])(?![0-9])',
  ),
)

/** The time that a message names, as words with the date in Oslo: "i går kveld" → "tirsdag 24. november om kvelden". */
export function whenIn(text: string, now: Date): string | null {
  const folded = foldLetters(text)
  const today = dayOf(now)
  const time = timeIn(folded)
  for (const { pattern, moment } of rules) {
    const found = pattern.exec(folded)
    const when = found && moment(found, today)
    if (when) return described(when, now) + (time ? `, ${time}` : '')
  }
  return time ? `${described({ daysAgo: 0 }, now)}, ${time}` : null
}

function rule(pattern: string, moment: Rule['moment']): Rule {
  return { pattern: new RegExp(`(?<![a-z0-9])(?:${foldLetters(pattern)})(?![a-z0-9])`), moment }
}

function partOf(found: RegExpExecArray): Part | undefined {
  const said = found.slice(1).filter(Boolean)
  return (Object.keys(partWords) as Part[]).find((part) =>
    said.some((word) => foldLetters(partWords[part]).split('|').includes(word)),
  )
}

function numberOf(said = ''): number {
  return counts[said] ?? Number(said)
}

function mondayBased(weekday: number): number {
  return (weekday + 6) % 7
}

function weekend(weekday: number): Moment {
  const sinceSaturday = (weekday + 1) % 7
  return sinceSaturday === 0 ? { daysAgo: 0 } : { daysAgo: sinceSaturday, days: 2 }
}

/** A named day is the last one that was; today counts. */
function sinceWeekday(weekday: number, today: Day): number {
  return (today.weekday - weekday + 7) % 7
}

function since(day: number, month: number, today: Day): Moment | null {
  if (day < 1 || day > 31 || month < 1 || month > 12) return null
  const ago = (year: number) =>
    (Date.UTC(today.year, today.month - 1, today.day) - Date.UTC(year, month - 1, day)) / 86_400_000
  const daysAgo = ago(today.year) >= 0 ? ago(today.year) : ago(today.year - 1)
  return { daysAgo }
}

function timeIn(folded: string): string | null {
  const found = clockTime.exec(folded)
  if (!found) return null
  const [, hour = found[3], minute = found[4] ?? '00'] = found
  return `kl. ${String(hour).padStart(2, '0')}.${minute}`
}

function described({ daysAgo, part, days = 1 }: Moment, now: Date): string {
  const first = named(now, daysAgo)
  if (days > 1) return `${named(now, daysAgo)} til ${named(now, daysAgo - days + 1)}`
  if (part === 'night') return `natt til ${first}`
  return part ? `${first} ${partNames[part]}` : first
}

const oslo = 'Europe/Oslo'

/** Counted at noon, so that summer time moves no day. */
function named(now: Date, daysAgo: number): string {
  const { year, month, day } = dayOf(now)
  const date = new Date(Date.UTC(year, month - 1, day - daysAgo, 12))
  return dayName.format(date)
}

const dayName = new Intl.DateTimeFormat('nb-NO', {
  timeZone: oslo,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
})
const numbers = new Intl.DateTimeFormat('en-GB', {
  timeZone: oslo,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  hourCycle: 'h23',
})

function dayOf(now: Date): Day {
  const parts = Object.fromEntries(numbers.formatToParts(now).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0 } = parts
  return { year, month, day, hour, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() }
}
