import type { OsloTime } from '../oslo-time.ts'
import { foldLetters } from './letters.ts'
import { counts, months, weekdays } from './words/times.ts'

/** `night`: as in "lørdag natt", before or after the day; `nightTo`: as in "natt til lørdag". */
export type Part = 'morning' | 'forenoon' | 'afternoon' | 'evening' | 'night' | 'nightTo'

/** A day, or several, counted back from today; the time of day only if it was said. */
export type Moment = { daysAgo: number; part?: Part | undefined; days?: number; clock?: string | undefined }

type Rule = { pattern: RegExp; moment: (found: RegExpExecArray, today: OsloTime) => Moment | null }

const partWords: Record<Exclude<Part, 'nightTo'>, string> = {
  morning: 'morges|morgen|morgon|morgenen|tidlig|tidleg|morning',
  forenoon: 'formiddag|formiddagen',
  afternoon: 'ettermiddag|ettermiddagen|afternoon',
  evening: 'kveld|kvelds|kvelden|kvell|kveill|evening|tonight',
  night: 'natt|natta|night',
}
const anyPart = Object.values(partWords).join('|')
const anyMonth = months.join('|')
const count = `(${counts.join('|')}|[0-9]{1,2})`

/** "Torsdag forrige uke", "torsdag i forrige uke". */
export const lastWeek = '(?:i )?(?:(?:forrige|siste?) (?:uke|uka|veke)|last week)'

/** The rules in order: the first match counts, so narrower ones come first. */
export const rules: Rule[] = [
  rule('for(?:e)? *i *går|i *for *gårs|day before yesterday', () => ({ daysAgo: 2 })),
  rule(`(?:last night)`, () => ({ daysAgo: 1, part: 'evening' })),
  rule(`i *går *(${anyPart})?|yesterday(?: (${anyPart}))?`, (found) => ({ daysAgo: 1, part: partOf(found) })),
  rule('i *natt|i løb?[bp]et av natta', () => ({ daysAgo: 0, part: 'nightTo' })),
  rule('i *morges|i *morse|i *dag *tidle?i?g|i dag morges|this morning', () => ({
    daysAgo: 0,
    part: 'morning',
  })),
  rule(`i *(formiddag|ettermiddag|kveld|kvell|kveill)|this (afternoon|evening)|(tonight)`, (found) => ({
    daysAgo: 0,
    part: partOf(found),
  })),
  ago('dager|dagar|dag|days|day', (many) => ({ daysAgo: many })),
  ago('uker|uke|veker|veke|weeks|week', (many) => ({ daysAgo: 7 * many })),
  rule(
    'i helg(?:a|en|å)|(?:siste?|forrige) helg|(?:last|the|this) weekend|over the weekend',
    (_, { weekday }) => weekend(weekday),
  ),
  ...weekdays.map((names, weekday) =>
    rule(`(?:${names}) ${lastWeek}|${lastWeek} (?:pa |on )?(?:${names})`, (_, today) => ({
      daysAgo: mondayBased(today.weekday) + 7 - mondayBased(weekday),
    })),
  ),
  rule(lastWeek, (_, { weekday }) => ({ daysAgo: mondayBased(weekday) + 7, days: 7 })),
  ...weekdays.map((names, weekday) =>
    rule(`(?:(sist|siste|forrige|last) )?(?:${names})(?:s?en)?(?: (${anyPart}))?`, (found, today) => ({
      daysAgo: sinceWeekday(weekday, today),
      part: partOf(found),
    })),
  ),
  rule(
    `([0-9]{1,2})\\.? ?(?:og|til|eller|and|to|or|-) ?([0-9]{1,2})(?:\\.|st|nd|rd|th)? ?(?:of )?(${anyMonth})`,
    (found, today) => daysOf(Number(found[1]), Number(found[2]), placeOf(found[3] ?? '', months), today),
  ),
  rule(`([0-9]{1,2})(?:\\.|st|nd|rd|th)? ?(?:of )?(${anyMonth})`, (found, today) =>
    since(Number(found[1]), placeOf(found[2] ?? '', months), today),
  ),
  rule(`(${anyMonth}) ([0-9]{1,2})(?:st|nd|rd|th)?`, (found, today) =>
    since(Number(found[2]), placeOf(found[1] ?? '', months), today),
  ),
  // Not "24/7", "1/2 time" or "5/10 av kortene".
  rule('(?!24/7)([0-9]{1,2})[./]([0-9]{1,2})(?![0-9:]| ?(?:time|av|of)(?![a-z]))', (found, today) =>
    since(Number(found[1]), Number(found[2]), today),
  ),
  ago('timer|time|timar|hours|hour', (many, today) => minutesBefore(60 * many, today)),
  ago('min|minutt|minutter|minutes?', minutesBefore),
  rule('(?:halvtime|halv time|halvtimes tid|half an hour) (?:siden|sidan|sia|ago)', (_, today) =>
    minutesBefore(30, today),
  ),
  rule('(?:kvarter|kvarters tid|quarter of an hour) (?:siden|sidan|sia|ago)', (_, today) =>
    minutesBefore(15, today),
  ),
  rule('n(?:å|o) *nettopp|nettopp|(?:for )?litt? (?:siden|sidan|sia)|just now', (_, today) =>
    minutesBefore(0, today),
  ),
  rule('i *dag|today', () => ({ daysAgo: 0 })),
]

