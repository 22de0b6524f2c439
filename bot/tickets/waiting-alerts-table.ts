import { sql } from 'kysely'
import type { WaitingAlert } from '../../dialogs/turn.ts'
import type { Db } from '../store/schema.ts'

/** More than a chat can show anyway. */
const MOST_ALERTS = 20

/** The alerts that have reached a person and that no leader has acknowledged: urgent ones first, then the oldest, one for each ticket. */
export async function waitingAlerts(db: Db, personId: string): Promise<WaitingAlert[]> {
  const { rows } = await sql<WaitingAlert>`
    select "ticketId", "deliveryId", type, cause, urgency, number, opened_at as at, people.name from (
      select distinct on (waiting.ticket_id) waiting.ticket_id as "ticketId", waiting.id as "deliveryId",
        waiting.type, waiting.cause, waiting.urgency, waiting.number, waiting.opened_at, waiting.about
      from (${alertsWaitingFor(personId)}) as waiting
      order by waiting.ticket_id, waiting.created_at
    ) as one_each
    left join people on people.id = about
    order by urgency <> 'urgent', opened_at limit ${MOST_ALERTS}`.execute(db)
  return rows
}

/** Each delivery, reminders too; what they have handed on waits for them no more. Read from the index of those that wait, so it is quick enough to be asked each time. */
export function alertsWaitingFor(personId: string) {
  return sql`
    select deliveries.id, deliveries.ticket_id, deliveries.created_at, tickets.type, tickets.cause, tickets.urgency,
      tickets.number, tickets.opened_at,
      coalesce(tickets.affected_id, tickets.reporter_id) as about
    from deliveries join tickets on tickets.id = deliveries.ticket_id
    where deliveries.recipient_id = ${personId} and deliveries.acknowledged_at is null
      and deliveries.recipient_kind in ('leader', 'deputy', 'next-level')
      and deliveries.occasion in ('report', 'reminder')
      and (deliveries.state in ('sent', 'unknown') or deliveries.attempt_started_at is not null)
      and tickets.acknowledged_at is null and tickets.status in ('new', 'in-progress')
      and not exists (select from history
        where history.ticket_id = tickets.id and what = 'handed-on' and by = ${personId})`
}
