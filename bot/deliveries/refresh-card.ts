import type { Context } from '../context.ts'
import { conversationAt } from '../reports/conversations-table.ts'
import { showAlert } from '../show/alert.ts'
import type { CardMessage } from '../show/card-message.ts'
import { showReceipt } from '../show/receipt.ts'
import type { TicketCardRow } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { loadTicket } from '../tickets/tickets-table.ts'
import { DeliveryFailure } from './delivery-failure.ts'
import { cardShown, loadCard, placeCard } from './ticket-cards-table.ts'

/** How long the turn that filed the report has to send its receipt itself. */
const ANSWER_LOST_AFTER_MS = 10_000
const RETRY_MS = 5_000

const underWay = new Set<string>()

/**
 * Brings a card in Teams up to date with its ticket. Only this writes stored cards, one at a time and always
 * from the rows as they are now, so an older state never overwrites a newer.
 */
export async function refreshCard(cardId: string, context: Context): Promise<void> {
  if (underWay.has(cardId)) return later(cardId, 200, context)
  underWay.add(cardId)
  try {
    await refresh(cardId, context)
  } finally {
    underWay.delete(cardId)
  }
}

async function refresh(cardId: string, context: Context): Promise<void> {
  const card = await loadCard(context.db, cardId)
  const ticket = card && (await loadTicket(context.db, card.ticket_id))
  if (!card || !ticket || card.shown_version >= ticket.version) return
  if (isAnswerOnItsWay(card, context)) return later(cardId, 1_000, context)
  const message = messageFor(card, ticket, context)
  if (!message) return
  try {
    await post(card, message, context)
  } catch (error) {
    return afterFailure(error, card, context)
  }
  const version = await context.db.transaction().execute((trx) => cardShown(trx, card, ticket.version))
  if (version > ticket.version) await later(cardId, 0, context)
}

function isAnswerOnItsWay({ activity_id, created_at }: TicketCardRow, { clock }: Context): boolean {
  return activity_id === null && clock().getTime() - created_at.getTime() < ANSWER_LOST_AFTER_MS
}

function messageFor(card: TicketCardRow, ticket: Ticket, context: Context): CardMessage | undefined {
  if (card.delivery_id === null) return showReceipt(ticket, context, 'nb')
  const delivery = ticket.deliveries.find(({ id }) => id === card.delivery_id)
  return delivery && showAlert(ticket, delivery, context, 'nb')
}

async function post(card: TicketCardRow, message: CardMessage, { db, teams }: Context): Promise<void> {
  const address = await conversationAt(db, card.conversation_id)
  if (!address) throw new DeliveryFailure('never', 'conversation unknown')
  if (card.activity_id) return teams.update(address, card.activity_id, message)
  await placeCard(db, card.id, await teams.send(address, message))
}

/** A card that can no longer be changed is left as it is; the rows stay the truth. */
async function afterFailure(error: unknown, card: TicketCardRow, context: Context): Promise<void> {
  if (!(error instanceof DeliveryFailure)) throw error
  context.log.warn({ card: card.id, error: error.code }, 'card not refreshed')
  if (error.kind !== 'never') await later(card.id, error.retryAfterMs ?? RETRY_MS, context)
}

async function later(cardId: string, ms: number, { db, queue, clock }: Context): Promise<void> {
  await queue.add(db, 'refresh-card', { cardId }, { startAfter: new Date(clock().getTime() + ms) })
}