function rule(pattern: string, moment: Rule['moment']): Rule {
  return { pattern: new RegExp(`(?<![a-z0-9/])(?:${foldLetters(pattern)})(?![a-z0-9])`), moment }
}

/** Matches "for to dager siden". */
function ago(units: string, moment: (many: number, today: OsloTime) => Moment): Rule {
  return rule(`(?:for|før)? ?${count} (?:${units}) (?:siden|sidan|sia|ago)`, (found, today) =>
    moment(placeOf(found[1] ?? '', counts.map(foldLetters)) || Number(found[1]), today),
  )
}

function partOf(found: RegExpExecArray): Part | undefined {
  const said = found.slice(1).filter(Boolean)
  return (Object.keys(partWords) as (keyof typeof partWords)[]).find((part) =>
    said.some((word) => foldLetters(partWords[part]).split('|').includes(word)),
  )
}

function mondayBased(weekday: number): number {
  return (weekday + 6) % 7
}

function weekend(weekday: number): Moment {
  const sinceSaturday = (weekday + 1) % 7
  return sinceSaturday === 0 ? { daysAgo: 0 } : { daysAgo: sinceSaturday, days: 2 }
}

/** A named weekday is the last one; today counts. */
function sinceWeekday(weekday: number, today: OsloTime): number {
  return (today.weekday - weekday + 7) % 7
}

/** Returns null for a date that does not exist, such as the 31st of June, in this or last year. */
function since(day: number, month: number, today: OsloTime): Moment | null {
  const days = [today.year, today.year - 1].map((year) => new Date(Date.UTC(year, month - 1, day)))
  const now = Date.UTC(today.year, today.month - 1, today.day)
  const last = days.find((one) => one.getTime() <= now)
  if (last?.getUTCMonth() !== month - 1 || last.getUTCDate() !== day) return null
  return { daysAgo: (now - last.getTime()) / 86_400_000 }
}

/** Matches "1.–5. november"; only the last day if the first is after it. */
function daysOf(first: number, last: number, month: number, today: OsloTime): Moment | null {
  const [from, to] = [since(first, month, today), since(last, month, today)]
  if (!from || !to || from.daysAgo < to.daysAgo) return to
  return { daysAgo: from.daysAgo, days: from.daysAgo - to.daysAgo + 1 }
}

/** Returns the place in a list, counted from one; 0 when it is not in the list. */
export function placeOf(name: string, list: string[]): number {
  return list.findIndex((names) => names.split('|').includes(name)) + 1
}

function minutesBefore(minutes: number, { hour, minute }: OsloTime): Moment {
  const then = 60 * hour + minute - minutes
  const daysAgo = Math.max(0, Math.ceil(-then / DAY))
  const at = then + DAY * daysAgo
  return { daysAgo, clock: `${twoDigits(Math.floor(at / 60))}:${twoDigits(at % 60)}` }
}

const DAY = 24 * 60

export function twoDigits(count: number): string {
  return String(count).padStart(2, '0')
}
