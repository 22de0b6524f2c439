import type { OsloTime } from '../oslo-time.ts'
import { foldLetters } from './letters.ts'
import { type Moment, twoDigits } from './when-rules.ts'
import { hours } from './words/times.ts'

const anyHour = `(${hours.map((names, at) => `${names}|${at + 1}`).join('|')})`
const halfHour = new RegExp(foldLetters(`(?<![a-z0-9])(?:halv|half (past)) ${anyHour}(?![a-z0-9:.])`))

/** "halv ni", by the part of the day, or the last one that was; undefined where it may be either. */
export function halfHourIn(folded: string, { daysAgo, part }: Moment, today: OsloTime): string | undefined {
  const [, past, said = ''] = halfHour.exec(folded) ?? []
  if (!said) return undefined
  const named =
    hours.findIndex((names, at) => [...foldLetters(names).split('|'), `${at + 1}`].includes(said)) + 1
  const hour = (past ? named : named + 11) % 12
  const at = (after: number) => `${twoDigits(hour + after)}:30`
  if (part === 'evening' || part === 'afternoon') return at(12)
  if (part === 'morning' || part === 'forenoon') return at(0)
  if (part === 'night') return at(hour >= 9 ? 12 : 0)
  if (daysAgo > 0) return undefined
  return [at(12), at(0)].find((clock) => clock <= `${twoDigits(today.hour)}:${twoDigits(today.minute)}`)
}
