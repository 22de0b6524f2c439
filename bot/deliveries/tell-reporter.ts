import { renderNotice } from '../../cards/render.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import { NO_LEADER } from '../directory/find-leader.ts'
import { askLeader } from '../show/ask.ts'
import type { CardMessage } from '../show/card-message.ts'
import { cardMessage } from '../show/card-message.ts'
import { notDelivered } from '../show/not-delivered.ts'
import type { Jobs } from '../store/queue.ts'
import type { DeliveryRow } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { loadTicket } from '../tickets/tickets-table.ts'
import { bringNews } from './bring-news.ts'
import { loadDelivery } from './deliveries-table.ts'
import { isGivenUp } from './has-failed.ts'

/** A new message about a delivery that is given up: an edited receipt notifies nobody. */
export async function tellReporter(
  data: Jobs['tell-reporter'],
  timesBrokenOff: number,
  context: Context,
): Promise<void> {
  const delivery = await loadDelivery(context.db, data.deliveryId)
  const ticket = delivery && (await loadTicket(context.db, delivery.ticket_id))
  // It may be on its way once more, or there.
  if (!ticket || !isGivenUp(delivery)) return
  const show = (language: Language) => showLost(delivery, ticket, context, language)
  const job = { name: 'tell-reporter', data } as const
  await bringNews(ticket.reporter_id, show, { ticket, job, timesBrokenOff }, context)
}

function showLost(delivery: DeliveryRow, ticket: Ticket, context: Context, language: Language): CardMessage {
  if (delivery.last_error === NO_LEADER) return askLeader(ticket, language)
  const { attention, afterwards } = textsIn(language)
  const what = notDelivered(delivery, ticket, context, language) ?? ''
  const text = attention.reporter(ticket.number, what)
  return cardMessage(renderNotice({ text, buttons: [] }), afterwards.news.summary)
}
