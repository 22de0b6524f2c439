import { HELP_DESK } from '../organisation/help-desk.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { changeTicket, keepReference } from '../tickets/change-ticket.ts'
import { lockDelivery, updateDelivery } from '../tickets/deliveries-table.ts'
import { hasAnswered } from '../tickets/delivery-state.ts'
import { touch } from '../tickets/due-table.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import { loadLockedAsTold } from './as-told.ts'
import { confirm } from './confirm.ts'
import type { Needs } from './needs.ts'

/** The desk's answer on its page; an empty claim or reference means none. */
export type DeskAnswer = { claim: string; reference: string }

/** The link in its mail proves that the mail arrived. An ended ticket is not changed. */
export async function hearDesk(
  { id, ticket_id, recipient_id: desk }: DeliveryRow,
  { claim, reference }: DeskAnswer,
  context: Needs,
): Promise<void> {
  const ticket = await loadLockedAsTold(ticket_id, context)
  if (!ticket || !desk || isClosed(ticket.status)) return
  if (desk === HELP_DESK) await touch(ticket, context)
  await noteReceived(id, desk, context)
  await keepReference(ticket.id, reference, desk, context)
  await confirm(ticket, { what: claim, by: null, source: 'desk', desk }, context)
}

async function noteReceived(id: string, desk: string, context: Needs): Promise<void> {
  const delivery = await lockDelivery(context.db, id)
  if (!delivery || delivery.answer === 'human') return
  await updateDelivery(context.db, id, hasAnswered(delivery, 'human', context.clock()))
  const change = { ticketId: delivery.ticket_id, what: 'received', by: null, details: { desk } }
  await changeTicket(change, context)
}
