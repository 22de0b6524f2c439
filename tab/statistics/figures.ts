import type { MeJson, StatisticsJson, TimesJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Formats } from '../language/formats.ts'
import type { TabWords } from '../words/index.ts'

/** One chart and the table behind it: bars, each of one or more parts. */
export type Figure = {
  title: string
  /** What it says, in a sentence; empty when there is nothing to say. */
  lead: string
  /** What the bars stand for. */
  axis: string
  bars: { name: string; parts: { name: string; count: number }[] }[]
}

export function figuresOf(
  statistics: StatisticsJson,
  { incidentTypes }: Pick<MeJson, 'incidentTypes'>,
  words: TabWords,
  formats: Formats,
): Figure[] {
  const { titles } = words.statistics
  return [
    perMonth(statistics, incidentTypes, words, formats),
    {
      title: titles.openByAge,
      lead: '',
      axis: words.statistics.age,
      bars: statistics.openByAge.map(({ underDays, count }) =>
        single(
          underDays === null ? words.statistics.older : words.statistics.underDays(underDays),
          count,
          words,
        ),
      ),
    },
    times(titles.toAcknowledge, statistics.toAcknowledge, words),
    times(titles.toResolve, statistics.toResolve, words),
    deliveries(statistics, words, formats),
  ]
}

function perMonth(
  { months, perMonth }: StatisticsJson,
  types: MeJson['incidentTypes'],
  words: TabWords,
  formats: Formats,
): Figure {
  const used = [...new Set(perMonth.map(({ type }) => type))]
  const known = types.filter(({ id }) => used.includes(id))
  const gone = used.filter((type) => !types.some(({ id }) => id === type)).map((id) => ({ id, name: id }))
  const countOf = (month: string, type: string) =>
    perMonth.find((one) => one.month === month && one.type === type)?.count ?? 0
  return {
    title: words.statistics.titles.perMonth,
    lead: words.statistics.lastYear,
    axis: words.statistics.month,
    bars: months.map((month) => ({
      name: formats.month(month),
      parts: [...known, ...gone].map(({ id, name }) => ({ name, count: countOf(month, id) })),
    })),
  }
}

function times(title: string, { medianMinutes, parts }: TimesJson, words: TabWords): Figure {
  return {
    title,
    lead: medianMinutes === null ? '' : words.statistics.halfWithin(timeName(medianMinutes, words)),
    axis: words.statistics.time,
    bars: parts.map(({ underMinutes, count }) =>
      single(
        underMinutes === null
          ? words.statistics.later
          : words.statistics.within(timeName(underMinutes, words)),
        count,
        words,
      ),
    ),
  }
}

function deliveries({ deliveries }: StatisticsJson, words: TabWords, formats: Formats): Figure {
  const total = deliveries.reduce((sum, { count }) => sum + count, 0)
  const sent = deliveries.filter(({ state }) => state === 'sent').reduce((sum, { count }) => sum + count, 0)
  const states = STATES.filter((state) => deliveries.some((one) => one.state === state))
  return {
    title: words.statistics.titles.deliveries,
    lead: total === 0 ? '' : words.statistics.share(formats.percent(sent / total)),
    axis: words.statistics.channel,
    bars: (['email', 'teams'] as const).map((channel) => ({
      name: words.channelName[channel],
      parts: states.map((state) => ({
        name: words.deliveryState[state],
        count: deliveries.find((one) => one.channel === channel && one.state === state)?.count ?? 0,
      })),
    })),
  }
}

const STATES = ['sent', 'pending', 'unknown', 'failed', 'cancelled'] as const

function single(name: string, count: number, words: TabWords): Figure['bars'][number] {
  return { name, parts: [{ name: words.tickets.title, count }] }
}

/** `25 min`, `4 timer`, `2 døgn`. */
function timeName(minutes: number, words: TabWords): string {
  if (minutes < 60) return words.statistics.minutes(minutes)
  if (minutes < 24 * 60) return words.statistics.hours(Math.round(minutes / 60))
  return words.statistics.days(Math.round(minutes / 60 / 24))
}
