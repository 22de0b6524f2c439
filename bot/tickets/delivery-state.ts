import { NO_LEADER } from '../directory/find-leader.ts'
import { isDeskOnTrial } from '../organisation/help-desk.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { DeliveryRow, Occasion, TicketRow } from '../store/schema.ts'
import { isNews, mustBeHeard } from './news.ts'
import type { PlannedDelivery } from './plan-deliveries.ts'
import { isCalledOff } from './ticket-state.ts'

/** Tells whether a failed delivery was replaced: by a mail to the same person, or by a named leader. */
export function isReplaced(delivery: DeliveryRow, all: DeliveryRow[]): boolean {
  const { state, channel, occasion, last_error } = delivery
  if (channel !== 'teams' || (state !== 'failed' && state !== 'unknown')) return false
  const later = all.filter((other) => asMade(other, delivery) > 0)
  if (last_error === NO_LEADER)
    return later.some((other) => other.named_by !== null && other.last_error !== NO_LEADER)
  return later.some(
    (other) =>
      other.channel === 'email' &&
      other.occasion === occasion &&
      recipientOf(other) === recipientOf(delivery),
  )
}

/** Tells whether a person who was mailed instead may have received the earlier attempt. */
export function mayHaveBeenReached(mail: DeliveryRow, all: DeliveryRow[]): boolean {
  const isTheirs = (one: DeliveryRow) => recipientOf(one) === recipientOf(mail)
  return all.some((one) => one.state === 'unknown' && isTheirs(one) && isReplaced(one, all))
}

/** Compares a ticket's deliveries like `AS_MADE` in SQL. */
export function asMade(one: DeliveryRow, other: DeliveryRow): number {
  return one.made - other.made || one.created_at.getTime() - other.created_at.getTime()
}

/** Returns a desk or person, or the kind where there is only one of it. */
export function recipientOf({ recipient_kind, recipient_id }: DeliveryRow): string {
  return recipient_id ?? recipient_kind
}

type Recipient = Pick<DeliveryRow, 'recipient_kind' | 'recipient_id'>

/** Tells whether a recipient's mail now goes to the trial mailbox: in trial mode, an outside desk's. */
export function isRedirected(
  { recipient_kind, recipient_id }: Recipient,
  organisation: Pick<Organisation, 'delivery'>,
): boolean {
  return recipient_kind === 'desk' && isDeskOnTrial(recipient_id, organisation)
}

/** Tells whether a delivery went, or will go, to the trial mailbox, whatever the file has said since. */
export function isOnTrial(
  delivery: Recipient & Pick<DeliveryRow, 'on_trial'>,
  organisation: Pick<Organisation, 'delivery'>,
): boolean {
  return delivery.on_trial ?? isRedirected(delivery, organisation)
}

/**
 * Tells whether a mail system's message of that time can be about a delivery's last sending: every copy has
 * the same ids. If there was only one, the message is about it, whatever the clocks say.
 */
export function isOfLastSending({ attempts, sent_at }: DeliveryRow, at: Date): boolean {
  // Mail systems give times in seconds.
  return attempts <= 1 || sent_at === null || at.getTime() >= Math.floor(sent_at.getTime() / 1_000) * 1_000
}

/** Tells whether a sent mail is still being tried by a mail system. */
export function isDelayed(delivery: DeliveryRow): boolean {
  const { state, delayed_at, answer } = delivery
  return state === 'sent' && answer === null && delayed_at !== null && isOfLastSending(delivery, delayed_at)
}

/**
 * Returns the change of a delivery that its recipient answers: it has arrived and is not sent again. An
 * attempt under way ends by itself. A person's last answer has precedence over a system's.
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

/** Failed or perhaps failed, no longer tried, not replaced. `leaderState` tells of a leader not found. */
export function lostIn(deliveries: DeliveryRow[], ticket: TicketRow): DeliveryRow[] {
  return deliveries
    .filter((one) => isGivenUp(one) && one.last_error !== NO_LEADER && !isReplaced(one, deliveries))
    .filter((one) => isStillToBeHeard(one, ticket))
}

/** Always true for reports and additions; for withdrawals and news, unless they are called off. */
function isStillToBeHeard(one: DeliveryRow, ticket: TicketRow): boolean {
  if (!isNews(one) && one.occasion !== 'withdrawal') return true
  return (!isNews(one) || mustBeHeard(one)) && !isCalledOff(one, ticket)
}

export function isGivenUp({ state, due_at }: Pick<DeliveryRow, 'state' | 'due_at'>): boolean {
  return (state === 'failed' || state === 'unknown') && due_at === null
}

/** Tells whether a delivery has or may have arrived. In SQL: `reaches`, in waiting-alerts-table.ts. */
export function hasPerhapsArrived({ state, attempt_started_at }: DeliveryRow): boolean {
  return state === 'sent' || state === 'unknown' || attempt_started_at !== null
}

/** To everybody who has or may have been told, once each, by the channel that reached them. */
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
  return deliveries.filter((one) => TELLS_ALL.includes(one.occasion) && hasPerhapsArrived(one))
}

/** Occasions with a complete message. On the last day, a desk may read of a hand-back for the first time. */
const TELLS_ALL: Occasion[] = ['report', 'notice', 'last-day']

/** Tells whether the recipient never got the report: its attempt was under way at planning, and failed. */
export function followsNothing(delivery: DeliveryRow, deliveries: DeliveryRow[]): boolean {
  const isTheirs = (one: DeliveryRow) => recipientOf(one) === recipientOf(delivery)
  return TOLD_AGAIN.includes(delivery.occasion) && !toldIn(deliveries).some(isTheirs)
}

const TOLD_AGAIN: Occasion[] = ['addition', 'decision', 'withdrawal', 'reopened']
