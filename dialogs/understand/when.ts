import { inOslo, type OsloTime } from '../oslo-time.ts'
import { foldLetters } from './letters.ts'
import { lastWeek, type Moment, type Part, placeOf, rules, twoDigits } from './when-rules.ts'
import { paragraphNumber } from './words/rules.ts'
import { hours, noEvent, timeOfCall } from './words/times.ts'

/** The time of an event, as far as it was told. Days are given at noon, safe from summer time shifts. */
export type When = {
  day: Date
  /** The last day, when it may be one of several. */
  until?: Date | undefined
  part?: Part | undefined
  /** "14:02", or "14:00–16:00" for a span. */
  clock?: string | undefined
}

const oClock = '(?:kl|klokka|klokken|klokkå|at).? *'
const hourOfDay = '([01]?[0-9]|2[0-3])'
const minutes = '(?:[.:]?([0-5][0-9]))?'
const clockTime = new RegExp(
  foldLetters(
    [
      `${oClock}${hourOfDay}${minutes}(?![0-9]|\\.[0-9])`,
      `(?:^|[^0-9.])${hourOfDay}:([0-5][0-9])(?![0-9])`,
      `(?:^|[^0-9.:])${hourOfDay}[- ]?tid(?:en|a)(?![a-z])`,
    ].join('|'),
  ),
)
/** Matches "Mellom 14 og 16", "kl 8-10", but not "mellom 8 og 10 pasienter". */
const clockSpan = new RegExp(
  foldLetters(
    [
      `(?:${oClock}|(?:mellom|between|fra|frå|from) *(?:${oClock})?)${hourOfDay}${minutes}`,
      `(?: *[-–] *| (?:og|and|til|to) )(?:${oClock})?${hourOfDay}${minutes}`,
      '(?![0-9.:])(?= *(?:$|[^a-z0-9 ]|(?:i|på|om|den|in|on|this|yesterday|today)(?![a-z])))',
    ].join(''),
  ),
)

/** Matches "6pm", "10.30 am". */
const twelveHours = /(?<![0-9.:])(1[0-2]|[1-9])(?:[.:]([0-5][0-9]))? ?([ap])m(?![a-z])/

function inFull(_: string, hour: string, minute = '00', half: string): string {
  return `${twoDigits((Number(hour) % 12) + (half === 'p' ? 12 : 0))}:${minute}`
}

/** Returns the time that a message names, in Oslo time; null when it names none. */
export function whenIn(text: string, now: Date): When | null {
  const today = inOslo(now)
  const plain = text.replace(paragraphNumber, '').replace(noEvent, ' ')
  const besides = foldLetters(plain.replace(timeOfCall, ' '))
  const folded = daysIn(besides, today) ? besides : foldLetters(plain)
  const told = daysIn(folded, today)
  const moment = told ?? { daysAgo: 0 }
  const read = told ? folded.replace(aboutHour, 'kl $1') : folded
  const clock = spanIn(folded) ?? timeIn(read) ?? halfHourIn(folded, moment, today) ?? moment.clock
  if ((!told && !clock) || isToCome(moment, today)) return null
  const hour = `${twoDigits(today.hour)}:${twoDigits(today.minute)}`
  // "Klokka 14", said at ten, was yesterday: reports are about the past.
  const isYesterdays = !told && clock && clock > hour
  const before = moment.part === 'nightTo' && clock ? beforeMidnight(moment, clock, hour) : null
  return dated({ ...moment, clock, ...(isYesterdays && { daysAgo: 1 }), ...before }, today)
}

/** Matches "henter den i kveld", said in the morning: reports are about the past. */
function isToCome({ daysAgo, part }: Moment, { hour }: OsloTime): boolean {
  return daysAgo === 0 && hour < (part === 'evening' ? 17 : part === 'afternoon' ? 12 : 0)
}

/** Matches the end of "i natt ca 22", and "ca 14 i går". */
const aboutHour =
  /(?<![a-z])(?:ca|cirka|rundt|omkring|kanskje|around|about|maybe)\.? ([01]?[0-9]|2[0-3])(?=[ .!]*$| i )/

/** Handles "I natt kl 22", said at noon or the same evening: the evening that the night began with. */
function beforeMidnight({ daysAgo }: Moment, clock: string, now: string): Partial<Moment> | null {
  if (clock < firstOfNight) return null
  return { daysAgo: daysAgo === 0 && clock <= now ? 0 : daysAgo + 1, part: undefined }
}

