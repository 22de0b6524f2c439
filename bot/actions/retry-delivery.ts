import { isOver } from '../show/news.ts'
import type { DeliveryRow, TicketRow } from '../store/schema.ts'
import { scheduleDelivery } from '../tickets/add-deliveries.ts'
import { isHeld } from '../tickets/as-told.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { lockDelivery, updateDelivery } from '../tickets/deliveries-table.ts'
import { touch } from '../tickets/due-table.ts'
import { newsDetails } from '../tickets/news.ts'
import { loadLockedTicket } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'

/**
 * Sends a delivery again that did not get through, or sooner than it would be tried by itself. False when there is
 * nothing to send: it has arrived or was stopped, or an attempt is under way.
 */
export async function retryDelivery(
  { id, ticket_id }: DeliveryRow,
  by: string,
  context: Needs,
): Promise<boolean> {
  const ticket = await loadLockedTicket(context.db, ticket_id)
  const delivery = await lockDelivery(context.db, id)
  if (!ticket || !delivery || delivery.attempt_started_at || !RETRYABLE.includes(delivery.state)) return false
  if (isOver(delivery, ticket, context) || isWaitingToBeTold(delivery, ticket, context.clock())) return false
  // What may have arrived is no less likely to have.
  const state = delivery.state === 'unknown' ? 'unknown' : 'pending'
  await updateDelivery(context.db, id, { state, due_at: context.clock(), repeats: 0, withheld_at: null })
  await scheduleDelivery(delivery, ticket, context)
  const details = { delivery: id, ...newsDetails(delivery) }
  await changeTicket({ ticketId: ticket.id, what: 'retried', by, details }, context)
  await touch(ticket, context)
  return true
}

/** As long as the resolution can be undone, nobody hears of it. */
function isWaitingToBeTold({ occasion }: DeliveryRow, ticket: TicketRow, now: Date): boolean {
  return (occasion === 'outcome' || occasion === 'resolved') && isHeld(ticket, now)
}

const RETRYABLE: DeliveryRow['state'][] = ['pending', 'unknown', 'failed']
