import type { Db, TicketRow } from '../store/schema.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { deleteConfirmation } from '../tickets/confirmations-table.ts'
import { newsTo } from '../tickets/news.ts'
import { employeesIn } from '../tickets/ticket-state.ts'
import type { Needs } from './needs.ts'

/**
 * An agent puts right that something was confirmed by mistake. Those whose ticket it is may rely on it, so they hear it.
 * @returns whether there was anything to put right
 */
export async function takeBackConfirmation(
  trx: Db,
  ticket: TicketRow,
  what: string,
  by: string,
  context: Pick<Needs, 'organisation' | 'queue' | 'clock'>,
): Promise<boolean> {
  if (!(await deleteConfirmation(trx, ticket.id, what))) return false
  const details = { claim: what }
  await changeTicket(trx, { ticketId: ticket.id, what: 'confirmation-removed', by, details }, context)
  await addDeliveries(
    trx,
    ticket,
    employeesIn(ticket).map((id) => newsTo(id, 'correction', what)),
    context,
  )
  return true
}
