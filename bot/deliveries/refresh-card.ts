import { languageOfPerson } from '../directory/person-language.ts'
import { RetryAt } from '../queue/rate-limit.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import { showAgentNotice } from '../show/agent-notice.ts'
import { showAlert } from '../show/alert.ts'
import type { CardMessage } from '../show/card-message.ts'
import { forReader, type Needs as ShowNeeds } from '../show/needs.ts'
import { showReceipt } from '../show/receipt.ts'
import { transact } from '../store/transact.ts'
import { keptBackUntil, versionTold } from '../tickets/as-told.ts'
import { cardShown, outdateDrawn } from '../tickets/ticket-cards-table.ts'
import { loadShown, type Shown, type Ticket } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'

const MOMENT_MS = 2_000

/**
 * Brings a card in Teams up to date. Only this writes stored cards, from the current rows; the queue
 * refreshes a card once at a time, and again when the ticket changed meanwhile or a delayed instance also
 * drew it. So an outdated state is always drawn over.
 */
export async function refreshCard(cardId: string, context: Draws): Promise<void> {
  const { db, clock, teams, log } = context
  const shown = await loadShown(db, cardId)
  if (!shown) return
  const { card, ticket } = shown
  if (card.shown_version >= ticket.version) return
  // Read before drawing: the holding back may end while Teams answers.
  const now = clock()
  if (isBeingTold(ticket) && now < momentAfter(ticket)) throw new RetryAt(momentAfter(ticket))
  const { conversation_id: conversationId, service_url: serviceUrl, tenant_id: tenantId } = card
  const address = { conversationId, serviceUrl, tenantId }
  try {
    await teams.update(address, card.activity_id, messageFor(card, ticket, context))
    if (!(await cardShown(db, card, versionTold(ticket, now)))) await drawOnceMore(card, context)
  } catch (error) {
    if (!(error instanceof DeliveryFailure)) throw error
    if (error.kind === 'unknown') await drawOnceMore(card, context)
    const againAfterMs = error.kind === 'never' ? null : error.retryAfterMs
    // The queue logs this failure.
    if (againAfterMs === undefined) throw error
    log.warn({ card: card.id, error: error.code }, 'card not refreshed')
    // A card that can no longer be changed is left as it is; the rows stay the truth.
    if (againAfterMs === null) return
    throw new RetryAt(new Date(clock().getTime() + againAfterMs))
  }
  // The card shows the ticket without the held resolution.
  const until = keptBackUntil(ticket, now)
  if (until) throw new RetryAt(until)
}

type Draws = Pick<Needs, 'db' | 'queue' | 'teams' | 'log'> & ShowNeeds

/** Draws again what another instance drew meanwhile: only Teams knows which came last. */
async function drawOnceMore(card: Shown['card'], context: Draws): Promise<void> {
  await transact(context, async ({ db, queue }) => {
    if (await outdateDrawn(db, card)) await queue.add(db, 'refresh-card', { cardId: card.id })
  })
}

/** Tells whether a first attempt is not over: most end in a moment, and the card then shows the result. */
function isBeingTold({ deliveries }: Ticket): boolean {
  return deliveries.some(
    ({ state, attempts, attempt_started_at }) =>
      state === 'pending' && (attempts === 0 || attempt_started_at !== null),
  )
}

function momentAfter({ opened_at }: Ticket): Date {
  return new Date(opened_at.getTime() + MOMENT_MS)
}

/** The reporter and the affected person see the receipt, whatever posted it. */
function messageFor(card: Shown['card'], ticket: Ticket, context: ShowNeeds): CardMessage {
  const language = languageOfPerson(ticket.people.get(card.person_id), context.organisation.languages)
  const reader = forReader(context, language)
  const delivery = ticket.deliveries.find(({ id }) => id === card.delivery_id)
  if (!delivery || delivery.recipient_kind === 'affected') return showReceipt(ticket, card.person_id, reader)
  if (delivery.recipient_kind === 'agent') return showAgentNotice(ticket, card.person_id, reader)
  return showAlert(ticket, delivery, reader)
}
