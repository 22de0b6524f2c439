import { sql } from 'kysely'
import type { Db, DeliveryState } from '../store/schema.ts'
import { updateDelivery } from './deliveries-table.ts'

/** Stops unsent messages about earlier outcomes. One that may have arrived is only not repeated. */
export async function stopOutcomes(trx: Db, ticketId: string): Promise<void> {
  await trx
    .updateTable('deliveries')
    .where('ticket_id', '=', ticketId)
    .where('occasion', '=', 'outcome')
    .where('state', '<>', 'sent')
    .where('attempt_started_at', 'is', null)
    .set({
      state: sql<DeliveryState>`case state when 'unknown' then state else 'cancelled' end`,
      due_at: null,
    })
    .execute()
}

/** Stops what an agent's action sends; if an attempt at any has begun, stops none and returns false. */
export async function callBack(trx: Db, ticketId: string, since: Date): Promise<boolean> {
  const told = await trx
    .selectFrom('deliveries')
    .select(['id', 'attempts'])
    .where('ticket_id', '=', ticketId)
    .where('created_at', '>=', since)
    .where('occasion', 'in', ['outcome', 'notice', 'resolved'])
    .forUpdate()
    .execute()
  if (told.some(({ attempts }) => attempts > 0)) return false
  for (const { id } of told) await updateDelivery(trx, id, { state: 'cancelled', due_at: null })
  return true
}
