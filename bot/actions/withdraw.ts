import type { Reply } from '../../dialogs/turn.ts'
import type { Db, WithdrawalReason } from '../store/schema.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { stopDeliveries } from '../tickets/deliveries-table.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import { deliveriesOf, isOwnTicket, loadLockedTicket } from '../tickets/tickets-table.ts'
import { tellAgain } from '../tickets/who-was-told.ts'
import type { Needs } from './needs.ts'

/**
 * The reporter or the affected person takes a report back: everybody who was told is told, and what was not yet sent
 * is stopped. What a desk has blocked meanwhile stays blocked.
 */
export async function withdraw(
  trx: Db,
  ticketId: string,
  reason: WithdrawalReason,
  personId: string,
  context: Needs,
): Promise<Reply[]> {
  const ticket = await loadLockedTicket(trx, ticketId)
  if (!ticket || !isOwnTicket(ticket, personId)) return [{ show: 'text', text: ({ notOurs }) => notOurs }]
  const { number } = ticket
  if (ticket.status === 'resolved') {
    return [{ show: 'text', text: ({ afterwards }) => afterwards.withdraw.tooLate(number) }]
  }
  if (!isClosed(ticket.status)) {
    await stopDeliveries(trx, ticketId)
    // One that is under way cannot be held back: its recipient is told like those who have got theirs.
    const told = tellAgain(await deliveriesOf(trx, ticketId), 'withdrawal')
    await addDeliveries(trx, ticket, told, context)
    const set = { status: 'withdrawn', withdrawn_because: reason } as const
    const change = { ticketId, what: 'withdrawn', by: personId, set, details: { reason } }
    await changeTicket(trx, change, context)
  }
  return [{ show: 'text', text: ({ afterwards }) => afterwards.withdraw.done(number) }]
}
