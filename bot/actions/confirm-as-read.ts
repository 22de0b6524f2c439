import type { Reply } from '../../dialogs/turn.ts'
import type { Db } from '../store/schema.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import { isOwnTicket } from '../tickets/tickets-table.ts'
import { loadLockedAsTold } from './as-told.ts'
import { confirm } from './confirm.ts'
import type { Needs } from './needs.ts'

/** The reporter or the affected person says what they have read or heard of what was done: as their word, "ifølge deg". */
export async function confirmAsRead(
  trx: Db,
  ticketId: string,
  what: string,
  personId: string,
  context: Needs,
): Promise<Reply[]> {
  const ticket = await loadLockedAsTold(trx, ticketId, context)
  if (!ticket || !isOwnTicket(ticket, personId)) return [{ show: 'text', text: ({ notOurs }) => notOurs }]
  if (isClosed(ticket.status))
    return [{ show: 'text', text: ({ afterwards }) => afterwards.addition.closed(ticket.number) }]
  await confirm(trx, ticket, { what, by: personId, source: 'employee', desk: null }, context)
  return [{ show: 'state', of: 'doing', ticketId }]
}
