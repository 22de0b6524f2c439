import { followVerdict } from '../deliveries/follow-verdict.ts'
import { judge, pausesFor, type Verdict } from '../deliveries/outcome.ts'
import { giveUpAt } from '../deliveries/record-attempt.ts'
import type { ArrivedMail } from '../incoming/read-mail.ts'
import { DeliveryFailure, type Reason } from '../remote/delivery-failure.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { updateDelivery } from '../tickets/deliveries-table.ts'
import { isOfLastSending } from '../tickets/delivery-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { About } from './about-mail.ts'
import type { Needs } from './needs.ts'

/** Handles a bounce: a mail that was accepted has not arrived. */
export async function hearBounce(
  mail: ArrivedMail,
  { delivery, ticket }: About,
  context: Needs,
): Promise<void> {
  if (!hasReturned(delivery, mail, context.clock())) return
  const until = await giveUpAt(delivery, mail.isClockRight, context)
  const verdict = verdictOn(mail, delivery, ticket, until, context)
  await updateDelivery(context.db, delivery.id, verdict.change)
  await followVerdict(delivery, ticket, verdict, context)
}

/**
 * Ignores bounces if the recipient has acted, or the delivery is being retried or was sent again. While a
 * clock is or was wrong, the last is not trusted: better a false alarm than an undelivered report.
 */
function hasReturned(delivery: DeliveryRow, { at, isClockRight }: ArrivedMail, now: Date): boolean {
  const { state, acknowledged_at, answered_at, sent_at } = delivery
  if (acknowledged_at || answered_at) return false
  const isDoubtful = !isClockRight || (sent_at !== null && sent_at > now)
  return (state === 'sent' || state === 'unknown') && (isDoubtful || isOfLastSending(delivery, at))
}

/** Judges it like a failed attempt, but with long pauses: each copy is a nuisance on the other side. */
function verdictOn(
  { permanent, status }: ArrivedMail,
  delivery: DeliveryRow,
  { urgency }: Ticket,
  giveUpAt: Date,
  { clock, limits }: Needs,
): Verdict {
  const pause = permanent === false ? pausesFor(urgency, limits)[delivery.repeats] : undefined
  const code = ['returned', status ?? ''].join(' ').trim()
  const kind = pause === undefined ? 'never' : 'later'
  const failure = new DeliveryFailure(kind, returnedBecause(status), code, pause)
  const times = { now: clock(), giveUpAt, pauses: [], chance: Math.random() }
  const unsent = { state: 'pending', sent_at: null } as const
  const verdict = judge({ ...delivery, ...unsent }, { kind: 'failed', failure }, times)
  const repeats = delivery.repeats + (verdict.change.due_at ? 1 : 0)
  return { ...verdict, change: { ...unsent, repeats, ...verdict.change } }
}

/** Returns the meaning of a bounce's enhanced status code (RFC 3463) for the person who must act. */
function returnedBecause(status: string | null): Reason {
  const detail = status?.slice(2) ?? ''
  return REASONS.find(([codes]) => codes.test(detail))?.[1] ?? 'refused'
}

/** By the code without its first digit; Exchange says 4.1 of an address that its organisation lacks. */
const REASONS: [RegExp, Reason][] = [
  [/^(?:1\.(?:[1236]|10)|2\.1|4\.[14])$/, 'address-unknown'],
  [/^(?:2\.2|3\.1)$/, 'mailbox-full'],
  [/^(?:2\.3|3\.4)$/, 'too-large'],
  [/^(?:1\.[78]|7\.\d{1,3})$/, 'not-accepted'],
  [/^[34]\./, 'away'],
]
