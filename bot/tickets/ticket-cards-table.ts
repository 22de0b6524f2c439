import type { Db, TicketCardRow } from '../store/schema.ts'

/** Inserted twice, because the answer was lost, it is one card. */
export async function insertCard(trx: Db, card: TicketCardRow): Promise<void> {
  await trx
    .insertInto('ticket_cards')
    .values(card)
    .onConflict((on) => on.column('id').doNothing())
    .execute()
}

export async function cardsOf(db: Db, ticketId: string): Promise<TicketCardRow[]> {
  return db.selectFrom('ticket_cards').selectAll().where('ticket_id', '=', ticketId).orderBy('id').execute()
}

export async function loadCard(db: Db, id: string): Promise<TicketCardRow | undefined> {
  return db.selectFrom('ticket_cards').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function cardShown(db: Db, id: string, version: number): Promise<void> {
  await db.updateTable('ticket_cards').set({ shown_version: version }).where('id', '=', id).execute()
}
