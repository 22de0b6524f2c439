import type { Context } from '../context.ts'
import { findLeader, NO_LEADER } from '../directory/find-leader.ts'
import { keepPerson } from '../directory/profile.ts'
import { showAlert } from '../show/alert.ts'
import type { DeliveryRow } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { loadTicket } from '../tickets/tickets-table.ts'
import { updateDelivery } from './deliveries-table.ts'
import { DeliveryFailure } from './delivery-failure.ts'
import { postInOwnChat } from './own-chat.ts'

/** A card that now stands in the recipient's chat. */
export type PostedCard = { personId: string; conversationId: string; activityId: string; shownVersion: number }

/** Alerts the leader in their own chat with the bot. Throws DeliveryFailure. */
export async function alertLeader(delivery: DeliveryRow, ticket: Ticket, context: Context): Promise<PostedCard> {
  const leader = await leaderFor(delivery, ticket, context)
  if (!leader) throw new DeliveryFailure('never', NO_LEADER)
  await rememberLeader(leader.id, delivery, ticket, context)
  if (leader.isContact) throw new DeliveryFailure('never', 'leader has no Teams')
  const known = (await loadTicket(context.db, ticket.id)) ?? ticket
  const activity = showAlert(known, { ...delivery, recipient_id: leader.id }, context, 'nb')
  const posted = await postInOwnChat(leader.id, activity, context)
  return { personId: leader.id, ...posted, shownVersion: known.version }
}

type KnownLeader = { id: string; isContact: boolean }

/** Once found, a delivery's leader stays the same through all attempts. */
async function leaderFor(delivery: DeliveryRow, ticket: Ticket, context: Context): Promise<KnownLeader | null> {
  if (delivery.recipient_id) return { id: delivery.recipient_id, isContact: false }
  const about = ticket.affected_id ?? ticket.reporter_id
  const found = await findLeader(about, [ticket.reporter_id], context.graph, context.organisation)
  if (!found) return null
  await keepPerson(found, context)
  return { id: found.id, isContact: found.kind === 'contact' }
}

async function rememberLeader(leaderId: string, delivery: DeliveryRow, ticket: Ticket, { db }: Context): Promise<void> {
  if (delivery.recipient_id === leaderId) return
  await db.transaction().execute(async (trx) => {
    await updateDelivery(trx, delivery.id, { recipient_id: leaderId })
    await trx.updateTable('tickets').set({ leader_id: leaderId }).where('id', '=', ticket.id).execute()
  })
}
