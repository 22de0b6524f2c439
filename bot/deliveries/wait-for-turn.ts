import { RetryAt } from '../queue/rate-limit.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { recipientOf } from '../tickets/delivery-state.ts'
import { isWebhook } from '../tickets/news.ts'
import { inOrder } from '../tickets/tell-webhooks.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'

const LOOK_AGAIN_MS = 1_000

/**
 * Whoever hears of a ticket hears one thing after the other: what is later must not overtake what is under way. Another
 * system hears of nothing as long as it has not heard of what was before. Looked at before an attempt begins, as a change
 * until then makes no message of its own.
 */
export function waitForTurn(delivery: DeliveryRow, ticket: Ticket, { clock }: Pick<Needs, 'clock'>): void {
  const { deliveries, news, webhooks } = ticket
  const ahead = isWebhook(delivery)
    ? webhooks.find((one) => one.due_at && isSameWay(one, delivery) && inOrder(one, delivery) < 0)
    : [...deliveries, ...news].find(
        (one) => one.attempt_started_at && isSameWay(one, delivery) && one.created_at < delivery.created_at,
      )
  if (!ahead) return
  const due = Math.max(ahead.due_at?.getTime() ?? 0, clock().getTime())
  throw new RetryAt(new Date(due + LOOK_AGAIN_MS))
}

function isSameWay(one: DeliveryRow, other: DeliveryRow): boolean {
  return one.channel === other.channel && recipientOf(one) === recipientOf(other)
}
