import { NO_LEADER } from '../directory/find-leader.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { isBeside } from '../tickets/alerts.ts'
import { asMade } from '../tickets/delivery-state.ts'
import type { Changing } from '../tickets/needs.ts'
import { isNews, isWebhook, newsTo } from '../tickets/news.ts'
import { type PlannedDelivery, toDuty } from '../tickets/plan-deliveries.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { Verdict } from './outcome.ts'

/**
 * Acts on a delivery that finally failed. A person not reached in Teams gets a mail at once; otherwise the
 * reporter is told, and for urgent tickets the duty contact, by other channels than the one that failed.
 */
export async function raiseAttention(
  failed: DeliveryRow,
  ticket: Ticket,
  { change, lost }: Omit<Verdict, 'attention'>,
  context: Changing,
): Promise<void> {
  // The duty contact is told in two ways, and nobody stands behind them; news is on the employee's own card.
  // A failed webhook concerns agents alone.
  if (failed.recipient_kind === 'duty' || isNews(failed) || isWebhook(failed)) return
  if (failed.channel === 'teams' && !lost && change.last_error !== NO_LEADER) {
    return addDeliveries(ticket, mailInstead(failed, ticket), context)
  }
  // A notice to an agent concerns only the help desk, which sees the ticket in the tab.
  if (failed.recipient_kind === 'agent') return
  // No leader is missing if one named by the employee has acknowledged.
  const isKnown = ticket.deliveries.some((one) => one.named_by !== null && one.acknowledged_at !== null)
  if (change.last_error === NO_LEADER && isKnown) return
  await addDeliveries(ticket, [newsTo(ticket.reporter_id, 'failure', failed.id)], context)
  if (ticket.urgency === 'urgent' && !isBeside(failed, ticket.deliveries))
    await addDeliveries(ticket, toDutyUnlessWaiting(failed, ticket, context.organisation), context)
}

/** Returns nothing if a mail has been sent: an agent may have retried Teams. */
function mailInstead(failed: DeliveryRow, { deliveries }: Ticket): PlannedDelivery[] {
  // The current row: the attempt may have found the leader.
  const { recipient_kind, recipient_id, occasion, named_by } =
    deliveries.find(({ id }) => id === failed.id) ?? failed
  const isMailed = deliveries.some(
    (one) =>
      one.channel === 'email' &&
      one.recipient_kind === recipient_kind &&
      one.recipient_id === recipient_id &&
      one.occasion === occasion &&
      asMade(one, failed) > 0 &&
      one.state !== 'failed',
  )
  return isMailed ? [] : [{ recipient_kind, recipient_id, channel: 'email', occasion, named_by }]
}

/**
 * Uses Teams if a mail failed, and mail, which has the facts. A message not sent yet will include this
 * failure too.
 */
function toDutyUnlessWaiting(
  { channel }: DeliveryRow,
  { deliveries }: Ticket,
  organisation: Organisation,
): PlannedDelivery[] {
  const willTell = deliveries.filter(
    ({ recipient_kind, occasion, state, attempt_started_at }) =>
      recipient_kind === 'duty' &&
      occasion === 'report' &&
      state === 'pending' &&
      attempt_started_at === null,
  )
  const channels = channel === 'email' ? (['teams', 'email'] as const) : (['email'] as const)
  return channels
    .filter((one) => !willTell.some((waiting) => waiting.channel === one))
    .flatMap((one) => toDuty(organisation, one))
}
