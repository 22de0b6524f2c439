import { randomUUID } from 'node:crypto'
import type { Db } from '../store/open-database.ts'
import type { DeliveryRow } from '../store/schema.ts'
import type { PlannedDelivery } from './plan-deliveries.ts'

export async function insertDelivery(
  trx: Db,
  ticketId: string,
  planned: PlannedDelivery,
  now: Date,
): Promise<DeliveryRow> {
  return trx
    .insertInto('deliveries')
    .values({
      id: randomUUID(),
      ticket_id: ticketId,
      recipient_kind: planned.kind,
      recipient_id: planned.recipientId,
      channel: planned.channel,
      state: 'pending',
      attempts: 0,
      created_at: now,
      due_at: now,
      attempt_started_at: null,
      repeated: false,
      last_error: null,
      sent_at: null,
      acknowledged_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Takes a due delivery for one attempt; undefined when it is done, not due, or another attempt is under way. */
export async function takeForAttempt(db: Db, id: string, now: Date): Promise<DeliveryRow | undefined> {
  return db
    .updateTable('deliveries')
    .set((row) => ({ attempts: row('attempts', '+', 1), attempt_started_at: now }))
    .where('id', '=', id)
    .where('due_at', '<=', now)
    .where('attempt_started_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
}

export async function updateDelivery(trx: Db, id: string, change: Partial<DeliveryRow>): Promise<void> {
  await trx.updateTable('deliveries').set(change).where('id', '=', id).execute()
}

/** Deliveries whose wake-up was lost: due for a while, and no attempt under way. */
export async function overdueDeliveries(db: Db, dueBefore: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('id')
    .where('due_at', '<', dueBefore)
    .where('attempt_started_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** Deliveries whose process died in the middle of an attempt: nobody knows whether it went out. */
export async function brokenOffDeliveries(db: Db, startedBefore: Date): Promise<DeliveryRow[]> {
  return db
    .selectFrom('deliveries')
    .selectAll()
    .where('attempt_started_at', '<', startedBefore)
    .execute()
}

export async function loadDelivery(db: Db, id: string): Promise<DeliveryRow | undefined> {
  return db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst()
}
