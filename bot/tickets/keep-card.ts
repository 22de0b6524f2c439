import { randomUUID } from 'node:crypto'
import type { Db, TicketCardRow } from '../store/schema.ts'
import type { Needs } from './needs.ts'
import { insertCard } from './ticket-cards-table.ts'

/** A message that now stands in a chat is true from then on: the ticket may have changed since it was shown. */
export async function keepCard(
  trx: Db,
  card: Omit<TicketCardRow, 'id' | 'created_at'> & { id?: string },
  { queue, clock }: Pick<Needs, 'queue' | 'clock'>,
): Promise<void> {
  const id = card.id ?? randomUUID()
  await insertCard(trx, { ...card, id, created_at: clock() })
  await queue.add(trx, 'refresh-card', { cardId: id }, { settling: true })
}
