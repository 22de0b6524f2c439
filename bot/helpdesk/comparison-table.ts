import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/schema.ts'
import type { ComparedJson } from './api-shapes.ts'

type Alike = ComparedJson &
  (
    | { by: 'cause'; type: string; cause: string | null }
    | { by: 'unit'; unit: string }
    | { by: 'month'; month: string }
  )

/**
 * Reads the index once, in its order. It counts everything not done as late; what still has time is then
 * subtracted, as not due yet.
 * @param since the first day of a month
 */
export async function compareTickets(db: Db, since: string, now: Date): Promise<Alike[]> {
  const { rows } = await sql<Alike>`
    with counted as (
      select opened_month, type, cause, unit, acknowledged_in_time, touched_in_time, resolved_in_time,
        count(*) as count
      from tickets where opened_month >= ${since} group by 1, 2, 3, 4, 5, 6, 7
    ), alike as (
      select opened_month, type, cause, unit, count,
        ${countOf('acknowledged')}, ${countOf('touched')}, ${countOf('resolved')}
      from counted
      union all
      select opened_month, type, cause, unit, 0, -count(*), 0, 0, 0, 0, 0 from tickets
      where acknowledge_due_at > ${now} and acknowledged_at is null and status <> 'withdrawn'
        and opened_month >= ${since}
      group by 1, 2, 3, 4
      union all
      select opened_month, type, cause, unit, 0, 0, 0,
        -count(*) filter (where touched_at is null and touch_due_at > ${now}), 0,
        -count(*) filter (where resolve_due_at > ${now}), 0
      from tickets where due_at is not null and opened_month >= ${since} group by 1, 2, 3, 4
    )
    select case grouping(type, unit, opened_month) when 3 then 'cause' when 5 then 'unit' else 'month' end as by,
      type, cause, unit, to_char(opened_month, 'YYYY-MM') as month, sum(count)::int as count,
      ${shareOf('acknowledged')}, ${shareOf('touched')}, ${shareOf('resolved')}
    from alike group by grouping sets ((type, cause), (unit), (opened_month))
    order by type, cause, unit, month`.execute(db)
  return rows
}

type Share = 'acknowledged' | 'touched' | 'resolved'

function countOf(share: Share): RawBuilder<unknown> {
  const inTime = sql.ref(`${share}_in_time`)
  return sql`case when ${inTime} is null then 0 else count end as ${sql.ref(`${share}_asked`)},
    case when ${inTime} then count else 0 end as ${sql.ref(`${share}_done`)}`
}

function shareOf(share: Share): RawBuilder<unknown> {
  const [asked, done] = [sql.ref(`${share}_asked`), sql.ref(`${share}_done`)]
  return sql`json_build_object('asked', sum(${asked})::int, 'inTime', sum(${done})::int) as ${sql.ref(share)}`
}

/** Returns up to `most` people per unit by the index, at a cost independent of the number of tickets. */
export async function peopleOfUnits(
  db: Db,
  units: string[],
  since: string,
  most: number,
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ unit: string; people: string[] }>`
    select asked.unit, array(
      with recursive met as (
        (select coalesce(affected_id, reporter_id) as person from tickets
          where tickets.unit = asked.unit and opened_month >= ${since} order by 1 limit 1)
        union all
        select (select coalesce(affected_id, reporter_id) from tickets
          where tickets.unit = asked.unit and opened_month >= ${since}
            and coalesce(affected_id, reporter_id) > met.person
          order by 1 limit 1)
        from met where met.person is not null
      )
      select person from met where person is not null limit ${most}::int
    ) as people from unnest(${units}::text[]) as asked (unit)`.execute(db)
  return new Map(rows.map(({ unit, people }) => [unit, people]))
}
