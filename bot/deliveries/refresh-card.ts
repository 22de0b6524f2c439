import type { Context } from '../context.ts'
import { languageOfPerson } from '../directory/person-language.ts'
import { conversationAt } from '../reports/conversations-table.ts'
import { showAgentNotice } from '../show/agent-notice.ts'
import { showAlert } from '../show/alert.ts'
import type { CardMessage } from '../show/card-message.ts'
import { showReceipt } from '../show/receipt.ts'
import { NotYet } from '../store/pace.ts'
import type { TicketCardRow } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { loadTicket } from '../tickets/tickets-table.ts'
import { DeliveryFailure } from './delivery-failure.ts'
import { onceMoreAtMost } from './once-more.ts'
import { cardRepeated, cardShown, loadCard, placeCard } from './ticket-cards-table.ts'
import { tryAgain } from './try-again.ts'

/** How long the turn that filed the report has to send its receipt itself. */
const ANSWER_LOST_AFTER_MS = 10_000

/**
 * Brings a card in Teams up to date with its ticket. Only this writes stored cards, and always from the rows as they
 * are now; the queue does one refresh of a card at a time, and one more when the ticket changes meanwhile. So an
 * older state never overwrites a newer.
 * @param brokenOff see `Queue.work`
 */
export async function refreshCard(cardId: string, brokenOff: number, context: Context): Promise<void> {
  const card = await loadCard(context.db, cardId)
  const ticket = card && (await loadTicket(context.db, card.ticket_id))
  if (!ticket || card.shown_version >= ticket.version) return
  waitForAnswer(card, context)
  const message = messageFor(card, ticket, context)
  if (!message) return
  try {
    if (!card.activity_id) onceMoreAtMost(brokenOff + Number(card.repeated), context.metrics)
    await post(card, message, context)
  } catch (error) {
    return afterFailure(error, card, context)
  }
  await cardShown(context.db, card.id, ticket.version)
}

function waitForAnswer({ activity_id, created_at }: TicketCardRow, { clock }: Context): void {
  const lostAt = new Date(created_at.getTime() + ANSWER_LOST_AFTER_MS)
  if (activity_id === null && clock() < lostAt) throw new NotYet(lostAt)
}

function messageFor(card: TicketCardRow, ticket: Ticket, context: Context): CardMessage | undefined {
  const language = languageOfPerson(ticket.people.get(card.person_id))
  if (card.delivery_id === null) return showReceipt(ticket, card.person_id, context, language)
  const delivery = ticket.deliveries.find(({ id }) => id === card.delivery_id)
  if (delivery?.recipient_kind === 'affected') return showReceipt(ticket, card.person_id, context, language)
  if (delivery?.recipient_kind === 'agent') return showAgentNotice(ticket, card.person_id, context, language)
  return delivery && showAlert(ticket, delivery, context, language)
}

async function post(card: TicketCardRow, message: CardMessage, { db, teams }: Context): Promise<void> {
  const address = await conversationAt(db, card.conversation_id)
  if (!address) throw new DeliveryFailure('never', 'conversation unknown')
  if (card.activity_id) return teams.update(address, card.activity_id, message)
  await placeCard(db, card.id, await teams.send(address, message))
}

/** A card that can no longer be changed is left as it is; the rows stay the truth. */
async function afterFailure(error: unknown, card: TicketCardRow, { db, clock, log }: Context): Promise<void> {
  if (!(error instanceof DeliveryFailure)) throw error
  log.warn({ card: card.id, error: error.code }, 'card not refreshed')
  const isLostReceipt = error.kind === 'unknown' && card.activity_id === null
  if (error.kind === 'never' || (isLostReceipt && card.repeated)) return
  if (isLostReceipt) await cardRepeated(db, card.id)
  throw tryAgain(error, clock())
}
