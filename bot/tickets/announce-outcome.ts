import type { Db, TicketRow } from '../store/schema.ts'
import { addDeliveries } from './add-deliveries.ts'
import type { Needs } from './needs.ts'
import { newsTo } from './news.ts'
import { stopOutcomes } from './outcomes-table.ts'
import { employeesIn } from './ticket-state.ts'

/** Has those whose ticket it is hear that the help desk has resolved it, or opened it again. */
export async function announceOutcome(
  trx: Db,
  ticket: TicketRow,
  outcome: 'resolved' | 'reopened',
  context: Pick<Needs, 'queue' | 'clock'>,
  heldUntil?: Date,
): Promise<void> {
  await stopOutcomes(trx, ticket.id)
  const when = heldUntil && { dueAt: heldUntil }
  const planned = employeesIn(ticket).map((id) => ({ ...newsTo(id, 'outcome', outcome), ...when }))
  await addDeliveries(trx, ticket, planned, context)
}
