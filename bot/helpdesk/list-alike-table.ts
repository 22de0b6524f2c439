import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/schema.ts'
import type { ListFilters } from './list-query.ts'

/** What many tickets have in common. `assignee`: empty when nobody has it. `acknowledged`: yes or no. */
export type Alike = { assignee: string; status: string; type: string; urgency: string; acknowledged: string }

/** As the index has it. */
export const acknowledged = sql`case when acknowledged_at is null then 'no' else 'yes' end`

export const statuses = ['new', 'in-progress', 'resolved', 'withdrawn']
export const urgencies = ['urgent', 'normal']

export function alikeIn({ assignee, status, type, urgency }: ListFilters): Partial<Alike> {
  return {
    ...(assignee && { assignee: assignee === 'none' ? '' : assignee }),
    ...(status && { status }),
    ...(type && { type }),
    ...(urgency && { urgency }),
  }
}

/** Whether they are found among those that are alike: one thing in common is in an index, but for who has them. */
export function isByAlike(alike: Partial<Alike>): boolean {
  return alike.assignee !== undefined || Object.keys(alike).length > 1
}

/** Looked up once for a page, when they are needed. `assignees`: nobody too, empty. */
export type Values = { assignees: () => Promise<string[]>; types: () => Promise<string[]> }

export function valuesOnce(db: Db): Values {
  const once = (value: RawBuilder<unknown>) => {
    let reading: Promise<string[]> | undefined
    return () => {
      reading ??= valuesIn(db, value)
      return reading
    }
  }
  return { assignees: once(sql`coalesce(assignee_id, '')`), types: once(sql`type`) }
}

/** `descending`: by when they were opened; undefined when any of them will do. */
type Part = { where?: RawBuilder<boolean>; descending?: boolean; limit: number }

/**
 * Selects the first tickets that have this in common, by their ids. What else they may be is little: each of it is looked
 * up by itself, where the index has them in order. Left to choose, PostgreSQL takes for granted that one thing has nothing
 * to do with the other, and looks among all that are urgent for those of a kind that never is.
 */
export async function selectAlike(
  alike: Partial<Alike>,
  values: Values,
  { where = sql`true`, descending, limit }: Part,
): Promise<RawBuilder<unknown>> {
  const valuesOf = async (column: keyof Alike, all: () => string[] | Promise<string[]>) => {
    const value = alike[column]
    return sql`unnest(${value === undefined ? await all() : [value]}::text[])`
  }
  const turned = descending ? sql`desc` : sql`asc`
  const inOrder = descending === undefined ? sql`` : sql`order by opened_at ${turned}, id ${turned}`
  return sql`
    select first.id
    from ${await valuesOf('assignee', values.assignees)} as of_assignee,
      ${await valuesOf('status', () => statuses)} as of_status,
      ${await valuesOf('type', values.types)} as of_type,
      ${await valuesOf('urgency', () => urgencies)} as of_urgency,
      ${await valuesOf('acknowledged', () => ['no', 'yes'])} as of_acknowledged,
      lateral (
        select id, opened_at from tickets
        where coalesce(assignee_id, '') = of_assignee and status = of_status and type = of_type
          and urgency = of_urgency and ${acknowledged} = of_acknowledged and ${where}
        ${inOrder} limit ${limit}::int
      ) as first
    ${inOrder} limit ${limit}::int`
}

/** How many have this in common, up to a limit. */
export async function countAlike(
  db: Db,
  alike: Partial<Alike>,
  values: Values,
  limit: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (${await selectAlike(alike, values, { limit })}) as counted`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** Every value, by jumping from one to the next in its index: as fast as there are few of them. */
async function valuesIn(db: Db, value: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ value: string }>`
    with recursive each (value) as (
      (select ${value} from tickets order by 1 limit 1)
      union all
      select (select ${value} from tickets where ${value} > each.value order by 1 limit 1)
      from each where each.value is not null
    ) select value from each where value is not null`.execute(db)
  return rows.map((row) => row.value)
}
