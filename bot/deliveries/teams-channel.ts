import { NO_LEADER } from '../directory/find-leader.ts'
import { GRAPH_LIMITS_MS } from '../directory/graph-limits.ts'
import { keepPerson } from '../directory/profile.ts'
import { RetryAt } from '../queue/rate-limit.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import { showAgentNotice } from '../show/agent-notice.ts'
import { showAlert } from '../show/alert.ts'
import { isOver, newsIn } from '../show/news.ts'
import { showDuty } from '../show/not-delivered.ts'
import { showReceipt } from '../show/receipt.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { isBeside, isToLeader } from '../tickets/alerts.ts'
import { asMade, hasPerhapsArrived } from '../tickets/delivery-state.ts'
import { isInSequence } from '../tickets/news.ts'
import { loadTicket, setLeader, type Ticket } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'
import { type PostedCard, postInOwnChat, postKept } from './own-chat.ts'
import { alertedIn, whomToAlert } from './whom-to-alert.ts'

/** In the recipient's own chat. Throws DeliveryFailure. @returns null for a message not updated later */
export async function sendByTeams(
  delivery: DeliveryRow,
  ticket: Ticket,
  context: Needs,
): Promise<PostedCard | null> {
  const { occasion, recipient_kind, recipient_id } = delivery
  const isReport = occasion === 'report' || occasion === 'reminder'
  const isAlert = isReport || occasion === 'outstanding'
  if (isAlert && isToLeader(delivery)) return alertLeader(delivery, ticket, context)
  if (!recipient_id) throw new DeliveryFailure('never', 'no-leader', 'nobody to tell')
  const keep = (show: typeof showAgentNotice) =>
    postKept(recipient_id, ticket, (known, reader) => show(known, recipient_id, reader), context)
  if (recipient_kind === 'agent') return keep(showAgentNotice)
  // The affected person sees the same as the reporter.
  if (isReport || occasion === 'answer') return keep(showReceipt)
  // Read after the attempt began, as it may be obsolete.
  const known = (await loadTicket(context.db, ticket.id)) ?? ticket
  if (isOver(delivery, known, context)) throw new RetryAt(context.clock())
  // Repeated after a later message, it would be read as the latest.
  if (isOvertaken(delivery, known)) throw new DeliveryFailure('never', 'lost', 'more was said since')
  const news = newsIn(delivery, known, context)
  if (!news) throw new DeliveryFailure('never', 'own-fault', 'nothing to tell')
  await postInOwnChat(recipient_id, news, context)
  return null
}

/** Tells whether a repeat would follow a later message. An agent's retry restarts the count knowingly. */
function isOvertaken(delivery: DeliveryRow, { news }: Ticket): boolean {
  const { repeats, recipient_id } = delivery
  const isNext = (one: DeliveryRow) =>
    one.recipient_id === recipient_id && asMade(one, delivery) > 0 && isInSequence(one, delivery)
  return repeats > 0 && news.some((one) => isNext(one) && hasPerhapsArrived(one))
}

/** Alerts the leader in their own chat with the bot. Throws DeliveryFailure. */
async function alertLeader(delivery: DeliveryRow, ticket: Ticket, context: Needs): Promise<PostedCard> {
  const leader = await leaderFor(delivery, ticket, context)
  if (!leader) throw new DeliveryFailure('never', 'no-leader', NO_LEADER)
  if ((delivery.attempts === 1 || !delivery.recipient_id) && !isBeside(delivery, ticket.deliveries)) {
    // Stored before the alert, so that the leader may press its buttons.
    await setLeader(context.db, delivery, leader.id)
  }
  if (leader.isContact) throw new DeliveryFailure('never', 'no-teams', 'leader has no Teams')
  const alert = { ...delivery, recipient_id: leader.id }
  return postKept(leader.id, ticket, (known, reader) => showAlert(known, alert, reader), context)
}

/** Returns a delivery's leader, the same in all attempts. One not found in a directory is looked up there. */
async function leaderFor(
  { recipient_id, recipient_kind, named_by }: DeliveryRow,
  ticket: Ticket,
  context: Needs,
): Promise<{ id: string; isContact: boolean } | null> {
  const isFromElsewhere = named_by !== null || recipient_kind === 'deputy'
  if (recipient_id && !isFromElsewhere) return { id: recipient_id, isContact: false }
  const graph = context.graph.within(GRAPH_LIMITS_MS.leader)
  const found = recipient_id
    ? await graph.person(recipient_id)
    : await whomToAlert(alertedIn(ticket, context), { ...context, graph })
  if (!found || (found.kind === 'person' && !found.enabled)) return null
  await keepPerson(found, context)
  return { id: found.id, isContact: found.kind === 'contact' }
}

/** Tells the duty contact in Teams, if Graph knows their address. Throws DeliveryFailure. */
export async function alertDuty(ticket: Ticket, context: Needs): Promise<void> {
  const { graph, organisation } = context
  const quick = graph.within(GRAPH_LIMITS_MS.duty)
  const person = organisation.duty && (await quick.person(organisation.duty.email))
  if (!person) throw new DeliveryFailure('never', 'no-teams', 'duty has no Teams')
  await postInOwnChat(person.id, (reader) => showDuty(ticket, reader), context)
}
