import { randomUUID } from 'node:crypto'
import type { QueryCreator } from 'kysely'
import type { NewJob } from '../queue/queue.ts'
import { prepared } from '../store/prepared.ts'
import type { Db, Schema, TicketCardRow, TicketRow } from '../store/schema.ts'
import { OPEN } from './ticket-state.ts'

type Posted = Omit<TicketCardRow, 'id' | 'created_at'> & { id?: string }

/** Stores a card that is kept up to date. @returns a refresh job: the ticket may have changed since */
export async function keepCard(trx: Db, posted: Posted, now: Date): Promise<NewJob> {
  const card = newCard(posted, now)
  await insertingCard(trx, card).modifyEnd(prepared).execute()
  return refreshing(card)
}

export function newCard(posted: Posted, now: Date): TicketCardRow {
  return { ...posted, id: posted.id ?? randomUUID(), created_at: now }
}

export function refreshing({ id: cardId }: Pick<TicketCardRow, 'id'>): NewJob {
  return { name: 'refresh-card', job: { cardId }, settling: true }
}

/** Repeating the insert after a lost answer has no effect. */
export function insertingCard(db: QueryCreator<Schema>, card: TicketCardRow) {
  return db
    .insertInto('ticket_cards')
    .values(card)
    .onConflict((on) => on.column('id').doNothing())
}

/** Returns which of the tickets these messages show and are kept up to date with. */
export async function ticketsShownBy(db: Db, activityIds: string[], ticketIds: string[]): Promise<string[]> {
  if (activityIds.length === 0 || ticketIds.length === 0) return []
  const cards = await db
    .selectFrom('ticket_cards')
    .select('ticket_id')
    .distinct()
    .where('ticket_id', 'in', ticketIds)
    .where('activity_id', 'in', activityIds)
    .execute()
  return cards.map(({ ticket_id }) => ticket_id)
}

type ShownCard = Pick<TicketCardRow, 'id' | 'shown_version'>

/** Stores the version shown. False: the card was outdated meanwhile, and is drawn again. */
export async function cardShown(db: Db, { id, shown_version }: ShownCard, version: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('ticket_cards')
    .modifyEnd(prepared)
    .set({ shown_version: version })
    .where('id', '=', id)
    .where('shown_version', '=', shown_version)
    .executeTakeFirst()
  return numUpdatedRows > 0
}

/** Tells whether another instance has drawn the card since; then it counts as outdated. */
export async function outdateDrawn(trx: Db, { id, shown_version }: ShownCard): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('ticket_cards')
    .set({ shown_version: OUTDATED })
    .where('id', '=', id)
    .where('shown_version', 'not in', [shown_version, OUTDATED])
    .executeTakeFirst()
  return numUpdatedRows > 0
}

/** Outdates the cards of the other open tickets of the same report, which show this ticket. */
export async function outdateOthers(trx: Db, { id, filed_with }: TicketRow): Promise<{ id: string }[]> {
  const first = filed_with ?? id
  const others = trx
    .selectFrom('tickets')
    .select('id')
    .where('id', '<>', id)
    .where('status', 'in', OPEN)
    .where((row) => row.or([row('id', '=', first), row('filed_with', '=', first)]))
  // In one order, so that two changes never deadlock.
  const cards = trx
    .selectFrom('ticket_cards')
    .select('id')
    .where('ticket_id', 'in', others)
    .orderBy('id')
    .forUpdate()
  return trx
    .updateTable('ticket_cards')
    .set({ shown_version: OUTDATED })
    .where('id', 'in', cards)
    .returning('id')
    .execute()
}

/** Lower than every version. */
const OUTDATED = -1
