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

/** Sends it again, or earlier if it waits. False if it has arrived, was stopped, or is under way. */
export async function retryDelivery(
  { id, ticket_id }: DeliveryRow,
  by: string,
  context: Needs,
): Promise<boolean> {
  const ticket = await loadLockedTicket(context.db, ticket_id)
  const delivery = await lockDelivery(context.db, id)
  if (!ticket || !delivery || delivery.attempt_started_at || !RETRYABLE.includes(delivery.state)) return false
  if (isOver(delivery, ticket, context) || isWaitingToBeTold(delivery, ticket, context.clock())) return false
  // A delivery that may have arrived stays so.
  const state = delivery.state === 'unknown' ? 'unknown' : 'pending'
  await updateDelivery(context.db, id, { state, due_at: context.clock(), repeats: 0, withheld_at: null })
  await scheduleDelivery(delivery, ticket, context)
  const details = { delivery: id, ...newsDetails(delivery) }
  await changeTicket({ ticketId: ticket.id, what: 'retried', by, details }, context)
  await touch(ticket, context)
  return true
}

/** While a resolution can be undone, nobody is told of it. */
function isWaitingToBeTold({ occasion }: DeliveryRow, ticket: TicketRow, now: Date): boolean {
  return (occasion === 'outcome' || occasion === 'resolved') && isHeld(ticket, now)
}

const RETRYABLE: DeliveryRow['state'][] = ['pending', 'unknown', 'failed']
