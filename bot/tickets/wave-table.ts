import { type RawBuilder, sql } from 'kysely'
import { type Dateless, dated, prepared } from '../store/prepared.ts'
import type { Db, DeliveryRow, TicketRow } from '../store/schema.ts'
import { beginAttempt } from './deliveries-table.ts'

// A wave: many report the same to the same desk at once. One mail then carries many deliveries, each still its own row.

/** With more waiting than this, those of a kind go together. */
const MOST_ALONE = 15
const MOST_IN_A_MAIL = 50

type Lead = Pick<DeliveryRow, 'id' | 'recipient_kind' | 'recipient_id' | 'occasion' | 'state'>
type Kind = Pick<TicketRow, 'type' | 'cause'>

/**
 * Begins an attempt at a delivery, and in a wave at those that go in the same mail. It comes first; none come when it was
 * stopped meanwhile. What may have arrived goes alone.
 */
export async function begin(db: Db, lead: Lead, kind: Kind, now: Date): Promise<DeliveryRow[]> {
  const { recipient_kind, occasion, state } = lead
  if (recipient_kind === 'desk' && occasion === 'report' && state === 'pending')
    return beginWith(db, lead, kind, now)
  return [(await beginAttempt(db, lead.id, now)) ?? []].flat()
}

/**
 * When so many of the same kind wait for the same desk, an attempt begins at those too. Their jobs are gone then: whoever
 * does the job of the first one answers for all. Of two mails that are begun at the same moment each takes its own.
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
      and type = ${type} and cause is not distinct from ${cause} and status <> 'withdrawn'`
}

/** Those in the mail of another delivery that are still under way. */
export async function underWayWith(db: Db, leadId: string): Promise<DeliveryRow[]> {
  return db
    .selectFrom('deliveries')
    .selectAll()
    .where('mailed_with', '=', leadId)
    .where('attempt_started_at', 'is not', null)
    .execute()
}

/**
 * All that the mail with this delivery's Message-ID carried last: what comes back of that mail is about each of them. One
 * that was sent again since is in the mail that it went with then.
 */
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
