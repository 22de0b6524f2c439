import { changeTicket, refer } from './change-ticket.ts'
import type { Changing } from './needs.ts'
import { ticketRows } from './tickets-table.ts'

/**
 * Keeps the number that a ticket has in another system, as that has said it, while the ticket is held. The first number
 * stands: an agent may have put it right.
 * @param desk whose system it is: a desk's id, or a webhook's name
 */
export async function keepReference(
  ticketId: string,
  said: string,
  desk: string | null,
  context: Changing,
): Promise<void> {
  const [ticket] = await ticketRows(context.db, [ticketId])
  if (said === '' || ticket?.external_reference !== null) return
  await changeTicket({ ticketId, by: null, ...refer(said), details: desk ? { desk } : {} }, context)
}
