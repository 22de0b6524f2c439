import { sql } from 'kysely'
import type { ConfirmationRow, Db } from '../store/schema.ts'

/** What an employee has said is kept from everybody like their other words, while their ticket is restricted. */
export const NOT_ASIDE = sql<boolean>`(source <> 'employee' or at > coalesce(
  (select max(since) from restrictions where ticket_id = confirmations.ticket_id), '-infinity'))`

/** In place of what was said of the same before. */
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

/** The earliest first. */
export async function confirmationsIn(db: Db, ticketIds: string[]): Promise<ConfirmationRow[]> {
  return db
    .selectFrom('confirmations')
    .selectAll()
    .where('ticket_id', 'in', ticketIds)
    .where(NOT_ASIDE)
    .orderBy('at')
    .orderBy('what')
    .execute()
}
