import type { Context } from '../context.ts'
import { errorForLog } from '../http/error-for-log.ts'
import { LEADERS } from '../leaders/alerts.ts'
import { addDuration } from '../organisation.ts'
import type { Db } from '../store/open-database.ts'
import { NotYet } from '../store/pace.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { untilStored } from '../store/until-stored.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { holdTicket, loadTicket } from '../tickets/tickets-table.ts'
import { beginAttempt, endAttempt, loadDelivery, undoAttempt, updateDelivery } from './deliveries-table.ts'
import { DeliveryFailure } from './delivery-failure.ts'
import { alertDuty } from './duty-channel.ts'
import { sendByEmail } from './email-channel.ts'
import type { Outcome } from './outcome.ts'
import { judge } from './outcome.ts'
import { raiseAttention } from './raise-attention.ts'
import { scheduleDelivery } from './schedule-delivery.ts'
import type { PostedCard } from './teams-channel.ts'
import { sendByTeams } from './teams-channel.ts'
import { insertCard } from './ticket-cards-table.ts'

/**
 * Makes one attempt at a delivery that is due, and records what came of it. The queue sees to it that nobody else
 * is at the same delivery: an attempt that seems to be under way was broken off by the end of its process.
 */
export async function deliver(deliveryId: string, context: Context): Promise<void> {
  const delivery = await loadDelivery(context.db, deliveryId)
  const ticket = delivery && (await loadTicket(context.db, delivery.ticket_id))
  if (!ticket || !delivery.due_at) return
  if (isCalledOff(delivery, ticket) && !delivery.attempt_started_at) return cancel(delivery, ticket, context)
  if (delivery.due_at > context.clock()) throw new NotYet(delivery.due_at)
  if (delivery.attempt_started_at) return record({ taken: delivery, ticket, ...brokenOff }, context)
  const taken = await beginAttempt(context.db, deliveryId, context.clock())
  if (taken) await record({ taken, ticket, ...(await attempt(taken, ticket, context)) }, context)
}

/** Withdrawn while an attempt was under way, which then failed. */
function isCalledOff({ occasion }: DeliveryRow, { status }: Ticket): boolean {
  return status === 'withdrawn' && occasion !== 'withdrawal'
}

async function cancel({ id }: DeliveryRow, ticket: Ticket, context: Context): Promise<void> {
  await context.db.transaction().execute(async (trx) => {
    await updateDelivery(trx, id, { state: 'cancelled', due_at: null })
    const details = { delivery: id, state: 'cancelled' }
    await changeTicket(trx, { ticketId: ticket.id, what: 'delivery', by: null, details }, context)
  })
}

type Attempt = { outcome: Outcome; posted: PostedCard | null }
type Attempted = Attempt & { taken: DeliveryRow; ticket: Ticket }

const brokenOff: Attempt = {
  outcome: { kind: 'failed', failure: new DeliveryFailure('unknown', 'broken off', 0) },
  posted: null,
}

async function attempt(taken: DeliveryRow, ticket: Ticket, context: Context): Promise<Attempt> {
  try {
    return { outcome: { kind: 'sent' }, posted: await send(taken, ticket, context) }
  } catch (error) {
    if (error instanceof NotYet) {
      await untilStored(() => undoAttempt(context.db, taken), context.log)
      throw error
    }
    return { outcome: { kind: 'failed', failure: failureOf(error, taken, context) }, posted: null }
  }
}

async function send(delivery: DeliveryRow, ticket: Ticket, context: Context): Promise<PostedCard | null> {
  if (delivery.channel === 'email') await sendByEmail(delivery, ticket, context)
  else if (delivery.recipient_kind === 'duty') await alertDuty(ticket, context)
  else return sendByTeams(delivery, ticket, context)
  return null
}

/** A fault of our own is tried again like any other: the report must get through once it is mended. */
function failureOf(error: unknown, delivery: DeliveryRow, { log }: Context): DeliveryFailure {
  if (error instanceof DeliveryFailure) return error
  log.error({ delivery: delivery.id, ...errorForLog(error) }, 'delivery attempt broke')
  return new DeliveryFailure('later', 'own fault')
}

/** What came of an attempt is not forgotten when the database is away: else a mail that went would go once more. */
async function record(attempted: Attempted, context: Context): Promise<void> {
  await untilStored(() => recordOnce(attempted, context), context.log)
}

async function recordOnce({ taken, ticket, outcome, posted }: Attempted, context: Context): Promise<void> {
  const now = context.clock()
  const giveUpAt = addDuration(taken.created_at, context.organisation.giveUpAfter)
  const verdict = judge(taken, outcome, now, giveUpAt, Math.random())
  const { state = taken.state, last_error } = verdict.change
  const recorded = await context.db.transaction().execute(async (trx) => {
    await holdTicket(trx, ticket.id)
    if (!(await endAttempt(trx, taken, verdict.change))) return false
    if (posted) await keepCard(trx, posted, taken, ticket, now)
    if (verdict.nextAt)
      await scheduleDelivery(trx, taken, { urgent: isUrgent(ticket), startAfter: verdict.nextAt }, context)
    if (verdict.attention) await raiseAttention(trx, taken, ticket, verdict, context)
    if (LEADERS.includes(taken.recipient_kind))
      await context.queue.add(trx, 'escalate', { ticketId: ticket.id })
    const details = { delivery: taken.id, state, ...(last_error ? { error: last_error } : {}) }
    await changeTicket(trx, { ticketId: ticket.id, what: 'delivery', by: null, details }, context)
    return true
  })
  if (!recorded) return
  context.metrics.delivered(taken.channel, state, verdict.repeats)
  context.log.info(
    {
      ticket: ticket.number,
      delivery: taken.id,
      recipient: taken.recipient_kind,
      channel: taken.channel,
      attempt: taken.attempts,
      state,
      error: last_error,
    },
    'delivery attempted',
  )
}

function isUrgent({ urgency }: Ticket): boolean {
  return urgency === 'urgent'
}

async function keepCard(
  trx: Db,
  posted: PostedCard,
  delivery: DeliveryRow,
  ticket: Ticket,
  now: Date,
): Promise<void> {
  const { personId, conversationId, activityId, shownVersion } = posted
  const card = {
    ticket_id: ticket.id,
    delivery_id: delivery.id,
    person_id: personId,
    conversation_id: conversationId,
    activity_id: activityId,
  }
  await insertCard(trx, card, shownVersion, now)
}
