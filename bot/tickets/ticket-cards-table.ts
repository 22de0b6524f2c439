import { randomUUID } from 'node:crypto'
import type { Db } from '../store/open-database.ts'
import type { TicketCardRow } from '../store/schema.ts'

type NewTicketCard = Pick<
  TicketCardRow,
  'ticket_id' | 'delivery_id' | 'person_id' | 'conversation_id' | 'activity_id'
>

/** How long the turn that filed the report has to send its receipt itself. */
const ANSWER_LOST_AFTER_MS = 10_000

export async function insertCard(
  trx: Db,
  card: NewTicketCard,
  shownVersion: number,
  now: Date,
): Promise<string> {
  const id = randomUUID()
  const due_at = card.activity_id === null ? new Date(now.getTime() + ANSWER_LOST_AFTER_MS) : null
  await trx
    .insertInto('ticket_cards')
    .values({ id, ...card, shown_version: shownVersion, created_at: now, due_at })
    .execute()
  return id
}

export async function cardsOf(db: Db, ticketId: string): Promise<TicketCardRow[]> {
  return db.selectFrom('ticket_cards').selectAll().where('ticket_id', '=', ticketId).orderBy('id').execute()
}

export async function loadCard(db: Db, id: string): Promise<TicketCardRow | undefined> {
  return db.selectFrom('ticket_cards').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function receiptOf(db: Db, ticketId: string): Promise<TicketCardRow | undefined> {
  return db
    .selectFrom('ticket_cards')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .where('delivery_id', 'is', null)
    .executeTakeFirst()
}

/**
 * Teams has given the receipt's message its id. When another message has got through as well, which a turn that was held
 * up or a repeat may have sent, both are kept true from then on.
 * @returns the card that this message is
 */
export async function placeCard(
  db: Db,
  { id, repeats: _repeats, due_at: _due, ...card }: TicketCardRow,
  activityId: string,
): Promise<string> {
  const { numUpdatedRows } = await db
    .updateTable('ticket_cards')
    .set({ activity_id: activityId })
    .where('id', '=', id)
    .where((row) => row.or([row('activity_id', 'is', null), row('activity_id', '=', activityId)]))
    .executeTakeFirst()
  if (numUpdatedRows > 0) return id
  return insertCard(db, { ...card, activity_id: activityId }, 0, card.created_at)
}

export async function cardShown(db: Db, id: string, version: number): Promise<void> {
  await db.updateTable('ticket_cards').set({ shown_version: version }).where('id', '=', id).execute()
}

/** The answer to sending it was lost. `due_at`: when it is sent again; null: never. */
export async function repeatCard(
  trx: Db,
  { id, repeats }: TicketCardRow,
  due_at: Date | null,
): Promise<void> {
  await trx
    .updateTable('ticket_cards')
    .set({ due_at, repeats: repeats + 1 })
    .where('id', '=', id)
    .execute()
}
