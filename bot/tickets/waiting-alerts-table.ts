import { sql } from 'kysely'
import { MOST_ALERTS, type WaitingAlert } from '../../dialogs/turn.ts'
import type { Db } from '../store/schema.ts'
import { ticketsHeldAt } from './as-told-table.ts'

/** `handedOn`: those handed on and not acknowledged since. */
type UnseenAlerts = { waiting: WaitingAlert[]; handedOn: WaitingAlert[] }

/** Those that reached them and nobody acknowledged: urgent first, then oldest, one for each ticket. */
export async function unseenAlerts(db: Db, personId: string, now: Date): Promise<UnseenAlerts> {
  const { rows } = await sql<WaitingAlert & { isHandedOn: boolean }>`
    select "ticketId", "deliveryId", type, cause, urgency, number, opened_at as at, people.name, "isHandedOn" from (
      select distinct on (unseen.ticket_id) unseen.ticket_id as "ticketId", unseen.id as "deliveryId",
        unseen.type, unseen.cause, unseen.urgency, unseen.number, unseen.opened_at, unseen.about, "isHandedOn"
      from (${alertsUnseenBy(personId, now)}) as unseen
      order by unseen.ticket_id, unseen.made, unseen.created_at
    ) as one_each
    left join people on people.id = about
    order by "isHandedOn", urgency <> 'urgent', opened_at, number limit ${MOST_ALERTS}`.execute(db)
  const alertsIn = (handedOn: boolean) =>
    rows.flatMap(({ isHandedOn, ...alert }) => (isHandedOn === handedOn ? [alert] : []))
  return { waiting: alertsIn(false), handedOn: alertsIn(true) }
}

/** Returns a leader's latest alerts since then that they or nobody has to act on, newest first. */
export async function seenAlerts(db: Db, personId: string, since: Date): Promise<WaitingAlert[]> {
  const { rows } = await sql<WaitingAlert>`
    select tickets.id as "ticketId", alerts.id as "deliveryId", type, cause, urgency, number, opened_at as at, people.name
    from deliveries as alerts join tickets on tickets.id = ticket_id
    left join people on people.id = coalesce(affected_id, reporter_id)
    where ${reaches('alerts', personId)} and occasion = 'report' and alerts.created_at >= ${since}
    order by alerts.created_at desc, alerts.id desc limit ${MOST_ALERTS}`.execute(db)
  return rows
}

/** Returns the alerts that wait for the person, without those they have handed on. */
export function alertsWaitingFor(personId: string, now: Date) {
  return sql`select * from (${alertsUnseenBy(personId, now)}) as unseen where not "isHandedOn"`
}

/**
 * Returns every unacknowledged delivery, reminders too. Used in every turn, so it must use the index of
 * waiting ones: `offset 0` keeps PostgreSQL from starting with all open tickets, as it does in a generic
 * plan. Held tickets are a handful, found by their own index.
 */
export function alertsUnseenBy(personId: string, now: Date) {
  return sql`
    select alerts.id, alerts.ticket_id, alerts.made, alerts.created_at, ${unseen(personId)}
    from (
      select id, ticket_id, made, created_at from deliveries
      where ${reaches('deliveries', personId)} and acknowledged_at is null
      offset 0
    ) as alerts
    cross join lateral (
      select * from tickets
      where id = alerts.ticket_id and acknowledged_at is null and status in ('new', 'in-progress')
      offset 0
    ) as tickets
    union all
    select alerts.id, alerts.ticket_id, alerts.made, alerts.created_at, ${unseen(personId)}
    from (
      select * from ${ticketsHeldAt(now)} as held where acknowledged_at is null offset 0
    ) as tickets
    join deliveries as alerts on alerts.ticket_id = tickets.id
      and ${reaches('alerts', personId)} and alerts.acknowledged_at is null`
}

function unseen(personId: string) {
  return sql`tickets.type, tickets.cause, tickets.urgency, tickets.number, tickets.opened_at,
    coalesce(tickets.affected_id, tickets.reporter_id) as about, ${isHandedOnBy(personId)} as "isHandedOn"`
}

/** SQL for `alertsReaching`: a delivery alerts this leader, and has or may have reached them. */
export function reaches(deliveries: string, personId: string) {
  const of = (column: string) => sql.ref(`${deliveries}.${column}`)
  return sql`(${of('recipient_id')} = ${personId}
    and ${of('recipient_kind')} in ('leader', 'deputy', 'next-level')
    and ${of('occasion')} in ('report', 'reminder')
    and (${of('state')} in ('sent', 'unknown') or ${of('attempt_started_at')} is not null))`
}

export function isHandedOnBy(personId: string) {
  return sql`exists (select from history
    where history.ticket_id = tickets.id and what = 'handed-on' and by = ${personId})`
}
