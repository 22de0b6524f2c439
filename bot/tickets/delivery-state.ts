import { NO_LEADER } from '../directory/find-leader.ts'
import type { DeliveryRow, Occasion, TicketRow } from '../store/schema.ts'
import { isNews, mustBeHeard } from './news.ts'
import type { PlannedDelivery } from './plan-deliveries.ts'
import { isCalledOff } from './ticket-state.ts'

/** What was tried gives way to what was done in its place: a mail to the same person, a leader who was named. */
export function isReplaced(delivery: DeliveryRow, all: DeliveryRow[]): boolean {
  const { state, channel, occasion, last_error } = delivery
  if (channel !== 'teams' || (state !== 'failed' && state !== 'unknown')) return false
  if (last_error === NO_LEADER)
    return all.some(
      (other) => other.named_by !== null && other.last_error !== NO_LEADER && asMade(other, delivery) > 0,
    )
  return all.some(
    (other) =>
      other.channel === 'email' &&
      other.occasion === occasion &&
      recipientOf(other) === recipientOf(delivery),
  )
}

/** Whether somebody who was mailed instead may have got what was tried before. */
export function mayHaveBeenReached(mail: DeliveryRow, all: DeliveryRow[]): boolean {
  const isTheirs = (one: DeliveryRow) => recipientOf(one) === recipientOf(mail)
  return all.some((one) => one.state === 'unknown' && isTheirs(one) && isReplaced(one, all))
}

/** The order of a ticket's deliveries, as `AS_MADE` has it in SQL. */
export function asMade(one: DeliveryRow, other: DeliveryRow): number {
  return one.made - other.made || one.created_at.getTime() - other.created_at.getTime()
}

/** A desk or a person; the kind alone where there is but one of it. */
export function recipientOf({ recipient_kind, recipient_id }: DeliveryRow): string {
  return recipient_id ?? recipient_kind
}

/**
 * Whether what a mail system says at that time can be about the last time that a delivery was sent: each copy carries the
 * same ids. Of what was sent but once it can be about nothing else, whatever the clocks say.
 */
export function isOfLastSending({ attempts, sent_at }: DeliveryRow, at: Date): boolean {
  // Mail systems tell the time to the second.
  return attempts <= 1 || sent_at === null || at.getTime() >= Math.floor(sent_at.getTime() / 1_000) * 1_000
}

/** On its way, and somebody's mail system is still trying. */
export function isDelayed(delivery: DeliveryRow): boolean {
  const { state, delayed_at, answer } = delivery
  return state === 'sent' && answer === null && delayed_at !== null && isOfLastSending(delivery, delayed_at)
}

/**
 * What becomes of a delivery when its recipient answers: what may not have arrived has, and is not sent again. An attempt
 * that is under way ends by itself. What a person said last counts for more than what a system did.
 */
export function hasAnswered(delivery: DeliveryRow, answer: 'auto' | 'human', at: Date): Partial<DeliveryRow> {
  const before = delivery.answer === 'human' ? delivery.answered_at : null
  if (before && (answer === 'auto' || before > at)) return arrived(delivery, at)
  return { answer, answered_at: at, ...arrived(delivery, at) }
}

function arrived(
  { state, attempts, attempt_started_at, sent_at }: DeliveryRow,
  at: Date,
): Partial<DeliveryRow> {
  if (attempts === 0 || attempt_started_at || state === 'cancelled') return {}
  return { state: 'sent', sent_at: sent_at ?? at, due_at: null, last_error: null, reason: null }
}

/**
 * Those of a ticket's deliveries that did not get through, or may not have (`unknown`), are not tried any more, and nothing
 * was done in their place. That no leader was found is told by `leaderState`.
 */
export function lostIn(deliveries: DeliveryRow[], ticket: TicketRow): DeliveryRow[] {
  return deliveries
    .filter((one) => isGivenUp(one) && one.last_error !== NO_LEADER && !isReplaced(one, deliveries))
    .filter((one) => isStillToBeHeard(one, ticket))
}

/** The report and what was added to it, whatever became of it; a withdrawal, and news, unless that is over. */
function isStillToBeHeard(one: DeliveryRow, ticket: TicketRow): boolean {
  if (!isNews(one) && one.occasion !== 'withdrawal') return true
  return (!isNews(one) || mustBeHeard(one)) && !isCalledOff(one, ticket)
}

export function isGivenUp({ state, due_at }: Pick<DeliveryRow, 'state' | 'due_at'>): boolean {
  return (state === 'failed' || state === 'unknown') && due_at === null
}

/** Somebody has got it, or may have. The same in SQL: `reaches`, in waiting-alerts-table.ts. */
export function hasPerhapsArrived({ state, attempt_started_at }: DeliveryRow): boolean {
  return state === 'sent' || state === 'unknown' || attempt_started_at !== null
}

/**
 * Everybody who has been told of a report, or may have been, once each and in the way in which they were reached:
 * they are the ones who hear what becomes of it.
 */
export function tellAgain(deliveries: DeliveryRow[], occasion: Occasion): PlannedDelivery[] {
  const byRecipient = Map.groupBy(toldIn(deliveries), recipientOf)
  return [...byRecipient.values()].map((theirs) => {
    const reached = theirs.find(({ state }) => state === 'sent') ?? theirs[0]
    if (!reached) throw new Error('a group without rows')
    const { recipient_kind, recipient_id, channel } = reached
    return { recipient_kind, recipient_id, channel, occasion }
  })
}

function toldIn(deliveries: DeliveryRow[]): DeliveryRow[] {
  return deliveries.filter(
    (one) => (one.occasion === 'report' || one.occasion === 'notice') && hasPerhapsArrived(one),
  )
}

/** Whether its recipient has not heard of what it follows: that was under way when this was planned, and did not get through. */
export function followsNothing(delivery: DeliveryRow, deliveries: DeliveryRow[]): boolean {
  const isTheirs = (one: DeliveryRow) => recipientOf(one) === recipientOf(delivery)
  return TOLD_AGAIN.includes(delivery.occasion) && !toldIn(deliveries).some(isTheirs)
}

const TOLD_AGAIN: Occasion[] = ['addition', 'decision', 'withdrawal', 'reopened']
