import { inOslo, type OsloTime } from '../oslo-time.ts'
import { halfHourIn } from './half-hour.ts'
import { foldLetters } from './letters.ts'
import { type Moment, type Part, rules, twoDigits } from './when-rules.ts'

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

/** The time that a message names, counted in Oslo; null when it names none. */
export function whenIn(text: string, now: Date): When | null {
  const folded = foldLetters(text)
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
  const found = clockTime.exec(folded)
  if (!found) return undefined
  const [, hour = found[3], minute = found[4] ?? '00'] = found
  return `${twoDigits(Number(hour))}:${minute}`
}
