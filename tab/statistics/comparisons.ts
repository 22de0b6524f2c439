import type { ComparedJson, MeJson, ShareJson, StatisticsJson } from '../../bot/helpdesk/api-shapes.ts'
import { withSign } from '../../bot/organisation/instruction.ts'
import type { Formats } from '../language/formats.ts'
import type { TabWords } from '../words/index.ts'

/** A comparison of groups of tickets: the number in each, and the shares in time. */
export type Comparison = {
  title: string
  lead: string
  axis: string
  columns: string[]
  rows: { name: string; cells: string[] }[]
}

export function comparisonsOf(
  statistics: StatisticsJson,
  me: Pick<MeJson, 'incidentTypes'>,
  words: TabWords,
  formats: Formats,
): Comparison[] {
  const { titles, leads, month, others, empty } = words.statistics
  const { cause, unit } = words.columns
  const shares = sharesIn(statistics)
  const columns = [words.tickets.title, ...shares.map((share) => nameOf(share, words))]
  const cells = (compared: ComparedJson) => [
    formats.number(compared.count),
    ...shares.map((share) => shareText(compared[share], words, formats)),
  ]
  const compared = (title: string, lead: string, axis: string, named: Named[]): Comparison => ({
    title,
    lead: statistics.byCause.length === 0 ? empty : lead,
    axis,
    columns,
    rows: named.map(([name, one]) => ({ name, cells: cells(one) })),
  })
  const units = statistics.byUnit.map((one): Named => [one.unit ?? others, one])
  const months = statistics.byMonth.map((one): Named => [formats.month(one.month, true), one])
  return [
    compared(titles.byCause, leads.byCause, cause, byRule(statistics, me.incidentTypes)),
    compared(titles.byUnit, units.length > 0 ? leads.byUnit : leads.noUnits, unit, units),
    compared(titles.byMonth, leads.byMonth, month, months),
  ]
}

type Named = [name: string, compared: ComparedJson]

type Share = Exclude<keyof ComparedJson, 'count'>

/** Returns the shares to show; agents' shares only if time limits are set, or were. */
function sharesIn({ byMonth }: StatisticsJson): Share[] {
  const ofAgents = ['touched', 'resolved'] as const
  return ['acknowledged', ...ofAgents.filter((share) => byMonth.some((one) => one[share].asked > 0))]
}

function nameOf(share: Share, { statistics, due }: TabWords): string {
  return share === 'acknowledged' ? statistics.inTime : due.inTime[share]
}

/** Sorts by paragraph; then types without one, and former types last, by their id. */
function byRule({ byCause }: StatisticsJson, types: MeJson['incidentTypes']): Named[] {
  const inOrder = types.toSorted((one, other) =>
    byNumber.compare(one.paragraph ?? NONE, other.paragraph ?? NONE),
  )
  const placeOf = (id: string) => inOrder.findIndex((type) => type.id === id) + 1 || types.length + 1
  return byCause
    .toSorted((one, other) => placeOf(one.type) - placeOf(other.type) || other.count - one.count)
    .map((compared) => {
      const type = types.find(({ id }) => id === compared.type)
      const title = type?.titles[compared.cause ?? ''] ?? [compared.type, compared.cause].join(' ').trim()
      return [type?.paragraph ? `${withSign(type.paragraph)} ${title}` : title, compared]
    })
}

const byNumber = new Intl.Collator('nb', { numeric: true })
const NONE = '999'

/** For example `83 % (5 av 6)`. */
function shareText({ asked, inTime }: ShareJson, { statistics }: TabWords, formats: Formats): string {
  if (asked === 0) return '–'
  return statistics.inTimeOf(formats.percent(inTime / asked), formats.number(inTime), formats.number(asked))
}
