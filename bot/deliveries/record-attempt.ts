import { untilStored } from '../queue/until-stored.ts'
import type { Needs as ShowNeeds } from '../show/needs.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { transact } from '../store/transact.ts'
import { keepReference } from '../tickets/change-ticket.ts'
import { endAttempt } from '../tickets/deliveries-table.ts'
import { isRedirected } from '../tickets/delivery-state.ts'
import { lastRetried } from '../tickets/history-table.ts'
import { keepCard, ticketsShownBy } from '../tickets/ticket-cards-table.ts'
import { loadTicket, type Ticket } from '../tickets/tickets-table.ts'
import { addDuration } from '../time/duration.ts'
import { followVerdict, whatIsSo } from './follow-verdict.ts'
import type { Needs } from './needs.ts'
import { judge, type Outcome, pausesFor, type Verdict } from './outcome.ts'
import type { PostedCard } from './own-chat.ts'

/** The posted message, and the ticket's number in the other system. */
export type Answered = { posted?: PostedCard | null; reference?: string | null }
export type Attempt = Answered & { outcome: Outcome }
/** A delivery with an attempt under way. */
export type Taken = { taken: DeliveryRow; ticket: Ticket }
type Attempted = Attempt & Taken

type Records = Pick<Needs, 'db' | 'queue' | 'limits' | 'isClockRight' | 'metrics' | 'log'> & ShowNeeds

/** Records an attempt's result, retrying while the database is away: otherwise a mail would be sent again. */
export async function recordAttempt(attempted: Attempted, context: Records): Promise<void> {
  const verdict = await untilStored(recording(attempted, context), context.log)
  if (verdict) report(attempted, verdict, context)
}

/** @returns a function giving null when obsolete, or the verdict, also if an earlier try has stored it */
function recording(attempted: Attempted, context: Records): () => Promise<Verdict | null> {
  let unanswered: Verdict | null = null
  return async () => {
    const verdict = await verdictOn(attempted, context.clock(), context)
    let isRecorded = false
    const work = async (within: Records) => {
      isRecorded = false
      isRecorded = await record(attempted, verdict, within)
    }
    await transact(context, work, { repeatable: true }).catch((error: unknown) => {
      if (isRecorded) unanswered = verdict
      throw error
    })
    return isRecorded ? verdict : unanswered
  }
}

async function verdictOn(
  { taken, ticket, outcome }: Attempted,
  now: Date,
  context: Records,
): Promise<Verdict> {
  const mayGiveUp = outcome.kind === 'failed' && (await context.isClockRight())
  return judge(taken, outcome, {
    now,
    giveUpAt: await giveUpAt(taken, mayGiveUp, context),
    pauses: pausesFor(ticket.urgency, context.limits),
    chance: Math.random(),
  })
}

/** Counts from creation or an agent's last retry. Never, by a clock that may be wrong. */
export async function giveUpAt(
  delivery: DeliveryRow,
  isClockRight: boolean,
  { db, organisation }: Pick<Records, 'db' | 'organisation'>,
): Promise<Date> {
  if (!isClockRight) return NEVER
  return addDuration((await lastRetried(db, delivery)) ?? delivery.created_at, organisation.giveUpAfter)
}

const NEVER = new Date(8.64e15)

/** False if it is recorded already, or no longer counts. */
async function record(
  { taken, ticket, posted, reference }: Attempted,
  verdict: Verdict,
  context: Records,
): Promise<boolean> {
  const card = posted && { ...posted, ticket_id: ticket.id, delivery_id: taken.id }
  const change = { ...verdict.change, on_trial: isRedirected(taken, context.organisation) }
  if (!(await endAttempt(context.db, taken, change))) {
    if (card) await keepBesides(card, context)
    return false
  }
  if (reference) await keepReference(ticket.id, reference, taken.recipient_id, context)
  const refresh = card && (await keepCard(context.db, card, context.clock()))
  // Decided by the present state, as much may have happened during a long attempt.
  const current = verdict.attention ? await loadTicket(context.db, ticket.id) : null
  const isChanged = await followVerdict(taken, current ?? ticket, verdict, context)
  // A change refreshes all cards anyway.
  if (refresh && !isChanged) await context.queue.addAll(context.db, [refresh])
  return true
}

type Card = PostedCard & { ticket_id: string; delivery_id: string }

/** Stores the card of a delayed attempt that counts as broken off: it stands beside the next one's. */
async function keepBesides(card: Card, { db, clock, queue }: Records): Promise<void> {
  if ((await ticketsShownBy(db, [card.activity_id], [card.ticket_id])).length === 0)
    await queue.addAll(db, [await keepCard(db, card, clock())])
}

function report({ taken, ticket }: Attempted, verdict: Verdict, { metrics, log }: Records): void {
  const { id, recipient_kind: recipient, channel, attempts: attempt } = taken
  const { state, error } = whatIsSo(taken, verdict)
  metrics.delivered({ recipient, channel, state, copied: verdict.lost && verdict.change.due_at !== null })
  const attempted = { ticket: ticket.number, delivery: id, recipient, channel, attempt, state, error }
  if (error) log.warn(attempted, 'delivery attempt failed')
  else log.info(attempted, 'delivery attempted')
}
