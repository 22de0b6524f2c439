import type { MeJson, StatisticsJson, TimesJson } from '../../bot/helpdesk/api-shapes.ts'
import { channels } from '../../bot/store/codes.ts'
import type { Formats } from '../language/formats.ts'
import type { TabWords } from '../words/index.ts'

export type Figure = {
  title: string
  /** A summary in one sentence; empty when there is nothing to say. */
  lead: string
  /** An extra sentence, shown even without figures. */
  besides?: string
  axis: string
  bars: { name: string; parts: { name: string; count: number }[] }[]
}

export function figuresOf(statistics: StatisticsJson, me: Me, words: TabWords, formats: Formats): Figure[] {
  const { titles, handedOver } = words.statistics
  const spoken = { words, formats }
  const resolve = times(titles.toResolve, statistics.toResolve, words)
  const closed = statistics.handedOver > 0 && { besides: handedOver(formats.number(statistics.handedOver)) }
  return [
    perMonth(statistics, me, spoken),
    openByAge(statistics, spoken),
    times(titles.toAcknowledge, statistics.toAcknowledge, words),
    { ...resolve, ...closed },
    deliveries(statistics, spoken),
  ]
}

type Me = Pick<MeJson, 'incidentTypes'>
type Spoken = { words: TabWords; formats: Formats }

function openByAge({ openByAge }: StatisticsJson, { words, formats }: Spoken): Figure {
  const total = sum(openByAge)
  const steps = openByAge.map(({ underDays, count }) => ({ under: underDays && underDays * DAY, count }))
  return {
    title: words.statistics.titles.openByAge,
    lead: words.statistics.openNow(formats.number(total), total === 1),
    axis: words.statistics.age,
    bars: inSteps(steps, words),
  }
}

function perMonth(
  statistics: StatisticsJson,
  { incidentTypes: types }: Me,
  { words, formats }: Spoken,
): Figure {
  const { months, perMonth } = statistics
  const used = [...new Set(perMonth.map(({ type }) => type))]
  const known = types.filter(({ id }) => used.includes(id))
  const gone = used.filter((type) => !types.some(({ id }) => id === type)).map((id) => ({ id, name: id }))
  const countOf = (month: string, type: string) =>
    sum(perMonth.filter((one) => one.month === month && one.type === type))
  return {
    title: words.statistics.titles.perMonth,
    lead: words.statistics.lastYear,
    axis: words.statistics.month,
    bars: months.map((month, place) => ({
      name: formats.month(month, place === 0 || month.endsWith('-01')),
      parts: [...known, ...gone].map(({ id, name }) => ({ name, count: countOf(month, id) })),
    })),
  }
}

function times(title: string, { medianMinutes, parts }: TimesJson, words: TabWords): Figure {
  const { halfWithin, time } = words.statistics
  return {
    title,
    lead: medianMinutes === null ? '' : halfWithin(timeName(medianMinutes, words.statistics)),
    axis: time,
    bars: inSteps(
      parts.map(({ underMinutes: under, count }) => ({ under, count })),
      words,
    ),
  }
}

function deliveries({ deliveries, alertsWithoutLeader }: StatisticsJson, { words, formats }: Spoken): Figure {
  const total = sum(deliveries)
  const sent = sum(deliveries.filter(({ state }) => state === 'sent'))
  const isTold = deliveries.some(({ channel }) => channel === 'webhook')
  const shown = isTold ? channels : channels.filter((channel) => channel !== 'webhook')
  const states = STATES.filter((state) => deliveries.some((one) => one.state === state))
  const lead = [
    total > 0 && words.statistics.share(formats.percent(sent / total)),
    alertsWithoutLeader > 0 && words.statistics.withoutLeader(formats.number(alertsWithoutLeader)),
  ]
  return {
    title: words.statistics.titles.deliveries,
    lead: lead.filter(Boolean).join(' '),
    axis: words.statistics.channel,
    bars: shown.map((channel) => ({
      name: words.channelName[channel],
      parts: states.map((state) => ({
        name: words.deliveryState[state],
        count: sum(deliveries.filter((one) => one.channel === channel && one.state === state)),
      })),
    })),
  }
}

export function sum(counted: { count: number }[]): number {
  return counted.reduce((total, { count }) => total + count, 0)
}

const STATES = ['sent', 'pending', 'unknown', 'failed', 'cancelled'] as const

const HOUR = 60
const DAY = 24 * HOUR

/** @param steps upper limits in minutes; each counts what is in no earlier step. Null: everything longer. */
function inSteps(steps: { under: number | null; count: number }[], words: TabWords): Figure['bars'] {
  return steps.map(({ under, count }, place) => ({
    name: rangeName(steps[place - 1]?.under ?? 0, under, words),
    parts: [{ name: words.tickets.title, count }],
  }))
}

/** For example `under 15 min`, `15 min–1 t`, `1–4 t`, `over 7 døgn`. */
function rangeName(from: number, to: number | null, { statistics }: TabWords): string {
  const { under, over } = statistics
  const short = { ...statistics, hours: statistics.shortHours }
  if (to === null) return over(timeName(from, short))
  if (from === 0) return under(timeName(to, short))
  const start = unitOf(from) === unitOf(to) ? String(from / unitOf(from)) : timeName(from, short)
  return `${start}–${timeName(to, short)}`
}

/** For example `25 min`, `4 timer`, `2 døgn`. */
function timeName(minutes: number, units: Record<'minutes' | 'hours' | 'days', (count: number) => string>) {
  const unit = unitOf(minutes)
  const count = Math.round(minutes / unit)
  if (unit === DAY) return units.days(count)
  return unit === HOUR ? units.hours(count) : units.minutes(count)
}

function unitOf(minutes: number): number {
  if (minutes < HOUR) return 1
  return minutes < DAY ? HOUR : DAY
}
