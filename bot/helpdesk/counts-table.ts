import { sql } from 'kysely'
import { NO_LEADER } from '../directory/find-leader.ts'
import type { Channel, Db, DeliveryState, TicketRow } from '../store/schema.ts'
import type { CountsJson, StatisticsJson } from './api-shapes.ts'
import { alikeIn, isByAlike, selectAlike, valuesOnce } from './list-alike-table.ts'
import { filtersOf, passesAll } from './list-clauses-table.ts'
import type { ListFilters } from './list-query.ts'

/** The number of tickets with the same month or time step. */
export type Count = { of: string; type: string; count: number }
type Counts = Record<'perMonth' | 'toAcknowledge' | 'toResolve', Count[]>

/** Reads the index once, in its order. @param since the first day of a month */
export async function countTickets(db: Db, since: string): Promise<Counts> {
  const { rows } = await sql<Count & { counts: keyof Counts }>`
    with alike as (
      select opened_month, type, acknowledged_step, resolved_step, count(*) as count
      from tickets where opened_month >= ${since} group by 1, 2, 3, 4
    )
    select case grouping(opened_month, acknowledged_step, resolved_step)
        when 3 then 'perMonth' when 5 then 'toAcknowledge' else 'toResolve' end as counts,
      coalesce(to_char(opened_month, 'YYYY-MM'), acknowledged_step::text, resolved_step::text) as of,
      type, sum(count)::int as count
    from alike
    group by grouping sets ((opened_month, type), (acknowledged_step), (resolved_step))
    having coalesce(to_char(opened_month, 'YYYY-MM'), acknowledged_step::text, resolved_step::text) is not null
    order by of, type`.execute(db)
  const counts: Counts = { perMonth: [], toAcknowledge: [], toResolve: [] }
  for (const { counts: which, ...count } of rows) counts[which].push(count)
  return counts
}

/** Counts by the steps of automatic closing, which must not pass for times to resolve. */
export async function countHandedOver(db: Db, since: string): Promise<Pick<Count, 'of' | 'count'>[]> {
  const { rows } = await sql<Pick<Count, 'of' | 'count'>>`
    select resolved_step::text as of, count(*)::int as count from tickets
    where handed_over and opened_month >= ${since} group by resolved_step`.execute(db)
  return rows
}

/** Counts by the first age limit, in days, that each is below; last, all older ones. */
export async function openByAge(
  db: Db,
  now: Date,
  under: readonly number[],
): Promise<StatisticsJson['openByAge']> {
  const ages = sql`array[${sql.join([...under])}]::float8[]`
  const { rows } = await sql<{ place: number; count: number }>`
    select width_bucket(date_part('epoch', ${now}::timestamptz - opened_at) / 86400, ${ages}) as place,
      count(*)::int as count
    from tickets where status in ('new', 'in-progress') group by 1`.execute(db)
  const counts = new Map(rows.map(({ place, count }) => [place, count]))
  return [...under, null].map((underDays, place) => ({ underDays, count: counts.get(place) ?? 0 }))
}

const MOST_COUNTED = 1_000

export async function countPassing(db: Db, filters: ListFilters): Promise<CountsJson['passing']> {
  const alike = alikeIn(filters)
  const passing = isByAlike(alike)
    ? await selectAlike(alike, valuesOnce(db), { limit: MOST_COUNTED })
    : sql`select from tickets where ${passesAll(filtersOf(filters))} limit ${MOST_COUNTED}::int`
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (${passing}) as counted`.execute(db)
  const count = rows[0]?.count ?? 0
  return { count, orMore: count === MOST_COUNTED }
}

/** The number of open tickets equal in all that a list can filter by. */
export type OpenCount = Pick<TicketRow, 'status' | 'type' | 'urgency' | 'assignee_id' | 'needs_attention'> & {
  count: number
}

/** Reads the index of open tickets once, however many others there are. */
export async function countOpen(db: Db): Promise<OpenCount[]> {
  const { rows } = await sql<OpenCount>`
    select status, type, urgency, assignee_id, needs_attention, count(*)::int as count
    from tickets where status in ('new', 'in-progress') group by 1, 2, 3, 4, 5`.execute(db)
  return rows
}

/** Counts all in one index, which lacks reasons; those without a leader, by another, are subtracted. */
export async function countDeliveries(
  db: Db,
  since: string,
): Promise<Pick<StatisticsJson, 'deliveries' | 'alertsWithoutLeader'>> {
  const { rows } = await sql<{ channel: Channel; state: DeliveryState; count: number; leaderless: number }>`
    with alike as (
      select created_month, channel, state, count(*) as count
      from deliveries where created_month >= ${since} and recipient_kind <> 'employee' group by 1, 2, 3
    ), without as (
      select channel, state, count(*) as count from deliveries
      where created_month >= ${since} and state = 'failed' and last_error = ${sql.lit(NO_LEADER)} group by 1, 2
    )
    select channel, state, (sum(alike.count) - coalesce(max(without.count), 0))::int as count,
      coalesce(max(without.count), 0)::int as leaderless
    from alike left join without using (channel, state) group by 1, 2 order by 1, 2`.execute(db)
  const deliveries = rows.map(({ leaderless: _, ...counted }) => counted)
  return {
    deliveries: deliveries.filter(({ count }) => count > 0),
    alertsWithoutLeader: rows.reduce((total, { leaderless }) => total + leaderless, 0),
  }
}
