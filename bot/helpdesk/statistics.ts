import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/open-database.ts'
import type { StatisticsJson, TimesJson } from './api-shapes.ts'

const MONTHS = 12
const HOUR = 60
const DAY = 24 * HOUR

/** Upper ends of the ages of open tickets, in days; the last has none. */
const AGES = [1, 7, 30] as const
/** Upper ends, in minutes, of the parts in which times are counted: fine enough to tell the median. */
const STEPS = [
  1,
  2,
  3,
  5,
  7,
  10,
  15,
  20,
  30,
  45,
  HOUR,
  90,
  2 * HOUR,
  3 * HOUR,
  4 * HOUR,
  6 * HOUR,
  8 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  3 * DAY,
  4 * DAY,
  5 * DAY,
  7 * DAY,
  14 * DAY,
  30 * DAY,
]
/** Those of them that people are shown. */
const SHOWN = [15, HOUR, 4 * HOUR, DAY, 7 * DAY]

/** Counts the tickets of the last twelve months, this one included, and how old those are that are open. */
export async function countAll(db: Db, now: Date): Promise<StatisticsJson> {
  const months = lastMonths(now)
  const since = monthStart(months[0] ?? '')
  // At once: a server counts them side by side.
  const [{ perMonth, toAcknowledge, toResolve }, ages, sent] = await Promise.all([
    countYear(db, months),
    openByAge(db, now),
    countDeliveries(db, since),
  ])
  return {
    months,
    perMonth: perMonth.map(({ place, type, count }) => ({ month: months[place - 1] ?? '', type, count })),
    openByAge: ages,
    toAcknowledge: describeTimes(inSteps(toAcknowledge)),
    toResolve: describeTimes(inSteps(toResolve)),
    deliveries: sent,
  }
}

/** How many tickets have the same place in a row of months or steps. */
type Count = { place: number; type: string; count: number }
type Counts = Record<'perMonth' | 'toAcknowledge' | 'toResolve', Count[]>

/**
 * All in one reading, month by month: to tell the month of each ticket would take as long as the reading. First those
 * are counted together that are alike in everything.
 */
async function countYear(db: Db, months: string[]): Promise<Counts> {
  const { rows } = await sql<{ of: keyof Counts; place: string; type: string; count: string }>`
    with months as (
      select place, start, lead(start, 1, 'infinity') over (order by place) as next
      from unnest(array[${sql.join(months.map(monthStart))}]) with ordinality as each (start, place)
    ), together as (
      select place as month, tickets.* from months cross join lateral (
        select type, ${placeOfTime('acknowledged_at')} as acknowledged,
          ${placeOfTime('resolved_at')} as resolved, count(*) as count
        from tickets where opened_at >= start and opened_at < next
        group by 1, 2, 3
      ) as tickets
    )
    select case grouping(month, acknowledged, resolved)
        when 3 then 'perMonth' when 5 then 'toAcknowledge' else 'toResolve' end as of,
      coalesce(month, acknowledged, resolved) as place, type, sum(count) as count
    from together group by grouping sets ((month, type), (acknowledged), (resolved))
    having coalesce(month, acknowledged, resolved) is not null
    order by place, type`.execute(db)
  const counts: Counts = { perMonth: [], toAcknowledge: [], toResolve: [] }
  for (const { of, place, type, count } of rows)
    counts[of].push({ place: Number(place), type, count: Number(count) })
  return counts
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

/** Null until it has happened. */
function placeOfTime(column: string): RawBuilder<unknown> {
  // Not extract(): its exact numbers take twice as long.
  const minutes = sql`date_part('epoch', ${sql.ref(column)} - opened_at) / 60`
  return sql`width_bucket(${minutes}, array[${sql.join(STEPS)}]::float8[])`
}

function inSteps(counts: Count[]): number[] {
  return [...STEPS, null].map((_, step) => counts.find(({ place }) => place === step)?.count ?? 0)
}

async function countDeliveries(db: Db, since: RawBuilder<unknown>): Promise<StatisticsJson['deliveries']> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['channel', 'state', sql<string>`count(*)`.as('count')])
    .where(sql<boolean>`created_at >= ${since}`)
    .groupBy(['channel', 'state'])
    .orderBy('channel')
    .orderBy('state')
    .execute()
  return rows.map(({ channel, state, count }) => ({ channel, state, count: Number(count) }))
}

/** @param counts how many took less than each step but not less than the one before; last, all that took longer */
export function describeTimes(counts: number[]): TimesJson {
  const sum = (from: number, to: number) => counts.slice(from, to).reduce((total, count) => total + count, 0)
  const ends = [...SHOWN.map((minutes) => STEPS.indexOf(minutes) + 1), counts.length]
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
      const from = STEPS[place - 1] ?? 0
      const to = STEPS[place] ?? from
      return Math.round(from + ((half - before) / count) * (to - from))
    }
    before += count
  }
  return null
}

/** `YYYY-MM` in Norwegian time, oldest first, the current one last. */
function lastMonths(now: Date): string[] {
  const [year = 0, month = 0] = monthNow.format(now).split('-').map(Number)
  return Array.from({ length: MONTHS }, (_, index) => {
    const start = new Date(Date.UTC(year, month - MONTHS + index, 1))
    return start.toISOString().slice(0, 7)
  })
}

const monthNow = new Intl.DateTimeFormat('sv-SE', {
  year: 'numeric',
  month: '2-digit',
  timeZone: 'Europe/Oslo',
})

function monthStart(month: string): RawBuilder<unknown> {
  return sql`(${`${month}-01`}::timestamp at time zone 'Europe/Oslo')`
}
