import { isOver } from '../show/news.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { scheduleDelivery } from '../tickets/add-deliveries.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { deliveriesOf, updateDelivery } from '../tickets/deliveries-table.ts'
import { loadLockedTicket, type Ticket } from '../tickets/tickets-table.ts'
import { waitForLeader } from './as-told.ts'
import type { Needs } from './needs.ts'

/** `send`: send it, perhaps a second time; `sent`: it is known to have been sent. */
export type Decision = { how: 'send' | 'sent'; by: string }

/** An agent decides on what a restore withheld; reminders then resume. False if nothing is withheld. */
export async function release(ticketId: string, { how, by }: Decision, context: Needs): Promise<boolean> {
  const ticket = await loadLockedTicket(context.db, ticketId)
  if (!ticket?.withheld_at) return false
  for (const delivery of await deliveriesOf(context.db, ticketId)) {
    if (!delivery.withheld_at) continue
    if (how === 'send') await send(delivery, ticket, context)
    else await updateDelivery(context.db, delivery.id, { withheld_at: null, ...asSent(delivery) })
  }
  const change = { ticketId, what: 'released', by, set: { withheld_at: null }, details: { how } }
  await changeTicket(change, context)
  await waitForLeader(ticketId, context)
  return true
}

/** Keeps the state `unknown`: it may still have arrived. */
async function send(delivery: DeliveryRow, ticket: Ticket, context: Needs): Promise<void> {
  const { id } = delivery
  if (isOver(delivery, ticket, context)) return updateDelivery(context.db, id, { withheld_at: null })
  await updateDelivery(context.db, id, { withheld_at: null, due_at: context.clock(), repeats: 0 })
  await scheduleDelivery(delivery, ticket, context)
}

/** Counts as sent when created; not if its recipient was unknown then. */
function asSent({ recipient_id, recipient_kind, created_at }: DeliveryRow): Partial<DeliveryRow> {
  const isKnown = recipient_id !== null || recipient_kind === 'privacy-officer' || recipient_kind === 'duty'
  return isKnown ? { state: 'sent', sent_at: created_at, last_error: null, reason: null } : {}
}
