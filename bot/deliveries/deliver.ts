import { RetryAt } from '../queue/rate-limit.ts'
import { untilStored } from '../queue/until-stored.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import { errorForLog } from '../remote/error-for-log.ts'
import { isOver } from '../show/news.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { transact } from '../store/transact.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { beginAttempt, loadDelivery, undoAttempt, updateDelivery } from '../tickets/deliveries-table.ts'
import { isNews } from '../tickets/news.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { loadTicket, lockTicket } from '../tickets/tickets-table.ts'
import { alertDuty } from './duty-channel.ts'
import { sendByEmail } from './email-channel.ts'
import type { Needs } from './needs.ts'
import { brokenOff } from './outcome.ts'
import type { PostedCard } from './own-chat.ts'
import { type Attempt, recordAttempt } from './record-attempt.ts'
import { sendByTeams } from './teams-channel.ts'
import { withRecipient } from './whom-news-reaches.ts'

/**
 * Makes one attempt at a delivery that is due, and records what came of it. The queue sees to it that nobody else
 * is at the same delivery: an attempt that seems to be under way was broken off by the end of its process.
 */
export async function deliver(deliveryId: string, context: Needs): Promise<void> {
  const delivery = await loadDelivery(context.db, deliveryId)
  if (!delivery?.due_at) return
  const ticket = await loadTicket(context.db, delivery.ticket_id)
  if (!ticket) return
  if (isOver(delivery, ticket, context) && !delivery.attempt_started_at)
    return cancel(delivery, ticket, context)
  if (delivery.due_at > context.clock()) throw new RetryAt(delivery.due_at)
  if (delivery.attempt_started_at)
    return recordAttempt({ taken: delivery, ticket, ...failedWith(brokenOff) }, context)
  if (!(await withRecipient(delivery, ticket, context))) return cancel(delivery, ticket, context)
  const taken = await beginAttempt(context.db, deliveryId, context.clock())
  if (taken) await recordAttempt({ taken, ticket, ...(await attempt(taken, ticket, context)) }, context)
}

/** Withdrawn while an attempt was under way, which then failed. What may have arrived cannot be taken back: it is only not repeated. */
async function cancel(delivery: DeliveryRow, ticket: Ticket, context: Needs): Promise<void> {
  const { id } = delivery
  const state = delivery.state === 'unknown' ? 'unknown' : 'cancelled'
  await transact(context.db, async (trx) => {
    await lockTicket(trx, ticket.id)
    await updateDelivery(trx, id, { state, due_at: null })
    if (isNews(delivery)) return
    const details = { delivery: id, state }
    await changeTicket(trx, { ticketId: ticket.id, what: 'delivery', by: null, details }, context)
  })
}

function failedWith(failure: DeliveryFailure): Attempt {
  return { outcome: { kind: 'failed', failure }, posted: null }
}

async function attempt(taken: DeliveryRow, ticket: Ticket, context: Needs): Promise<Attempt> {
  try {
    return { outcome: { kind: 'sent' }, posted: await send(taken, ticket, context) }
  } catch (error) {
    if (error instanceof RetryAt) {
      await untilStored(() => undoAttempt(context.db, taken), context.log)
      throw error
    }
    return failedWith(failureOf(error, taken, context))
  }
}

async function send(delivery: DeliveryRow, ticket: Ticket, context: Needs): Promise<PostedCard | null> {
  if (delivery.channel === 'email') await sendByEmail(delivery, ticket, context)
  else if (delivery.recipient_kind === 'duty') await alertDuty(ticket, context)
  else return sendByTeams(delivery, ticket, context)
  return null
}

/** A fault of our own is tried again like any other: the report must get through once it is mended. */
function failureOf(error: unknown, delivery: DeliveryRow, { log }: Needs): DeliveryFailure {
  if (error instanceof DeliveryFailure) return error
  log.error({ delivery: delivery.id, ...errorForLog(error) }, 'delivery attempt broke')
  return new DeliveryFailure('later', 'own-fault', 'own fault')
}
