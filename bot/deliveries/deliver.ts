import type { Context } from '../context.ts'
import { addDuration } from '../organisation.ts'
import { NO_LEADER } from '../directory/find-leader.ts'
import type { Db } from '../store/open-database.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { loadTicket } from '../tickets/tickets-table.ts'
import { insertDelivery, takeForAttempt, updateDelivery } from './deliveries-table.ts'
import { DeliveryFailure } from './delivery-failure.ts'
import { sendByEmail } from './email-channel.ts'
import type { PostedCard } from './leader-alert-channel.ts'
import { alertLeader } from './leader-alert-channel.ts'
import type { Outcome, Verdict } from './outcome.ts'
import { judge } from './outcome.ts'
import { insertCard } from './ticket-cards-table.ts'

/** Makes one attempt at a delivery that is due, and records what came of it. */
export async function deliver(deliveryId: string, context: Context): Promise<void> {
  const delivery = await takeForAttempt(context.db, deliveryId, context.clock())
  const ticket = delivery && (await loadTicket(context.db, delivery.ticket_id))
  if (!delivery || !ticket) return
  const { outcome, posted } = await attempt(delivery, ticket, context)
  await record(delivery, ticket, outcome, posted, context)
}

/** Notes that an attempt was broken off by the end of its process: the answer is lost. */
export async function recordBrokenOff(delivery: DeliveryRow, context: Context): Promise<void> {
  const ticket = await loadTicket(context.db, delivery.ticket_id)
  const failure = new DeliveryFailure('unknown', 'broken off')
  if (ticket) await record(delivery, ticket, { kind: 'failed', failure }, null, context)
}

async function attempt(
  delivery: DeliveryRow,
  ticket: Ticket,
  context: Context,
): Promise<{ outcome: Outcome; posted: PostedCard | null }> {
  try {
    if (delivery.channel === 'teams') {
      return { outcome: { kind: 'sent' }, posted: await alertLeader(delivery, ticket, context) }
    }
    await sendByEmail(delivery, ticket, context)
    return { outcome: { kind: 'sent' }, posted: null }
  } catch (error) {
    return { outcome: { kind: 'failed', failure: failureOf(error, delivery, context) }, posted: null }
  }
}

/** A fault of our own is tried again like any other: the report must get through once it is mended. */
function failureOf(error: unknown, delivery: DeliveryRow, { log }: Context): DeliveryFailure {
  if (error instanceof DeliveryFailure) return error
  log.error({ delivery: delivery.id, err: error }, 'delivery attempt broke')
  return new DeliveryFailure('later', 'own fault')
}

async function record(
  taken: DeliveryRow,
  ticket: Ticket,
  outcome: Outcome,
  posted: PostedCard | null,
  context: Context,
): Promise<void> {
  const now = context.clock()
  const verdict = judge(taken, outcome, now, giveUpAt(taken, context), Math.random())
  const { state, last_error } = verdict.change
  context.log.info(
    { ticket: ticket.number, delivery: taken.id, recipient: taken.recipient_kind, channel: taken.channel, attempt: taken.attempts, state, error: last_error },
    'delivery attempted',
  )
  await context.db.transaction().execute(async (trx) => {
    await updateDelivery(trx, taken.id, verdict.change)
    if (posted) await keepCard(trx, posted, taken, ticket, now)
    if (verdict.nextAt) await wakeUp(trx, taken, ticket, verdict.nextAt, context)
    if (verdict.attention) await raiseAttention(trx, taken, ticket, verdict, context)
    const details = { delivery: taken.id, state: state ?? taken.state, ...(last_error ? { error: last_error } : {}) }
    await changeTicket(trx, { ticketId: ticket.id, what: 'delivery', by: null, details }, context)
  })
}

function giveUpAt({ created_at }: DeliveryRow, { organisation }: Context): Date {
  return addDuration(created_at, organisation.giveUpAfter)
}

async function keepCard(trx: Db, posted: PostedCard, delivery: DeliveryRow, ticket: Ticket, now: Date): Promise<void> {
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

async function wakeUp(trx: Db, delivery: DeliveryRow, ticket: Ticket, at: Date, { queue }: Context): Promise<void> {
  await queue.add(trx, 'deliver', { deliveryId: delivery.id }, { startAfter: at, urgent: ticket.urgency === 'urgent' })
}

/** A final failure: a leader who cannot be reached in Teams gets a mail at once; else the reporter must know. */
async function raiseAttention(
  trx: Db,
  taken: DeliveryRow,
  ticket: Ticket,
  { change }: Verdict,
  context: Context,
): Promise<void> {
  if (taken.channel === 'teams' && change.state === 'failed' && change.last_error !== NO_LEADER) {
    await sendMailInstead(trx, taken, ticket, context)
    return
  }
  await context.queue.add(trx, 'tell-reporter', { deliveryId: taken.id })
}

async function sendMailInstead(trx: Db, taken: DeliveryRow, ticket: Ticket, { queue, clock }: Context): Promise<void> {
  const { recipient_id } = await trx
    .selectFrom('deliveries')
    .select('recipient_id')
    .where('id', '=', taken.id)
    .executeTakeFirstOrThrow()
  const mail = { kind: taken.recipient_kind, recipientId: recipient_id, channel: 'email' } as const
  const { id } = await insertDelivery(trx, ticket.id, mail, clock())
  await queue.add(trx, 'deliver', { deliveryId: id }, { urgent: ticket.urgency === 'urgent' })
}
