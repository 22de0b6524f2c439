import { RetryAt } from '../queue/rate-limit.ts'
import { OWN_FAULT } from '../remote/delivery-failure.ts'
import type { Needs } from '../show/needs.ts'
import { isOver, newsIn } from '../show/news.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { asMade, recipientOf } from '../tickets/delivery-state.ts'
import { isInSequence, isNews, isWebhook } from '../tickets/news.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { MINUTE_MS } from '../time/duration.ts'

const MOMENT_MS = 1_000

/**
 * Who is told about a ticket reads one thing after the other: that a report was withdrawn must not overtake the report,
 * which a slow server may have for a minute, nor that a card is not blocked after all that it is. Looked at before an
 * attempt begins, as a change until then makes no message of its own.
 */
export function waitForTurn(delivery: DeliveryRow, ticket: Ticket, context: Needs): void {
  const ahead = aheadOf(delivery, ticket, context)
  if (ahead) throw new RetryAt(lookAgainAt(ahead, context.clock()))
}

/** What is put off may be sent by hand, or called off, before its time. */
function lookAgainAt({ attempt_started_at, due_at }: DeliveryRow, now: Date): Date {
  if (attempt_started_at) return asLongAgain(attempt_started_at, now)
  const due = Math.max(due_at?.getTime() ?? 0, now.getTime()) + MOMENT_MS
  return new Date(Math.min(due, now.getTime() + MINUTE_MS))
}

/**
 * When to look again at what only somebody else can bring forward: after as long again as it has taken, a minute at most.
 * Each look at a mail takes one of the places that mails have.
 */
export function asLongAgain(since: Date, now: Date): Date {
  const wait = Math.max(now.getTime() - since.getTime(), MOMENT_MS)
  return new Date(now.getTime() + Math.min(wait, MINUTE_MS))
}

function aheadOf(delivery: DeliveryRow, ticket: Ticket, context: Needs): DeliveryRow | undefined {
  const isTheirs = (one: DeliveryRow) =>
    one.due_at && one.channel === delivery.channel && recipientOf(one) === recipientOf(delivery)
  const isUnderWay = (one: DeliveryRow) => one.attempt_started_at !== null
  // What fails by itself holds up nobody: for that others would wait a day.
  const isOwnFault = (one: DeliveryRow) => one.last_error === OWN_FAULT && !isUnderWay(one)
  // Another system hears of nothing else as long as it has not heard of what was before.
  if (isWebhook(delivery))
    return ticket.webhooks.find((one) => isTheirs(one) && !isOwnFault(one) && asMade(one, delivery) < 0)
  // A card in Teams says what is so, whichever came last.
  if (delivery.channel === 'teams' && !newsIn(delivery, ticket, context)) return undefined
  const before = [...ticket.deliveries, ...ticket.news].filter(
    (one) => isTheirs(one) && asMade(one, delivery) < 0,
  )
  if (!isNews(delivery)) return before.find(isUnderWay)
  // Nor does what may have arrived and is repeated.
  const isToCome = (one: DeliveryRow) =>
    one.state === 'pending' && !isOwnFault(one) && !isOver(one, ticket, context)
  return before.find((one) => isInSequence(one, delivery) && (isUnderWay(one) || isToCome(one)))
}
