import type { Language } from '../../dialogs/incident-type.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import { showAgentNotice } from '../show/agent-notice.ts'
import type { CardMessage } from '../show/card-message.ts'
import { newsIn } from '../show/news.ts'
import { showReceipt } from '../show/receipt.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { LEADERS } from '../tickets/alerts.ts'
import { versionTold } from '../tickets/as-told.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { loadTicket } from '../tickets/tickets-table.ts'
import { alertLeader } from './leader-alert-channel.ts'
import type { Needs } from './needs.ts'
import { type PostedCard, postInOwnChat } from './own-chat.ts'

/**
 * Tells a person in their own chat with the bot. Throws DeliveryFailure.
 * @returns null for a message that is not changed afterwards
 */
export async function sendByTeams(
  delivery: DeliveryRow,
  ticket: Ticket,
  context: Needs,
): Promise<PostedCard | null> {
  const { occasion, recipient_kind, recipient_id } = delivery
  const isReport = occasion === 'report' || occasion === 'reminder'
  const isAlert = isReport || occasion === 'outstanding'
  if (isAlert && LEADERS.includes(recipient_kind)) return alertLeader(delivery, ticket, context)
  if (!recipient_id) throw new DeliveryFailure('never', 'no-leader', 'nobody to tell')
  if (recipient_kind === 'agent') return sendKept(recipient_id, showAgentNotice, ticket, context)
  // Somebody reported for the affected person, who sees the same as whoever reported.
  if (isReport || occasion === 'answer') return sendKept(recipient_id, showReceipt, ticket, context)
  const news = newsIn(delivery, ticket, context)
  if (!news) throw new DeliveryFailure('never', 'own-fault', 'nothing to tell')
  await postInOwnChat(recipient_id, news, context)
  return null
}

type Show = (ticket: Ticket, personId: string, context: Needs, language: Language) => CardMessage

async function sendKept(personId: string, show: Show, ticket: Ticket, context: Needs): Promise<PostedCard> {
  const known = (await loadTicket(context.db, ticket.id)) ?? ticket
  const shown_version = versionTold(known, context.clock())
  const posted = await postInOwnChat(
    personId,
    (language) => show(known, personId, context, language),
    context,
  )
  return { person_id: personId, ...posted, shown_version }
}
