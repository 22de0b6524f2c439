import { sql } from 'kysely'
import type { ConfirmationRow, Db } from '../store/schema.ts'

/** Excludes an employee's earlier claims while the ticket is restricted, like their other words. */
export const NOT_ASIDE = sql<boolean>`(source <> 'employee' or at > coalesce(
  (select max(since) from restrictions where ticket_id = confirmations.ticket_id), '-infinity'))`

/** Replaces an earlier claim about the same thing. */
export async function saveConfirmation(trx: Db, row: ConfirmationRow): Promise<void> {
  await trx
    .insertInto('confirmations')
    .values(row)
    .onConflict((conflict) => conflict.columns(['ticket_id', 'what']).doUpdateSet(row))
    .execute()
}

export async function deleteConfirmation(trx: Db, ticketId: string, what: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('confirmations')
    .where('ticket_id', '=', ticketId)
    .where('what', '=', what)
    .executeTakeFirst()
  return numDeletedRows > 0
}

/** Earliest first. */
export async function confirmationsIn(db: Db, ticketIds: string[]): Promise<ConfirmationRow[]> {
  return db
    .selectFrom('confirmations')
    .selectAll()
    .where(sql<boolean>`ticket_id = any(${ticketIds}::uuid[])`)
    .where(NOT_ASIDE)
    .orderBy('at')
    .orderBy('what')
    .execute()
}
