import { isOver } from '../show/news.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { scheduleDelivery } from '../tickets/add-deliveries.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { updateDelivery } from '../tickets/deliveries-table.ts'
import { loadLockedTicket, type Ticket } from '../tickets/tickets-table.ts'
import { withheldOf } from '../tickets/withhold-table.ts'
import { waitForLeader } from './as-told.ts'
import type { Needs } from './needs.ts'

/** `send`: it goes out, once more perhaps; `sent`: it is known to have gone out before. */
export type Decision = { how: 'send' | 'sent'; by: string }

/**
 * An agent decides about what was withheld of a ticket after an older state of the database was put back; from then on
 * reminders come again. False when nothing is.
 */
export async function release(ticketId: string, { how, by }: Decision, context: Needs): Promise<boolean> {
  const ticket = await loadLockedTicket(context.db, ticketId)
  if (!ticket?.withheld_at) return false
  for (const delivery of await withheldOf(context.db, ticketId)) {
    if (how === 'send') await send(delivery, ticket, context)
    else await updateDelivery(context.db, delivery.id, { withheld_at: null, ...asSent(delivery) })
  }
  const change = { ticketId, what: 'released', by, set: { withheld_at: null }, details: { how } }
  await changeTicket(change, context)
  await waitForLeader(ticketId, context)
  return true
}

/** What may have arrived is no less likely to have. */
async function send(delivery: DeliveryRow, ticket: Ticket, context: Needs): Promise<void> {
  const { id } = delivery
  if (isOver(delivery, ticket, context)) return updateDelivery(context.db, id, { withheld_at: null })
  await updateDelivery(context.db, id, { withheld_at: null, due_at: context.clock(), repeats: 0 })
  await scheduleDelivery(delivery, ticket, context)
}

/** It went out soon after it was made. To whom, where that was not known yet, nobody can say. */
function asSent({ recipient_id, recipient_kind, created_at }: DeliveryRow): Partial<DeliveryRow> {
  const isKnown = recipient_id !== null || recipient_kind === 'privacy-officer' || recipient_kind === 'duty'
  return isKnown ? { state: 'sent', sent_at: created_at, last_error: null, reason: null } : {}
}
