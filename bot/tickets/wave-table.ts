import { type RawBuilder, sql } from 'kysely'
import { type Dateless, dated, prepared } from '../store/prepared.ts'
import type { Db, DeliveryRow, TicketRow } from '../store/schema.ts'
import { beginAttempt } from './deliveries-table.ts'

// A wave: many people report the same to a desk at once. One mail carries many deliveries, each its own row.

/** With more waiting than this, those of a kind share a mail. */
const MOST_ALONE = 15
const MOST_IN_A_MAIL = 50

type Lead = Pick<DeliveryRow, 'id' | 'recipient_kind' | 'recipient_id' | 'occasion' | 'state'>
type Kind = Pick<TicketRow, 'type' | 'cause'>

/** In a wave, those that share its mail come after it. None if stopped. What may have arrived goes alone. */
export async function begin(db: Db, lead: Lead, kind: Kind, now: Date): Promise<DeliveryRow[]> {
  const { recipient_kind, occasion, state } = lead
  if (recipient_kind === 'desk' && occasion === 'report' && state === 'pending')
    return beginWith(db, lead, kind, now)
  return [(await beginAttempt(db, lead.id, now)) ?? []].flat()
}

/**
 * Also begins attempts at others of the same kind and desk, if enough wait. Their jobs are deleted: the first
 * one's job is responsible for all. Two mails begun at the same moment take different ones.
 */
async function beginWith(db: Db, lead: Lead, kind: Kind, now: Date): Promise<DeliveryRow[]> {
  const waiting = waitingWith(lead, kind, now)
  const { rows } = await sql<{ delivery: Dateless<DeliveryRow> }>`${prepared}
    with first as (
      update deliveries set attempts = attempts + 1, attempt_started_at = ${now}, mailed_with = null
      where id = ${lead.id} and due_at is not null returning to_json(deliveries) as delivery
    ), waiting as (
      select jobs.name, jobs.data, ${waiting}
        and exists (select from first)
        and (select count(*) from (select ${waiting} limit ${MOST_ALONE}) as alike) = ${MOST_ALONE}
      order by turn, jobs.due_at limit ${MOST_IN_A_MAIL - 1} for update of jobs skip locked
    ), taken as (
      delete from jobs using waiting
      where jobs.name = waiting.name and jobs.data = waiting.data returning waiting.id
    ), joined as (
      update deliveries set attempts = attempts + 1, attempt_started_at = ${now}, mailed_with = ${lead.id}
      from taken where deliveries.id = taken.id and due_at is not null and attempt_started_at is null
      returning to_json(deliveries) as delivery
    )
    select delivery from (
      select delivery, 1 as place from first union all select delivery, 2 from joined
    ) as begun order by place`.execute(db)
  return rows.map(({ delivery }) => dated(delivery))
}

function waitingWith({ id, recipient_id }: Lead, { type, cause }: Kind, now: Date): RawBuilder<unknown> {
  return sql`deliveries.id
    from deliveries
    join tickets on tickets.id = ticket_id
    join jobs on jobs.name = 'send-mail' and data = jsonb_build_object('deliveryId', deliveries.id)
    where claimed_by is null and jobs.due_at <= ${now}
      and deliveries.due_at <= ${now} and attempt_started_at is null and deliveries.id <> ${id}
      and recipient_kind = 'desk' and recipient_id = ${recipient_id} and occasion = 'report' and state = 'pending'
      and type = ${type} and cause is not distinct from ${cause}`
}

/** Returns those in another delivery's mail that are still under way. */
export async function underWayWith(db: Db, leadId: string): Promise<DeliveryRow[]> {
  return db
    .selectFrom('deliveries')
    .selectAll()
    .where('mailed_with', '=', leadId)
    .where('attempt_started_at', 'is not', null)
    .execute()
}

/** Replies and bounces refer to its Message-ID. A delivery sent again since belongs to its later mail. */
export async function deliveriesInMail(db: Db, leadId: string): Promise<DeliveryRow[]> {
  return db
    .selectFrom('deliveries')
    .selectAll()
    .where((row) =>
      row.or([
        row('mailed_with', '=', leadId),
        row.and([row('id', '=', leadId), row('mailed_with', 'is', null)]),
      ]),
    )
    .orderBy('created_at')
    .execute()
}
