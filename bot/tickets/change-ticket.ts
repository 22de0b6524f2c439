import type { Db, TicketRow } from '../store/schema.ts'
import { addHistory } from './history-table.ts'
import type { Needs } from './needs.ts'
import { noteAttention } from './needs-attention.ts'
import { cardsOf } from './ticket-cards-table.ts'
import { updateTicket } from './tickets-table.ts'

export type TicketChange = {
  ticketId: string
  what: string
  /** Who did it; null for Straks itself. */
  by: string | null
  set?: Partial<TicketRow>
  /** Codes and ids only. */
  details?: Record<string, string>
}

/** The one way in which a filed ticket changes: row, history and every card that shows it, in one transaction. */
export async function changeTicket(
  trx: Db,
  { ticketId, what, by, set = {}, details = {} }: TicketChange,
  { queue, clock }: Pick<Needs, 'queue' | 'clock'>,
): Promise<void> {
  const ticket = await updateTicket(trx, ticketId, set)
  await addHistory(trx, { ticketId, at: clock(), what, by, details })
  await noteAttention(trx, ticket)
  const cards = (await cardsOf(trx, ticketId)).map(({ id }) => ({ cardId: id }))
  // Whoever did something waits to see it; what Straks does comes in numbers.
  if (cards.length > 0) await queue.add(trx, 'refresh-card', cards, { settling: by === null })
}
