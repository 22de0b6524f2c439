import { type RawBuilder, sql } from 'kysely'
import { decisionOf, type IncidentType } from '../../dialogs/incident-type.ts'
import { numericDay } from '../../dialogs/oslo-time.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { Db, TicketRow } from '../store/schema.ts'
import { READING } from './history-table.ts'

export type HandedOver = { quietSince: Date; desks: Organisation['desks']; incidentTypes: IncidentType[] }

/** Returns the oldest tickets no longer worked on here; or the given one, if it is such a ticket. */
export async function handedOver(
  db: Db,
  { quietSince, desks, incidentTypes }: HandedOver,
  limit: number,
  id?: string,
): Promise<TicketRow[]> {
  const elsewhere = Object.keys(desks).filter((desk) => desks[desk]?.worksIn === 'own-system')
  return db
    .selectFrom('tickets')
    .selectAll()
    .where(
      sql<boolean>`status in ('new', 'in-progress') and not needs_attention and opened_at < ${quietSince}
        and ${hasReachedAll(elsewhere)} and ${leaderIsDone(incidentTypes)} and ${isPast(incidentTypes, quietSince)} and ${isQuiet(quietSince)}`,
    )
    .$if(id !== undefined, (tickets) => tickets.where('id', '=', id ?? ''))
    .orderBy('opened_at')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Also requires that no desk that works in Straks has the ticket. In trial mode no desk got anything. */
function hasReachedAll(desks: string[]): RawBuilder<boolean> {
  return sql`(select bool_or(recipient_kind = 'desk') and bool_and(due_at is null)
      and bool_and(recipient_kind <> 'desk' or (state = 'sent' and on_trial is not true and recipient_id = any(${desks}::text[])))
    from deliveries where ticket_id = tickets.id)`
}

/** The leader has acknowledged and settled the type's decision; or none was alerted and nothing is asked. */
function leaderIsDone(types: IncidentType[]): RawBuilder<boolean> {
  const asking = types.filter(decisionOf).map(({ id }) => id)
  const settling = types.flatMap((type) =>
    (decisionOf(type)?.final ?? []).map((answer) => `${type.id} ${answer}`),
  )
  const open = types.flatMap(({ decision }) => {
    const { field, answer } = decision?.outstanding ?? {}
    return field ? [`${field.name} ${answer}`] : []
  })
  return sql`((acknowledged_at is not null or not exists (
      select from deliveries
      where ticket_id = tickets.id and recipient_kind in ('leader', 'deputy', 'next-level')))
    and (type <> all(${asking}::text[]) or exists (
      select from facts
      where ticket_id = tickets.id and name = 'decision' and type || ' ' || value = any(${settling}::text[])))
    and not exists (
      select from facts where ticket_id = tickets.id and name || ' ' || value = any(${open}::text[])))`
}

/** The day that the ticket is about, if any, is past. */
function isPast(types: IncidentType[], since: Date): RawBuilder<boolean> {
  const days = types.flatMap(({ fields }) => fields.flatMap(({ name, isDay }) => (isDay ? [name] : [])))
  return sql`not exists (
    select from facts
    where ticket_id = tickets.id and name = any(${days}::text[]) and value ~ '^\\d{4}-\\d\\d-\\d\\d$'
      and value >= ${numericDay(since)})`
}

/** Reading does not count. An employee's word that something is wrong waits for an agent, however long. */
function isQuiet(since: Date): RawBuilder<boolean> {
  return sql`(not exists (
      select from history
      where ticket_id = tickets.id and at >= ${since} and what <> all(${READING}::text[]))
    and (select what = 'reopened' and by is null from history
      where ticket_id = tickets.id and what in ('assigned', 'reopened', 'resolved')
      order by id desc limit 1) is not true)`
}
