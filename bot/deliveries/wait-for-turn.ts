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
 * Keeps messages about a ticket in order: a withdrawal must not overtake the report, which a slow server may
 * hold for a minute, nor a claim its correction. Checked before an attempt, as a change until then makes no
 * separate message.
 */
export function waitForTurn(delivery: DeliveryRow, ticket: Ticket, context: Needs): void {
  const [first, ...others] = aheadOf(delivery, ticket, context)
  const now = context.clock()
  if (first) throw new RetryAt(inTurn(lookAgainAt(first, now), others.length, now))
}

/**
 * The farther back, the later: if all looked for the first at once, a hundred would keep it from its own turn.
 * At most a minute: a postponed message may be sent by hand or cancelled before its time.
 */
function inTurn(first: Date, others: number, now: Date): Date {
  return new Date(Math.min(first.getTime() + others * MOMENT_MS, now.getTime() + MINUTE_MS))
}

function lookAgainAt({ attempt_started_at, due_at }: DeliveryRow, now: Date): Date {
  if (attempt_started_at) return asLongAgain(attempt_started_at, now)
  return new Date(Math.max(due_at?.getTime() ?? 0, now.getTime()) + MOMENT_MS)
}

/** After the same time again, at most a minute: every check of a mail uses a place in the rate limit. */
export function asLongAgain(since: Date, now: Date): Date {
  const wait = Math.max(now.getTime() - since.getTime(), MOMENT_MS)
  return new Date(now.getTime() + Math.min(wait, MINUTE_MS))
}

function aheadOf(delivery: DeliveryRow, ticket: Ticket, context: Needs): DeliveryRow[] {
  const isTheirs = (one: DeliveryRow) =>
    one.due_at && one.channel === delivery.channel && recipientOf(one) === recipientOf(delivery)
  const isUnderWay = (one: DeliveryRow) => one.attempt_started_at !== null
  // Our own faults hold up nobody: others would wait for a day.
  const isOwnFault = (one: DeliveryRow) => one.last_error === OWN_FAULT && !isUnderWay(one)
  // Another system gets its messages strictly in order.
  if (isWebhook(delivery))
    return ticket.webhooks.filter((one) => isTheirs(one) && !isOwnFault(one) && asMade(one, delivery) < 0)
  // A card in Teams shows the present state, whatever its order.
  if (delivery.channel === 'teams' && !newsIn(delivery, ticket, context)) return []
  const before = [...ticket.deliveries, ...ticket.news].filter(
    (one) => isTheirs(one) && asMade(one, delivery) < 0,
  )
  if (!isNews(delivery)) return before.filter(isUnderWay)
  // Repeats of what may have arrived hold up nobody either.
  const isToCome = (one: DeliveryRow) =>
    one.state === 'pending' && !isOwnFault(one) && !isOver(one, ticket, context)
  return before.filter((one) => isInSequence(one, delivery) && (isUnderWay(one) || isToCome(one)))
}