const firstOfNight = '18:00'

/** Matches "Mellom fredag og søndag", "mandag eller tirsdag": any of the days from first to last. */
function daysIn(folded: string, today: OsloTime): Moment | null {
  for (const { index, 0: joint, groups } of folded.matchAll(betweenDays)) {
    const after = folded.slice(index + joint.length, index + joint.length + longestDay)
    const said = folded
      .slice(Math.max(0, index - longestDay), index)
      .split(' ')
      .slice(-3)
      .join(' ')
    const before = `${said}${ofLastWeek.exec(after)?.[1] ?? ''}`
    const first = dayIn(before, today, ({ index, 0: day }) => index + day.length === before.length)
    const last = dayIn(after, today, ({ index }) => index === 0)
    if (first && last && !(groups?.['and'] && !/(?:melom|between) [^,.]*$/.test(folded.slice(0, index))))
      return fromTo(first.daysAgo, last.daysAgo, groups?.['or'] !== undefined)
  }
  return dayIn(folded, today)
}

/** The end of "onsdag eller torsdag forrige uke", which holds for both. */
const ofLastWeek = new RegExp(foldLetters(`^[a-z]+( ${lastWeek})`))

/** In letters: more than "forrige laurdagen ettermiddagen". */
const longestDay = 50

const betweenDays = / (?:(?<or>eler|or)|(?<and>og|and)|til|to) (?:pa |on )?| ?[-–] ?/g

/** "Fra onsdag til fredag", said on a Wednesday, begins a week earlier. */
function fromTo(first: number, last: number, eitherFirst: boolean): Moment {
  const begun = first >= last ? first : eitherFirst ? last : first + 7
  const ended = eitherFirst ? Math.min(first, last) : last
  return { daysAgo: begun, days: begun - ended + 1 }
}

function dayIn(
  folded: string,
  today: OsloTime,
  isThere: (found: RegExpExecArray) => boolean = () => true,
): Moment | null {
  for (const { pattern, moment } of rules) {
    const found = pattern.exec(folded)
    const when = found && isThere(found) && moment(found, today)
    if (when) return nightTo.test(folded.slice(0, found.index)) ? { ...when, part: 'nightTo' } : when
  }
  return null
}

const nightTo = new RegExp(foldLetters('natt(?:a|en)? (?:til|mot) $'))

function dated({ daysAgo, days = 1, part, clock }: Moment, { year, month, day }: OsloTime): When {
  const noon = (ago: number) => new Date(Date.UTC(year, month - 1, day - ago, 12))
  return { day: noon(daysAgo), until: days > 1 ? noon(daysAgo - days + 1) : undefined, part, clock }
}

function timeIn(folded: string): string | undefined {
  const found = clockTime.exec(folded.replace(twelveHours, inFull))
  if (!found) return undefined
  const [, hour = found[3] ?? found[5], minute = found[4] ?? '00'] = found
  return `${twoDigits(Number(hour))}:${minute}`
}

function spanIn(folded: string): string | undefined {
  const [, from, fromMinute = '00', to, toMinute = '00'] = clockSpan.exec(folded) ?? []
  const [first, last] = [`${twoDigits(Number(from))}:${fromMinute}`, `${twoDigits(Number(to))}:${toMinute}`]
  return first < last ? `${first}–${last}` : undefined
}

const anyHour = `(${hours.map((names, at) => `${names}|${at + 1}`).join('|')})`
const halfHour = new RegExp(foldLetters(`(?<![a-z0-9])(?:halv|half (past)) ${anyHour}(?![a-z0-9:.])`))

/** Reads "halv ni" by the part of the day, or as the last such time; undefined when ambiguous. */
function halfHourIn(folded: string, { daysAgo, part }: Moment, today: OsloTime): string | undefined {
  const [, past, said = ''] = halfHour.exec(folded) ?? []
  if (!said) return undefined
  const named = placeOf(said, hours.map(foldLetters)) || Number(said)
  const hour = (past ? named : named + 11) % 12
  const at = (after: number) => `${twoDigits(hour + after)}:30`
  if (part === 'evening' || part === 'afternoon') return at(12)
  if (part === 'morning' || part === 'forenoon') return at(0)
  if (part === 'night' || part === 'nightTo') return at(hour >= 9 ? 12 : 0)
  if (daysAgo > 0) return undefined
  return [at(12), at(0)].find((clock) => clock <= `${twoDigits(today.hour)}:${twoDigits(today.minute)}`)
}
