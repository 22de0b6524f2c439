import { sql } from 'kysely'
import type { Db, DeliveryRow } from '../store/schema.ts'

/** Returns the unsent messages to a system, which no attempt can begin until the transaction ends. */
export async function lockWaiting(trx: Db, ticketId: string, webhook: string): Promise<DeliveryRow[]> {
  return trx
    .selectFrom('deliveries')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .where('channel', '=', 'webhook')
    .where('recipient_id', '=', webhook)
    .where('due_at', 'is not', null)
    .forUpdate()
    .execute()
}

/** The error of a system that wants no more messages. */
export const GONE = 'webhook 410'

/** Tells whether a system has answered so and has accepted nothing since. */
export async function isGone(db: Db, webhook: string): Promise<boolean> {
  const { rows } = await sql<{ gone: boolean }>`
    select exists (
      select from deliveries where last_error = ${sql.lit(GONE)} and recipient_id = ${webhook}
        and created_at > coalesce(
          (select max(sent_at) from deliveries
            where channel = 'webhook' and sent_at is not null and recipient_id = ${webhook}),
          '-infinity')
    ) as gone`.execute(db)
  return rows[0]?.gone ?? false
}
