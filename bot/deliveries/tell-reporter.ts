import { renderNotice } from '../../cards/render.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import { NO_LEADER } from '../directory/find-leader.ts'
import { askLeader } from '../show/ask.ts'
import type { CardMessage } from '../show/card-message.ts'
import { cardMessage } from '../show/card-message.ts'
import { recipientName } from '../show/recipient-name.ts'
import type { DeliveryRow } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { loadTicket } from '../tickets/tickets-table.ts'
import { loadDelivery } from './deliveries-table.ts'
import { sayOnce } from './say-once.ts'

/** A new message about a delivery that failed for good: an edited receipt notifies nobody. */
export async function tellReporter(deliveryId: string, brokenOff: number, context: Context): Promise<void> {
  const delivery = await loadDelivery(context.db, deliveryId)
  const ticket = delivery && (await loadTicket(context.db, delivery.ticket_id))
  if (!delivery || !ticket) return
  const show = (language: Language) => showFailure(delivery, ticket, context, language)
  await sayOnce(ticket.reporter_id, show, { ticket, brokenOff }, context)
}

function showFailure(
  delivery: DeliveryRow,
  ticket: Ticket,
  { organisation }: Context,
  language: Language,
): CardMessage {
  if (delivery.last_error === NO_LEADER) return askLeader(ticket, language)
  const { attention, afterwards } = textsIn(language)
  const who = recipientName(delivery, ticket, organisation, language)
  const text = attention['not-delivered'](ticket.number, who)
  return cardMessage(renderNotice({ text, buttons: [] }), afterwards.news.summary)
}
