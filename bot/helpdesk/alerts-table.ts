import { sql } from 'kysely'
import { decisionOf, type IncidentType } from '../../dialogs/incident-type.ts'
import type { Db, TicketRow } from '../store/schema.ts'
import { ticketsHeldAt } from '../tickets/as-told-table.ts'
import { alertsWaitingFor, isHandedOnBy, reaches } from '../tickets/waiting-alerts-table.ts'
import { type Cursor, pageIn } from './list-cursor.ts'

/** More than anybody looks through; the others are listed below. */
const MOST_WAITING = 500

/** Returns ids of tickets that a leader must acknowledge or answer: urgent first, then oldest. */
export async function waitingFor(
  db: Db,
  personId: string,
  types: IncidentType[],
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ ticket_id: string }>`
    select ticket_id from (
      select ticket_id, urgency, opened_at from (${alertsWaitingFor(personId, now)}) as unseen
      union
      select ticket_id, urgency, opened_at from (${unansweredBy(personId, types, now)}) as unanswered
    ) as waiting
    order by urgency <> 'urgent', opened_at, ticket_id limit ${MOST_WAITING}`.execute(db)
  return rows.map(({ ticket_id }) => ticket_id)
}

/** Acknowledged, but not answered or with something outstanding: few for all leaders, so found first. */
function unansweredBy(personId: string, types: IncidentType[], now: Date) {
  const asked = types.flatMap(askedOf)
  return sql`
    with seen as materialized (
      select id, type, urgency, opened_at from tickets
      where type = any(${asked.map(({ type }) => type)}) and status in ('new', 'in-progress')
        and acknowledged_at is not null
      union all select id, type, urgency, opened_at from ${ticketsHeldAt(now)} as held
      where type = any(${asked.map(({ type }) => type)}) and acknowledged_at is not null)
    select tickets.id as ticket_id, tickets.urgency, tickets.opened_at
    from seen as tickets join jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      as asked(type text, final jsonb, field text, answer text) on asked.type = tickets.type
    where exists (select from deliveries where ticket_id = tickets.id and ${reaches('deliveries', personId)}
        and acknowledged_at is not null)
      and not ${isHandedOnBy(personId)}
      and (not exists (select from facts
          where ticket_id = tickets.id and name = 'decision' and asked.final ? value)
        or exists (select from facts where ticket_id = tickets.id and name = field and value = answer))`
}

/** Returns the facts that show whether a type's question is answered and nothing is outstanding. */
function askedOf(type: IncidentType) {
  const decision = decisionOf(type)
  if (!decision) return []
  const { field, answer = null } = decision.outstanding ?? {}
  return [{ type: type.id, final: decision.final, field: field?.name ?? null, answer }]
}

export async function isLeader(db: Db, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select from deliveries where ${reaches('deliveries', personId)} limit 1`.execute(db)
  return rows.length > 0
}

/** Returns a leader's tickets, once each, last alerted first. In index order, so thousands cost no more. */
export async function toldTo(
  db: Db,
  personId: string,
  { without, limit, cursor }: { without: string[]; limit: number; cursor?: Cursor | undefined },
): Promise<{ rows: TicketRow[]; next: Cursor | null }> {
  const after = cursor
    ? sql`and (told.created_at, told.id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`
    : sql``
  const { rows } = await sql<TicketRow & { told_at: Date; told_by: string }>`
    select tickets.*, told.created_at as told_at, told.id as told_by
    from deliveries as told join tickets on tickets.id = told.ticket_id
    where ${reaches('told', personId)} and tickets.id <> all(${without}::uuid[]) ${after}
      and not exists (select from deliveries as earlier
        where earlier.ticket_id = told.ticket_id and ${reaches('earlier', personId)}
          and (earlier.created_at, earlier.id) < (told.created_at, told.id))
    order by told.created_at desc, told.id desc limit ${limit + 1}`.execute(db)
  return pageIn(rows, limit, ({ told_at, told_by }) => [told_at.toISOString(), told_by, '', ''])
}
