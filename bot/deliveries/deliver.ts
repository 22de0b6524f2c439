import { RetryAt } from '../queue/rate-limit.ts'
import { untilStored } from '../queue/until-stored.ts'
import { DeliveryFailure, LONGEST_WAIT_MS, OWN_FAULT } from '../remote/delivery-failure.ts'
import { errorForLog } from '../remote/error-for-log.ts'
import { isOver } from '../show/news.ts'
import { channels, occasions, recipientKinds } from '../store/codes.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { transact } from '../store/transact.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { undoAttempt, updateDelivery } from '../tickets/deliveries-table.ts'
import { followsNothing } from '../tickets/delivery-state.ts'
import { isNews, isWebhook } from '../tickets/news.ts'
import { loadTicket, loadTold, lockTicket, type Ticket } from '../tickets/tickets-table.ts'
import { begin, underWayWith } from '../tickets/wave-table.ts'
import { sendByEmail } from './email-channel.ts'
import type { Needs } from './needs.ts'
import { brokenOff } from './outcome.ts'
import { type Answered, type Attempt, recordAttempt, type Taken } from './record-attempt.ts'
import { alertDuty, sendByTeams } from './teams-channel.ts'
import { asLongAgain, waitForTurn } from './wait-for-turn.ts'
import { sendByWebhook } from './webhook-channel.ts'
import { withRecipient } from './whom-to-alert.ts'

/**
 * Makes one attempt at a due delivery, in a wave also at those sharing its mail, and records the result. The
 * queue lets nobody else work on the same delivery, so an attempt under way was broken off by the end of its
 * process.
 */
export async function deliver(deliveryId: string, context: Needs): Promise<void> {
  const told = await loadTold(context.db, deliveryId)
  // The delivery is over, but others in its mail may not be: this job is responsible for them.
  if (!told?.delivery.due_at) return breakOff(await underWayWith(context.db, deliveryId), context)
  const { delivery, ticket } = told
  // A newer release will deliver it.
  if (isOfNewerRelease(delivery)) throw new RetryAt(asLongAgain(delivery.created_at, context.clock()))
  if (isOver(delivery, ticket, context) && !delivery.attempt_started_at)
    return cancel(delivery, ticket, context)
  if (isToWait(told.delivery.due_at, context.clock())) throw new RetryAt(told.delivery.due_at)
  if (delivery.attempt_started_at)
    return breakOff([delivery, ...(await underWayWith(context.db, deliveryId))], context)
  const known = await withRecipient(delivery, ticket, context)
  if (!known) return cancel(delivery, ticket, context)
  waitForTurn(known, ticket, context)
  if (isForNobody(known, ticket)) return cancel(known, ticket, context)
  const [taken, ...others] = await begin(context.db, delivery, ticket, context.clock())
  if (!taken) return
  const all: All = [{ taken, ticket }, ...(await withTickets(others, context))]
  await recordAll(all, await attempt(all, context), context)
}

/** An employee has added it themselves, and an agent may be told of a withdrawal only. */
function isForNobody(delivery: DeliveryRow, { deliveries }: Ticket): boolean {
  if (isNews(delivery) || delivery.recipient_kind === 'agent') return false
  return followsNothing(delivery, deliveries)
}

/** A longer wait came from a clock that was ahead, and the job was brought forward. */
function isToWait(due: Date, now: Date): boolean {
  return due > now && due.getTime() - now.getTime() <= LONGEST_WAIT_MS
}

/** The delivery of the job comes first. */
type All = [Taken, ...Taken[]]

async function breakOff(underWay: DeliveryRow[], context: Needs): Promise<void> {
  await recordAll(await withTickets(underWay, context), failedWith(brokenOff), context)
}

/** Records the job's own delivery last: while it is under way, this job is responsible for the others. */
async function recordAll(all: Taken[], made: Attempt, context: Needs): Promise<void> {
  for (const one of all.toReversed()) await recordAttempt({ ...one, ...made }, context)
}

async function withTickets(deliveries: DeliveryRow[], { db }: Needs): Promise<Taken[]> {
  const found: Taken[] = []
  for (const taken of deliveries) {
    const ticket = await loadTicket(db, taken.ticket_id)
    if (ticket) found.push({ taken, ticket })
  }
  return found
}

/** Not if the ticket has changed since: it may be open again. What may have arrived is only not repeated. */
async function cancel(delivery: DeliveryRow, ticket: Ticket, context: Needs): Promise<void> {
  const { id } = delivery
  const state = delivery.state === 'unknown' ? 'unknown' : 'cancelled'
  await transact(context, async (context) => {
    const current = await lockTicket(context.db, ticket.id)
    if (current?.version !== ticket.version) throw new RetryAt(context.clock())
    await updateDelivery(context.db, id, { state, due_at: null })
    if (isNews(delivery)) return
    const details = { delivery: id, state }
    await changeTicket({ ticketId: ticket.id, what: 'delivery', by: null, details }, context)
  })
}

function failedWith(failure: DeliveryFailure): Attempt {
  return { outcome: { kind: 'failed', failure } }
}

async function attempt(all: All, context: Needs): Promise<Attempt> {
  const [{ taken }] = all
  try {
    const answered = await send(all, context)
    return { outcome: { kind: 'sent', at: context.clock() }, ...answered }
  } catch (error) {
    if (error instanceof RetryAt) {
      await untilStored(() => undoAttempt(context.db, taken), context.log)
      throw error
    }
    return failedWith(failureOf(error, taken, context))
  }
}

async function send(all: All, context: Needs): Promise<Answered> {
  const [{ taken: delivery, ticket }] = all
  if (isWebhook(delivery)) return { reference: await sendByWebhook(delivery, ticket, context) }
  if (delivery.channel === 'email') await sendByEmail(all, context)
  else if (delivery.recipient_kind === 'duty') await alertDuty(ticket, context)
  else return { posted: await sendByTeams(delivery, ticket, context) }
  return {}
}

/** Our own fault is retried like any other: the report must arrive once the fault is fixed. */
function failureOf(error: unknown, delivery: DeliveryRow, { log }: Needs): DeliveryFailure {
  if (error instanceof DeliveryFailure) return error
  log.error({ delivery: delivery.id, ...errorForLog(error) }, 'delivery attempt broke')
  return new DeliveryFailure('later', 'own-fault', OWN_FAULT)
}

/** Tells whether a newer release beside this one planned it, whose content this one cannot know. */
function isOfNewerRelease({ occasion, channel, recipient_kind }: DeliveryRow): boolean {
  return !(
    occasions.includes(occasion) &&
    channels.includes(channel) &&
    recipientKinds.includes(recipient_kind)
  )
}
