import { RetryAt } from '../queue/rate-limit.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { recipientOf } from '../tickets/delivery-state.ts'
import { isWebhook } from '../tickets/news.ts'
import { inOrder } from '../tickets/tell-webhooks.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'

const LOOK_AGAIN_MS = 1_000

/**
 * Who is mailed about a ticket reads one thing after the other: that a report was withdrawn must not overtake the report,
 * which a slow server may have for a minute. Another system hears of nothing as long as it has not heard of what was
 * before. A card in Teams says what is so, whichever came last. Looked at before an attempt begins, as a change until then
 * makes no message of its own.
 */
export function waitForTurn(delivery: DeliveryRow, ticket: Ticket, { clock }: Pick<Needs, 'clock'>): void {
  const ahead = aheadOf(delivery, ticket)
  if (!ahead) return
  const due = Math.max(ahead.due_at?.getTime() ?? 0, clock().getTime())
  throw new RetryAt(new Date(due + LOOK_AGAIN_MS))
}

function aheadOf(delivery: DeliveryRow, { deliveries, news, webhooks }: Ticket): DeliveryRow | undefined {
  const isTheirs = (one: DeliveryRow) =>
    one.channel === delivery.channel && recipientOf(one) === recipientOf(delivery)
  if (isWebhook(delivery))
    return webhooks.find((one) => one.due_at && isTheirs(one) && inOrder(one, delivery) < 0)
  if (delivery.channel !== 'email') return undefined
  const isUnderWay = (one: DeliveryRow) => one.attempt_started_at && one.created_at < delivery.created_at
  return [...deliveries, ...news].find((one) => isTheirs(one) && isUnderWay(one))
}
