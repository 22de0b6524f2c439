import { conversationAt } from '../directory/conversations-table.ts'
import { languageOfPerson } from '../directory/person-language.ts'
import { RetryAt } from '../queue/rate-limit.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import { showAgentNotice } from '../show/agent-notice.ts'
import { showAlert } from '../show/alert.ts'
import type { CardMessage } from '../show/card-message.ts'
import { showReceipt } from '../show/receipt.ts'
import type { TicketCardRow } from '../store/schema.ts'
import { cardShown, loadCard } from '../tickets/ticket-cards-table.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { loadTicket } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'

/**
 * Brings a card in Teams up to date with its ticket. Only this writes stored cards, and always from the rows as they
 * are now; the queue does one refresh of a card at a time, and one more when the ticket changes meanwhile. So an
 * older state never overwrites a newer.
 */
export async function refreshCard(cardId: string, context: Needs): Promise<void> {
  const { db, clock, teams, log } = context
  const card = await loadCard(db, cardId)
  const ticket = card && (await loadTicket(db, card.ticket_id))
  if (!ticket || card.shown_version >= ticket.version) return
  const address = await conversationAt(db, card.conversation_id)
  if (!address) return
  try {
    await teams.update(address, card.activity_id, messageFor(card, ticket, context))
    await cardShown(db, card.id, ticket.version)
  } catch (error) {
    if (!(error instanceof DeliveryFailure)) throw error
    log.warn({ card: card.id, error: error.code }, 'card not refreshed')
    // A card that can no longer be changed is left as it is; the rows stay the truth.
    if (error.kind === 'never') return
    const { retryAfterMs } = error
    throw retryAfterMs === undefined ? error : new RetryAt(new Date(clock().getTime() + retryAfterMs))
  }
}

/** Those whose ticket it is see the receipt, whatever brought it. */
function messageFor(card: TicketCardRow, ticket: Ticket, context: Needs): CardMessage {
  const language = languageOfPerson(ticket.people.get(card.person_id))
  const delivery = ticket.deliveries.find(({ id }) => id === card.delivery_id)
  if (!delivery || delivery.recipient_kind === 'affected')
    return showReceipt(ticket, card.person_id, context, language)
  if (delivery.recipient_kind === 'agent') return showAgentNotice(ticket, card.person_id, context, language)
  return showAlert(ticket, delivery, context, language)
}
