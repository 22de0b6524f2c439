import { inOslo } from '../../dialogs/oslo-time.ts'
import { ok } from '../http/answer.ts'
import type { Route } from '../http/server.ts'
import type { Db } from '../store/schema.ts'
import { TIME_STEPS } from '../store/time-steps.ts'
import type { StatisticsJson, TimesJson } from './api-shapes.ts'
import { agentsOnly, type IdentifyCaller, routesFor } from './caller.ts'
import { compareTickets, peopleOfUnits } from './comparison-table.ts'
import { type Count, countDeliveries, countHandedOver, countTickets, openByAge } from './counts-table.ts'
import { noteLook } from './looks-table.ts'
import type { Needs } from './needs.ts'
import { comparedIn, FEWEST_PEOPLE, unitsToShow } from './small-units.ts'

/** Time to cache the counts: a year takes a while to count, and several may look at once. */
const LASTS_MS = 60_000

/** `GET /api/statistics`: the last twelve months. */
export function statisticsRoutes(context: Needs, caller: IdentifyCaller): Route[] {
  const { db, clock } = context
  let counted: { at: number; counts: Promise<StatisticsJson> } | undefined
  const counts = (): Promise<StatisticsJson> => {
    const now = clock()
    if (counted && Math.abs(now.getTime() - counted.at) < LASTS_MS) return counted.counts
    const counting = countAll(db, now)
    counted = { at: now.getTime(), counts: counting }
    counting.catch(() => {
      counted = undefined
    })
    return counting
  }
  return [
    routesFor(caller, agentsOnly)('GET', '/api/statistics', async ({ personId }) => {
      await noteLook({ what: 'viewed', by: personId, details: { view: 'statistics' } }, context)
      return ok(await counts())
    }),
  ]
}

const MONTHS = 12

/** Upper limits of open tickets' ages in days; the last is open. */
const AGES = [1, 7, 30] as const
/** The time steps that are shown, in minutes. */
const SHOWN = [15, 60, 4 * 60, 24 * 60, 7 * 24 * 60]

/** Counts tickets of the last twelve months including this one, and the ages of open ones. */
export async function countAll(db: Db, now: Date): Promise<StatisticsJson> {
  const months = lastMonths(now)
  const since = `${months[0]}-01`
  // In parallel: a server counts them side by side.
  const [{ perMonth, toAcknowledge, toResolve }, closed, ages, sent, compared] = await Promise.all([
    countTickets(db, since),
    countHandedOver(db, since),
    openByAge(db, now, AGES),
    countDeliveries(db, since),
    compare(db, since, now),
  ])
  const handedOver = inSteps(closed)
  return {
    months,
    perMonth: perMonth.map(({ of, type, count }) => ({ month: of, type, count })),
    openByAge: ages,
    toAcknowledge: describeTimes(inSteps(toAcknowledge)),
    toResolve: describeTimes(inSteps(toResolve).map((count, step) => count - (handedOver[step] ?? 0))),
    handedOver: handedOver.reduce((total, count) => total + count, 0),
    ...sent,
    ...compared,
  }
}

async function compare(db: Db, since: string, now: Date) {
  const alike = await compareTickets(db, since, now)
  const causes = alike.filter((one) => one.by === 'cause')
  const units = alike.filter((one) => one.by === 'unit')
  const months = alike.filter((one) => one.by === 'month')
  const names = units.map(({ unit }) => unit)
  const people = await peopleOfUnits(db, names, since, FEWEST_PEOPLE)
  return {
    byCause: causes.map(({ type, cause, ...rest }) => ({ type, cause, ...comparedIn(rest) })),
    byUnit: unitsToShow(units.map((unit) => ({ ...unit, people: people.get(unit.unit) ?? [] }))),
    byMonth: months.map(({ month, ...rest }) => ({ month, ...comparedIn(rest) })),
  }
}

function inSteps(counts: Pick<Count, 'of' | 'count'>[]): number[] {
  return [...TIME_STEPS, null].map((_, step) => counts.find(({ of }) => Number(of) === step)?.count ?? 0)
}

/** @param counts per step, the number below it and not below the previous one; last, all longer ones */
export function describeTimes(counts: number[]): TimesJson {
  const sum = (from: number, to: number) => counts.slice(from, to).reduce((total, count) => total + count, 0)
  const ends = [...SHOWN.map((minutes) => TIME_STEPS.indexOf(minutes) + 1), counts.length]
  return {
    count: sum(0, counts.length),
    medianMinutes: median(counts),
    parts: ends.map((end, place) => ({
      underMinutes: SHOWN[place] ?? null,
      count: sum(ends[place - 1] ?? 0, end),
    })),
  }
}

/** Interpolates evenly within the step. */
function median(counts: number[]): number | null {
  const half = counts.reduce((total, count) => total + count, 0) / 2
  if (half === 0) return null
  let before = 0
  for (const [place, count] of counts.entries()) {
    if (before + count >= half) {
      const from = TIME_STEPS[place - 1] ?? 0
      const to = TIME_STEPS[place] ?? from
      return Math.round(from + ((half - before) / count) * (to - from))
    }
    before += count
  }
  return null
}

/** Returns `YYYY-MM` in Norwegian time, oldest first, ending with the current month. */
function lastMonths(now: Date): string[] {
  const { year, month } = inOslo(now)
  return Array.from({ length: MONTHS }, (_, index) => {
    const start = new Date(Date.UTC(year, month - MONTHS + index, 1))
    return start.toISOString().slice(0, 7)
  })
}
