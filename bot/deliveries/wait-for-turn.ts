import { RetryAt } from '../queue/rate-limit.ts'
import { OWN_FAULT } from '../remote/delivery-failure.ts'
import { isOver, newsIn } from '../show/news.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { recipientOf } from '../tickets/delivery-state.ts'
import { isInSequence, isNews, isWebhook } from '../tickets/news.ts'
import { inOrder } from '../tickets/tell-webhooks.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'

const LOOK_AGAIN_MS = 1_000

/**
 * Who is told about a ticket reads one thing after the other: that a report was withdrawn must not overtake the report,
 * which a slow server may have for a minute, nor that a card is not blocked after all that it is. Looked at before an
 * attempt begins, as a change until then makes no message of its own.
 */
export function waitForTurn(delivery: DeliveryRow, ticket: Ticket, context: Needs): void {
  const ahead = aheadOf(delivery, ticket, context)
  if (!ahead) return
  const due = Math.max(ahead.due_at?.getTime() ?? 0, context.clock().getTime())
  throw new RetryAt(new Date(due + LOOK_AGAIN_MS))
}

function aheadOf(delivery: DeliveryRow, ticket: Ticket, context: Needs): DeliveryRow | undefined {
  const isTheirs = (one: DeliveryRow) =>
    one.due_at && one.channel === delivery.channel && recipientOf(one) === recipientOf(delivery)
  // Another system hears of nothing as long as it has not heard of what was before.
  if (isWebhook(delivery)) return ticket.webhooks.find((one) => isTheirs(one) && inOrder(one, delivery) < 0)
  // A card in Teams says what is so, whichever came last.
  if (delivery.channel === 'teams' && !newsIn(delivery, ticket, context)) return undefined
  const before = [...ticket.deliveries, ...ticket.news].filter(
    (one) => isTheirs(one) && one.created_at < delivery.created_at,
  )
  const isUnderWay = (one: DeliveryRow) => one.attempt_started_at !== null
  if (!isNews(delivery)) return before.find(isUnderWay)
  // What may have arrived and is repeated holds up nobody, nor what fails by itself: for that others would wait a day.
  const isToCome = (one: DeliveryRow) =>
    one.state === 'pending' && one.last_error !== OWN_FAULT && !isOver(one, ticket, context)
  return before.find((one) => isInSequence(one, delivery) && (isUnderWay(one) || isToCome(one)))
}
