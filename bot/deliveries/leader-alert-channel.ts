import type { Language } from '../../dialogs/incident-type.ts'
import { NO_LEADER } from '../directory/find-leader.ts'
import { GRAPH_LIMITS_MS } from '../directory/graph-limits.ts'
import { keepPerson } from '../directory/profile.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import { showAlert } from '../show/alert.ts'
import { forReader } from '../show/needs.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { isBeside } from '../tickets/alerts.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { setLeader } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'
import { type PostedCard, postKept } from './own-chat.ts'
import { alertedIn, whomToAlert } from './whom-to-alert.ts'

/** Alerts the leader in their own chat with the bot. Throws DeliveryFailure. */
export async function alertLeader(
  delivery: DeliveryRow,
  ticket: Ticket,
  context: Needs,
): Promise<PostedCard> {
  const leader = await leaderFor(delivery, ticket, context)
  if (!leader) throw new DeliveryFailure('never', 'no-leader', NO_LEADER)
  if ((delivery.attempts === 1 || !delivery.recipient_id) && !isBeside(delivery, ticket.deliveries)) {
    // Before they are alerted: what they press then is theirs to press.
    await setLeader(context.db, delivery, leader.id)
  }
  if (leader.isContact) throw new DeliveryFailure('never', 'no-teams', 'leader has no Teams')
  const alert = { ...delivery, recipient_id: leader.id }
  const show = (known: Ticket, language: Language) => showAlert(known, alert, forReader(context, language))
  return postKept(leader.id, ticket, show, context)
}

type KnownLeader = { id: string; isContact: boolean }

/** Once found, a delivery's leader stays the same through all attempts. Whom no directory named is looked up in it. */
async function leaderFor(
  { recipient_id, recipient_kind, named_by }: DeliveryRow,
  ticket: Ticket,
  context: Needs,
): Promise<KnownLeader | null> {
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
