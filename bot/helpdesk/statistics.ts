import { sql } from 'kysely'
import { inOslo } from '../../dialogs/oslo-time.ts'
import { NO_LEADER } from '../directory/find-leader.ts'
import type { Db } from '../store/open-database.ts'
import type { Channel, DeliveryState } from '../store/schema.ts'
import { TIME_STEPS } from '../store/time-steps.ts'
import type { StatisticsJson, TimesJson } from './api-shapes.ts'

const MONTHS = 12

/** Upper ends of the ages of open tickets, in days; the last has none. */
const AGES = [1, 7, 30] as const
/** Those of the time steps, in minutes, that people are shown. */
const SHOWN = [15, 60, 4 * 60, 24 * 60, 7 * 24 * 60]

/** Counts the tickets of the last twelve months, this one included, and how old those are that are open. */
export async function countAll(db: Db, now: Date): Promise<StatisticsJson> {
  const months = lastMonths(now)
  const since = `${months[0]}-01`
  // At once: a server counts them side by side.
  const [{ perMonth, toAcknowledge, toResolve }, handedOver, ages, sent] = await Promise.all([
    countTickets(db, since),
    countHandedOver(db, since),
    openByAge(db, now),
    countDeliveries(db, since),
  ])
  return {
    months,
    perMonth: perMonth.map(({ of, type, count }) => ({ month: of, type, count })),
    openByAge: ages,
    toAcknowledge: describeTimes(inSteps(toAcknowledge)),
    toResolve: describeTimes(inSteps(toResolve).map((count, step) => count - (handedOver[step] ?? 0))),
    handedOver: handedOver.reduce((total, count) => total + count, 0),
    ...sent,
  }
}

/** How many tickets have the same month or time step. */
type Count = { of: string; type: string; count: number }
type Counts = Record<'perMonth' | 'toAcknowledge' | 'toResolve', Count[]>

/**
 * All in one reading of the index, which has them in this order: first those are counted together that are alike in
 * everything.
 * @param since the first day of a month
 */
async function countTickets(db: Db, since: string): Promise<Counts> {
  const { rows } = await sql<{ counts: keyof Counts; of: string; type: string; count: string }>`
    with alike as (
      select opened_month, type, acknowledged_step, resolved_step, count(*) as count
      from tickets where opened_month >= ${since} group by 1, 2, 3, 4
    )
    select case grouping(opened_month, acknowledged_step, resolved_step)
        when 3 then 'perMonth' when 5 then 'toAcknowledge' else 'toResolve' end as counts,
      coalesce(to_char(opened_month, 'YYYY-MM'), acknowledged_step::text, resolved_step::text) as of,
      type, sum(count) as count
    from alike
    group by grouping sets ((opened_month, type), (acknowledged_step), (resolved_step))
    having coalesce(to_char(opened_month, 'YYYY-MM'), acknowledged_step::text, resolved_step::text) is not null
    order by of, type`.execute(db)
  const counts: Counts = { perMonth: [], toAcknowledge: [], toResolve: [] }
  for (const { counts: which, of, type, count } of rows)
    counts[which].push({ of, type, count: Number(count) })
  return counts
}

/** By the steps in which they were closed, which would pass for times in which somebody resolved them. */
async function countHandedOver(db: Db, since: string): Promise<number[]> {
  const { rows } = await sql<{ step: number; count: string }>`
    select resolved_step as step, count(*) as count from tickets
    where handed_over and opened_month >= ${since} group by 1`.execute(db)
  return inSteps(rows.map(({ step, count }) => ({ of: String(step), count: Number(count) })))
}

async function openByAge(db: Db, now: Date): Promise<StatisticsJson['openByAge']> {
  const ages = sql`array[${sql.join([...AGES])}]::float8[]`
  const { rows } = await sql<{ place: number; count: string }>`
    select width_bucket(date_part('epoch', ${now}::timestamptz - opened_at) / 86400, ${ages}) as place,
      count(*) as count
    from tickets where status in ('new', 'in-progress') group by 1`.execute(db)
  const counts = new Map(rows.map(({ place, count }) => [place, Number(count)]))
  return [...AGES, null].map((underDays, place) => ({ underDays, count: counts.get(place) ?? 0 }))
}

function inSteps(counts: Pick<Count, 'of' | 'count'>[]): number[] {
  return [...TIME_STEPS, null].map((_, step) => counts.find(({ of }) => Number(of) === step)?.count ?? 0)
}

/** All are counted in one index, which does not hold why one failed; those without a leader in another, and taken off. */
async function countDeliveries(
  db: Db,
  since: string,
): Promise<Pick<StatisticsJson, 'deliveries' | 'alertsWithoutLeader'>> {
  const { rows } = await sql<{ channel: Channel; state: DeliveryState; count: string; leaderless: string }>`
    with alike as (
      select created_month, channel, state, count(*) as count
      from deliveries where created_month >= ${since} and recipient_kind <> 'employee' group by 1, 2, 3
    ), without as (
      select channel, state, count(*) as count from deliveries
      where created_month >= ${since} and state = 'failed' and last_error = ${sql.lit(NO_LEADER)} group by 1, 2
    )
    select channel, state, sum(alike.count) as count, coalesce(max(without.count), 0) as leaderless
    from alike left join without using (channel, state) group by 1, 2 order by 1, 2`.execute(db)
  const deliveries = rows.map(({ channel, state, count, leaderless }) => ({
    channel,
    state,
    count: Number(count) - Number(leaderless),
  }))
  return {
    deliveries: deliveries.filter(({ count }) => count > 0),
    alertsWithoutLeader: rows.reduce((total, { leaderless }) => total + Number(leaderless), 0),
  }
}

/** @param counts how many took less than each step but not less than the one before; last, all that took longer */
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

/** Within the step that it is in, times are taken to be spread evenly. */
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

/** `YYYY-MM` in Norwegian time, oldest first, the current one last. */
function lastMonths(now: Date): string[] {
  const { year, month } = inOslo(now)
  return Array.from({ length: MONTHS }, (_, index) => {
    const start = new Date(Date.UTC(year, month - MONTHS + index, 1))
    return start.toISOString().slice(0, 7)
  })
}
