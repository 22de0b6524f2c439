import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import { NO_LEADER } from '../directory/find-leader.ts'
import { conversationAt } from '../reports/conversations-table.ts'
import { recipientName } from '../show/status-lines.ts'
import { loadTicket } from '../tickets/tickets-table.ts'
import { loadDelivery } from './deliveries-table.ts'
import { receiptOf } from './ticket-cards-table.ts'

/** A new message about a delivery that failed for good: an edited receipt notifies nobody. */
export async function tellReporter(deliveryId: string, context: Context): Promise<void> {
  const { db, teams, organisation } = context
  const delivery = await loadDelivery(db, deliveryId)
  const ticket = delivery && (await loadTicket(db, delivery.ticket_id))
  const receipt = ticket && (await receiptOf(db, ticket.id))
  const address = receipt && (await conversationAt(db, receipt.conversation_id))
  if (!delivery || !ticket || !address) return
  const { attention } = textsIn('nb')
  const words = delivery.last_error === NO_LEADER ? attention['no-leader'] : attention['not-delivered']
  const text = words(ticket.number, recipientName(delivery, ticket, organisation, 'nb'))
  await teams.send(address, { type: 'message', text })
}
