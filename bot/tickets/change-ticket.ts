import type { Db, TicketUpdate } from '../store/schema.ts'
import { noteDue } from './due.ts'
import { addHistory } from './history-table.ts'
import type { Needs } from './needs.ts'
import { noteAttention } from './needs-attention.ts'
import { tellWebhooks } from './tell-webhooks.ts'
import { cardsOf, outdateOthers } from './ticket-cards-table.ts'
import { updateTicket } from './tickets-table.ts'

export type TicketChange = {
  ticketId: string
  what: string
  /** Who did it; null for Straks itself. */
  by: string | null
  set?: TicketUpdate
  /** Codes and ids only. */
  details?: Record<string, string>
  /** Until then nobody outside the house sees it. At once when not given. */
  heldUntil?: Date | undefined
}

/** What the cards of tickets that were filed together show of each other: whether it still waits. */
const SHOWN_ELSEWHERE: (keyof TicketUpdate)[] = ['status', 'acknowledged_at']

/** The one way in which a filed ticket changes: row, history, every card that shows it and every system that is told, in one transaction. */
export async function changeTicket(
  trx: Db,
  { ticketId, what, by, set = {}, details = {}, heldUntil }: TicketChange,
  context: Pick<Needs, 'organisation' | 'queue' | 'clock'>,
): Promise<void> {
  const { queue, clock } = context
  const ticket = await updateTicket(trx, ticketId, set)
  await addHistory(trx, { ticketId, at: clock(), what, by, details })
  await noteAttention(trx, ticket)
  await noteDue(trx, ticket, context)
  await tellWebhooks(trx, ticket, what, context, heldUntil)
  const others = SHOWN_ELSEWHERE.some((name) => name in set) ? await outdateOthers(trx, ticket) : []
  const cards = [...(await cardsOf(trx, ticketId)), ...others].map(({ id }) => ({ cardId: id }))
  // Whoever did something waits to see it; what Straks does comes in numbers.
  const when = heldUntil ? { startAfter: heldUntil } : { settling: by === null }
  if (cards.length > 0) await queue.add(trx, 'refresh-card', cards, when)
}
