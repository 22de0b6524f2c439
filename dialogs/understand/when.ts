import { inOslo, type OsloTime } from '../oslo-time.ts'
import { foldLetters } from './letters.ts'
import { type Moment, type Part, placeOf, rules, twoDigits } from './when-rules.ts'
import { paragraphNumber } from './words/rules.ts'
import { hours, isToday } from './words/times.ts'

/** The time of an event, as far as a message tells. Days are given by their noon, so that summer time moves none. */
export type When = {
  day: Date
  /** The last day, when it may have been any of several. */
  until?: Date | undefined
  part?: Part | undefined
  /** "14:02" */
  clock?: string | undefined
}

const clockTime = new RegExp(
  foldLetters(
    [
      '(?:kl|klokka|klokken|klokkå|at).? *([01]?[0-9]|2[0-3])(?:[.:]?([0-5][0-9]))?(?![0-9.])',
      '(?:^|[^0-9.])([01]?[0-9]|2[0-3]):([0-5][0-9])(?![0-9])',
    ].join('|'),
  ),
)

/** "6pm", "10.30 am" */
const twelveHours = /(?<![0-9.:])(1[0-2]|[1-9])(?:[.:]([0-5][0-9]))? ?([ap])m(?![a-z])/

function inFull(_: string, hour: string, minute = '00', half: string): string {
  return `${twoDigits((Number(hour) % 12) + (half === 'p' ? 12 : 0))}:${minute}`
}

/** The time that a message names, counted in Oslo; null when it names none. */
export function whenIn(text: string, now: Date): When | null {
  const folded = foldLetters(text.replace(paragraphNumber, '').replace(isToday, ' '))
  const today = inOslo(now)
  const told = dayIn(folded, today)
  const moment = told ?? { daysAgo: 0 }
  const clock = timeIn(folded) ?? halfHourIn(folded, moment, today) ?? moment.clock
  return told || clock ? dated({ ...moment, clock }, today) : null
}

function dayIn(folded: string, today: OsloTime): Moment | null {
  for (const { pattern, moment } of rules) {
    const found = pattern.exec(folded)
    const when = found && moment(found, today)
    if (when) return when
  }
  return null
}

function dated({ daysAgo, days = 1, part, clock }: Moment, { year, month, day }: OsloTime): When {
  const noon = (ago: number) => new Date(Date.UTC(year, month - 1, day - ago, 12))
  return { day: noon(daysAgo), until: days > 1 ? noon(daysAgo - days + 1) : undefined, part, clock }
}

function timeIn(folded: string): string | undefined {
  const found = clockTime.exec(folded.replace(twelveHours, inFull))
  if (!found) return undefined
  const [, hour = found[3], minute = found[4] ?? '00'] = found
  return `${twoDigits(Number(hour))}:${minute}`
}

const anyHour = `(${hours.map((names, at) => `${names}|${at + 1}`).join('|')})`
const halfHour = new RegExp(foldLetters(`(?<![a-z0-9])(?:halv|half (past)) ${anyHour}(?![a-z0-9:.])`))

/** "halv ni", by the part of the day, or the last one that was; undefined where it may be either. */
function halfHourIn(folded: string, { daysAgo, part }: Moment, today: OsloTime): string | undefined {
  const [, past, said = ''] = halfHour.exec(folded) ?? []
  if (!said) return undefined
  const named = placeOf(said, hours.map(foldLetters)) || Number(said)
  const hour = (past ? named : named + 11) % 12
  const at = (after: number) => `${twoDigits(hour + after)}:30`
  if (part === 'evening' || part === 'afternoon') return at(12)
  if (part === 'morning' || part === 'forenoon') return at(0)
  if (part === 'night') return at(hour >= 9 ? 12 : 0)
  if (daysAgo > 0) return undefined
  return [at(12), at(0)].find((clock) => clock <= `${twoDigits(today.hour)}:${twoDigits(today.minute)}`)
}
