import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { type Dateless, dated, prepared } from '../store/prepared.ts'
import type { Db, DeliveryRow } from '../store/schema.ts'
import type { PlannedDelivery } from './plan-deliveries.ts'

export function newDelivery(ticket_id: string, planned: PlannedDelivery, now: Date) {
  return {
    id: randomUUID(),
    ticket_id,
    named_by: null,
    occasion: 'report' as const,
    about: null,
    state: 'pending' as const,
    attempts: 0,
    created_at: now,
    due_at: now,
    ...planned,
  }
}

export type NewDelivery = ReturnType<typeof newDelivery>

/** Returns a statement that inserts any number of rows in this order. */
export function insertingDeliveries(rows: NewDelivery[]): RawBuilder<object> {
  return sql`
    insert into deliveries (${COLUMNS}) select ${COLUMNS}
    from jsonb_populate_recordset(null::deliveries, ${JSON.stringify(rows)}::jsonb) as planned`
}

const COLUMNS = sql.raw(
  `id, ticket_id, recipient_kind, recipient_id, named_by, channel, occasion, about, state, attempts, created_at, due_at`,
)

/** Undefined if the delivery has been stopped. */
export async function beginAttempt(db: Db, id: string, now: Date): Promise<DeliveryRow | undefined> {
  const begun = await db
    .updateTable('deliveries')
    .modifyEnd(prepared)
    .set((row) => ({ attempts: row('attempts', '+', 1), attempt_started_at: now, mailed_with: null }))
    .where('id', '=', id)
    .where('due_at', 'is not', null)
    .returning(sql<Dateless<DeliveryRow>>`to_json(deliveries)`.as('delivery'))
    .executeTakeFirst()
  return begun && dated(begun.delivery)
}

/** Not what is under way, nor employees' news, which the person withdrawing needs, nor webhooks. */
export async function stopDeliveries(trx: Db, ticketId: string): Promise<void> {
  const waiting = trx
    .updateTable('deliveries')
    .where('ticket_id', '=', ticketId)
    .where('recipient_kind', 'not in', ['employee', 'webhook'])
    .where('due_at', 'is not', null)
    .where('attempt_started_at', 'is', null)
  await waiting.where('state', '=', 'pending').set({ state: 'cancelled', due_at: null }).execute()
  await waiting.set({ due_at: null }).execute()
}

/** Marks a delivery as sent without an attempt; an attempt under way ends by itself. */
export async function sentBesides(trx: Db, id: string, now: Date): Promise<void> {
  await trx
    .updateTable('deliveries')
    .set({ state: 'sent', sent_at: now, due_at: null, last_error: null, reason: null })
    .where('id', '=', id)
    .where('attempt_started_at', 'is', null)
    .execute()
}

/** Uncounts an attempt that sent nothing. */
export async function undoAttempt(db: Db, { id, attempts }: DeliveryRow): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ attempts: attempts - 1, attempt_started_at: null })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .execute()
}

/** Locks the ticket. False if the result is known already, or another attempt has begun since. */
export async function endAttempt(
  trx: Db,
  { id, ticket_id, attempts }: DeliveryRow,
  change: Partial<DeliveryRow>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    // The ticket first: everybody locks in this order.
    .with('held', (db) => db.selectFrom('tickets').select('id').where('id', '=', ticket_id).forUpdate())
    .updateTable('deliveries')
    .modifyEnd(prepared)
    .from('held')
    .set({ ...change, attempt_started_at: null })
    .whereRef('ticket_id', '=', 'held.id')
    .where('deliveries.id', '=', id)
    .where('attempts', '=', attempts)
    .where('attempt_started_at', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0
}

export async function updateDelivery(trx: Db, id: string, change: Partial<DeliveryRow>): Promise<void> {
  await trx.updateTable('deliveries').set(change).where('id', '=', id).execute()
}

export async function loadDelivery(db: Db, id: string): Promise<DeliveryRow | undefined> {
  return db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst()
}

export const AS_MADE = sql`made, created_at, recipient_kind <> 'desk', id`

/** In the order in which they were made. */
export async function deliveriesOf(db: Db, ...ticketIds: string[]): Promise<DeliveryRow[]> {
  return db
    .selectFrom('deliveries')
    .selectAll()
    .where(sql<boolean>`ticket_id = any(${ticketIds}::uuid[])`)
    .orderBy(AS_MADE)
    .execute()
}

export async function lockDelivery(trx: Db, id: string): Promise<DeliveryRow | undefined> {
  return trx.selectFrom('deliveries').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function isToBeTold(db: Db, personId: string): Promise<boolean> {
  const waiting = db.selectFrom('deliveries').select('id').where('recipient_id', '=', personId)
  return (await waiting.where('due_at', 'is not', null).limit(1).executeTakeFirst()) !== undefined
}
