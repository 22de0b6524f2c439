import { conversationAt } from '../directory/conversations-table.ts'
import { languageOfPerson } from '../directory/person-language.ts'
import { RetryAt } from '../queue/rate-limit.ts'
import { untilStored } from '../queue/until-stored.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import { showAgentNotice } from '../show/agent-notice.ts'
import { showAlert } from '../show/alert.ts'
import type { CardMessage } from '../show/card-message.ts'
import { showReceipt } from '../show/receipt.ts'
import type { TicketCardRow } from '../store/schema.ts'
import { transact } from '../store/transact.ts'
import { cardShown, loadCard, placeCard, repeatCard } from '../tickets/ticket-cards-table.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { loadTicket } from '../tickets/tickets-table.ts'
import { againAt, brokenOff, pausesFor } from './answer-lost.ts'
import type { Needs } from './needs.ts'
import { tryAgain } from './try-again.ts'

/**
 * Brings a card in Teams up to date with its ticket. Only this writes stored cards, and always from the rows as they
 * are now; the queue does one refresh of a card at a time, and one more when the ticket changes meanwhile. So an
 * older state never overwrites a newer.
 * @param interruptions see `Queue.work`
 */
export async function refreshCard(cardId: string, interruptions: number, context: Needs): Promise<void> {
  const card = await loadCard(context.db, cardId)
  const ticket = card && (await loadTicket(context.db, card.ticket_id))
  if (!ticket || card.shown_version >= ticket.version || !mayBeSent(card, context)) return
  const message = messageFor(card, ticket, context)
  if (!message) return
  try {
    if (!card.activity_id && interruptions > 0) throw brokenOff
    const shown = await post(card, message, context)
    await cardShown(context.db, shown, ticket.version)
  } catch (error) {
    await afterFailure(error, card, ticket, context)
  }
}

/** What stands in the chat may be changed at any time. */
function mayBeSent({ activity_id, due_at }: TicketCardRow, { clock }: Needs): boolean {
  if (activity_id === null && due_at && clock() < due_at) throw new RetryAt(due_at)
  return activity_id !== null || due_at !== null
}

function messageFor(card: TicketCardRow, ticket: Ticket, context: Needs): CardMessage | undefined {
  const language = languageOfPerson(ticket.people.get(card.person_id))
  if (card.delivery_id === null) return showReceipt(ticket, card.person_id, context, language)
  const delivery = ticket.deliveries.find(({ id }) => id === card.delivery_id)
  if (delivery?.recipient_kind === 'affected') return showReceipt(ticket, card.person_id, context, language)
  if (delivery?.recipient_kind === 'agent') return showAgentNotice(ticket, card.person_id, context, language)
  return delivery && showAlert(ticket, delivery, context, language)
}

/** @returns the card that this message is */
async function post(card: TicketCardRow, message: CardMessage, { db, teams, log }: Needs): Promise<string> {
  const address = await conversationAt(db, card.conversation_id)
  if (!address) throw new DeliveryFailure('never', 'conversation unknown')
  if (card.activity_id) {
    await teams.update(address, card.activity_id, message)
    return card.id
  }
  const activityId = await teams.send(address, message)
  let shown = card.id
  // Forgotten, it would be sent once more.
  await untilStored(async () => {
    shown = await placeCard(db, card, activityId)
  }, log)
  return shown
}

/** A card that can no longer be changed is left as it is; the rows stay the truth. */
async function afterFailure(
  error: unknown,
  card: TicketCardRow,
  ticket: Ticket,
  context: Needs,
): Promise<void> {
  if (!(error instanceof DeliveryFailure)) throw error
  context.log.warn({ card: card.id, error: error.code }, 'card not refreshed')
  if (error.kind === 'never') return
  if (error.kind === 'later' || card.activity_id) throw tryAgain(error, context.clock())
  await sendAgain(error, card, ticket, context)
}

/** As a job of its own: how often this one was broken off has been counted. */
async function sendAgain(
  failure: DeliveryFailure,
  card: TicketCardRow,
  { urgency }: Ticket,
  { db, queue, limits, clock, metrics }: Needs,
): Promise<void> {
  const startAfter = againAt(card.repeats, failure, pausesFor(urgency, limits), clock())
  await transact(db, async (trx) => {
    await repeatCard(trx, card, startAfter)
    if (startAfter) await queue.add(trx, 'refresh-card', { cardId: card.id }, { startAfter })
  })
  if (startAfter) metrics.copied('teams')
}
