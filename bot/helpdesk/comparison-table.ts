import { sql } from 'kysely'
import type { Db } from '../store/schema.ts'
import type { ComparedJson } from './api-shapes.ts'

/** Tickets that are alike in this: in type and cause, in unit, or in month. */
export type Alike = ComparedJson & {
  by: 'cause' | 'unit' | 'month'
  type: string | null
  cause: string | null
  unit: string | null
  month: string | null
}

/**
 * All in one reading of the index, which has them in this order. What nobody has acknowledged counts as late there; what
 * still has time is taken off again, as not asked for yet.
 * @param since the first day of a month
 */
export async function compareTickets(db: Db, since: string, now: Date): Promise<Alike[]> {
  const { rows } = await sql<Omit<Alike, 'acknowledged'> & Counted>`
    with counted as (
      select opened_month, type, cause, unit, acknowledged_in_time, count(*) as count
      from tickets where opened_month >= ${since} group by 1, 2, 3, 4, 5
    ), alike as (
      select opened_month, type, cause, unit, count,
        case when acknowledged_in_time is null then 0 else count end as acknowledged_asked,
        case when acknowledged_in_time then count else 0 end as acknowledged_in_time
      from counted
      union all
      select opened_month, type, cause, unit, 0, -count(*), 0 from tickets
      where acknowledge_due_at > ${now} and acknowledged_at is null and status <> 'withdrawn'
        and opened_month >= ${since}
      group by 1, 2, 3, 4
    )
    select case grouping(type, unit, opened_month) when 3 then 'cause' when 5 then 'unit' else 'month' end as by,
      type, cause, unit, to_char(opened_month, 'YYYY-MM') as month, sum(count)::int as count,
      sum(acknowledged_asked)::int as acknowledged_asked, sum(acknowledged_in_time)::int as acknowledged_in_time
    from alike group by grouping sets ((type, cause), (unit), (opened_month))
    order by type, cause, unit, month`.execute(db)
  return rows.map(({ acknowledged_asked: asked, acknowledged_in_time: inTime, ...alike }) => ({
    ...alike,
    acknowledged: { asked, inTime },
  }))
}

type Counted = { acknowledged_asked: number; acknowledged_in_time: number }

/**
 * The different people whom a unit's tickets are about, so many at most: each is looked up in the index, however many
 * tickets there are.
 */
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
