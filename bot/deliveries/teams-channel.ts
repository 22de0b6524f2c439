import { RetryAt } from '../queue/rate-limit.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import { showAgentNotice } from '../show/agent-notice.ts'
import { forReader } from '../show/needs.ts'
import { isOver, newsIn } from '../show/news.ts'
import { showReceipt } from '../show/receipt.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { LEADERS } from '../tickets/alerts.ts'
import { loadTicket, type Ticket } from '../tickets/tickets-table.ts'
import { alertLeader } from './leader-alert-channel.ts'
import type { Needs } from './needs.ts'
import { type PostedCard, postInOwnChat, postKept } from './own-chat.ts'

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
  const keep = (show: typeof showAgentNotice) =>
    postKept(
      recipient_id,
      ticket,
      (known, language) => show(known, recipient_id, forReader(context, language)),
      context,
    )
  if (recipient_kind === 'agent') return keep(showAgentNotice)
  // Somebody reported for the affected person, who sees the same as whoever reported.
  if (isReport || occasion === 'answer') return keep(showReceipt)
  // Read after the attempt has begun: it may not be so any more.
  const known = (await loadTicket(context.db, ticket.id)) ?? ticket
  if (isOver(delivery, known, context)) throw new RetryAt(context.clock())
  const news = newsIn(delivery, known, context)
  if (!news) throw new DeliveryFailure('never', 'own-fault', 'nothing to tell')
  await postInOwnChat(recipient_id, (language) => news(forReader(context, language)), context)
  return null
}
