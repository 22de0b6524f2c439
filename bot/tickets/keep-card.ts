import { randomUUID } from 'node:crypto'
import type { NewJob } from '../queue/queue.ts'
import type { Db, TicketCardRow } from '../store/schema.ts'
import { insertCard } from './ticket-cards-table.ts'

type Posted = Omit<TicketCardRow, 'id' | 'created_at'> & { id?: string }

/** A message that now stands in a chat is true from then on. @returns what shows it anew: the ticket may have changed since */
export async function keepCard(trx: Db, posted: Posted, now: Date): Promise<NewJob> {
  const card = newCard(posted, now)
  await insertCard(trx, card)
  return refreshing(card)
}

export function newCard(posted: Posted, now: Date): TicketCardRow {
  return { ...posted, id: posted.id ?? randomUUID(), created_at: now }
}

export function refreshing({ id: cardId }: Pick<TicketCardRow, 'id'>): NewJob {
  return { name: 'refresh-card', job: { cardId }, settling: true }
}
