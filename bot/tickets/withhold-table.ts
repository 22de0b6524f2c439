import { sql } from 'kysely'
import { writtenHere } from '../store/origin.ts'
import type { Db } from '../store/schema.ts'

/** Jobs that act on a ticket as time passes; each decides from the rows. */
const CHAINS = ['escalate', 'hand-back', 'overdue']
const SENDING = ['send-mail', 'send-alert', 'send-webhook']

/** Tells of each restore or move once. @param withheld whether due deliveries are withheld for it */
export async function isNewlyPutBack(trx: Db, now: Date, withheld: boolean): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into put_backs (state, at, withheld)
    select ${writtenHere}, ${now}, ${withheld}::boolean from installation
    where written is distinct from ${writtenHere}
    on conflict do nothing`.execute(trx)
  return numAffectedRows > 0n
}

/** Returns when something was last withheld after a restore; null: never. */
export async function lastPutBack(db: Db): Promise<Date | null> {
  const { at } = await db
    .selectFrom('put_backs')
    .select(({ fn }) => fn.max('at').as('at'))
    .where('withheld', '=', true)
    .executeTakeFirstOrThrow()
  return at
}

/** What may have been sent, and reminders, wait for a person. @param ticketId only this one; null: all */
export async function withholdDue(
  trx: Db,
  ticketId: string | null,
  now: Date,
): Promise<{ deliveries: number; tickets: number }> {
  const deliveries = await sql`
    update deliveries set state = 'unknown', withheld_at = ${now}, due_at = null, attempt_started_at = null
    where due_at is not null and (${ticketId}::uuid is null or ticket_id = ${ticketId})
    returning id`.execute(trx)
  await sql`
    delete from jobs where name = any(${SENDING}) and exists (
      select from deliveries where id = (data ->> 'deliveryId')::uuid and withheld_at = ${now})`.execute(trx)
  return { deliveries: deliveries.rows.length, tickets: await noteWithheld(trx, ticketId, now) }
}

async function noteWithheld(trx: Db, ticketId: string | null, now: Date): Promise<number> {
  const { rows } = await sql`
    with waiting as (
      update tickets set withheld_at = ${now}, needs_attention = true, version = version + 1
      where withheld_at is null and (
        id in (select ticket_id from deliveries where withheld_at = ${now})
        or (${ticketId}::uuid is null and status in ('new', 'in-progress') and id in (
          select (data ->> 'ticketId')::uuid from jobs where name = any(${CHAINS})))
      )
      returning id
    )
    insert into history (ticket_id, at, what, details) select id, ${now}, 'withheld', '{}' from waiting
    returning id`.execute(trx)
  return rows.length
}

/** Returns the cards of the tickets that were withheld at that time. */
export async function cardsWithheld(trx: Db, at: Date): Promise<{ id: string }[]> {
  return trx
    .selectFrom('ticket_cards')
    .innerJoin('tickets', 'tickets.id', 'ticket_id')
    .select('ticket_cards.id')
    .where('tickets.withheld_at', '=', at)
    .execute()
}

export async function countWithheld(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('tickets')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('withheld_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}
