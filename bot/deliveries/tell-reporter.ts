import type { Language } from '../../dialogs/incident-type.ts'
import type { Jobs } from '../queue/queue.ts'
import { showNotDelivered } from '../show/not-delivered.ts'
import { loadDelivery } from '../tickets/deliveries-table.ts'
import { isGivenUp } from '../tickets/has-failed.ts'
import { loadTicket } from '../tickets/tickets-table.ts'
import { bringNews } from './bring-news.ts'
import type { Needs } from './needs.ts'

/** A new message about a delivery that is given up: an edited receipt notifies nobody. */
export async function tellReporter(
  data: Jobs['tell-reporter'],
  interruptions: number,
  context: Needs,
): Promise<void> {
  const delivery = await loadDelivery(context.db, data.deliveryId)
  const ticket = delivery && (await loadTicket(context.db, delivery.ticket_id))
  // It may be on its way once more, or there.
  if (!ticket || !isGivenUp(delivery)) return
  const show = (language: Language) => showNotDelivered(delivery, ticket, context, language)
  const job = { name: 'tell-reporter', data } as const
  await bringNews(ticket.reporter_id, show, { ticket, job, interruptions }, context)
}
