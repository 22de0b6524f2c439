import type { Organisation } from '../organisation/organisation.ts'
import type { NewJob } from '../queue/queue.ts'
import type { Needs as ShowNeeds } from '../show/needs.ts'
import { isOver } from '../show/news.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { scheduleDelivery } from '../tickets/add-deliveries.ts'
import { isToLeader } from '../tickets/alerts.ts'
import { type Changed, changeTicket } from '../tickets/change-ticket.ts'
import { addHistory, TOLD } from '../tickets/history-table.ts'
import { isNews, isWebhook, mustBeHeard, newsDetails } from '../tickets/news.ts'
import { nextStep } from '../tickets/next-step.ts'
import { outdateOthers, refreshing } from '../tickets/ticket-cards-table.ts'
import { endHeld, type Ticket } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'
import type { Verdict } from './outcome.ts'
import { raiseAttention } from './raise-attention.ts'

/**
 * Acts on an attempt's result once it is stored, in a locked ticket.
 * @param taken the row before
 * @returns whether the ticket has changed
 */
export async function followVerdict(
  taken: DeliveryRow,
  ticket: Ticket,
  { attention, ...verdict }: Verdict,
  context: Pick<Needs, 'db' | 'queue'> & ShowNeeds,
): Promise<boolean> {
  // A cancelled message needs no attention.
  const mustAct = attention && !isOver(taken, ticket, context)
  const { due_at } = verdict.change
  if (due_at) await scheduleDelivery(taken, ticket, context, due_at)
  if (mustAct) await raiseAttention(taken, ticket, verdict, context)
  if (taken.occasion === 'outcome' && ticket.held_until) await isTold(ticket, context)
  // The arrival or retry of news is not itself news.
  if (isNews(taken) && !(mustAct && mustBeHeard(taken))) return false
  const { state, error } = whatIsSo(taken, verdict)
  const details = { delivery: taken.id, ...newsDetails(taken), state, ...(error ? { error } : {}) }
  const entry = { ticketId: ticket.id, what: 'delivery', by: null, details }
  // No card shows messages to other systems, and nobody needs to reread the ticket for them.
  const isAside = isWebhook(taken) && !mustAct
  if (isAside) await addHistory(context.db, { ...entry, at: context.clock() })
  else {
    const changed = await changeTicket(entry, context, (one) => watchChain(taken, one, context.organisation))
    // The leader's alerts of the same report name each other.
    const isNew = ticket.together.length > 0 && isToLeader(taken) && isNewlyWaitedFor(taken, changed)
    if (isNew) await redrawTogether(changed, context)
  }
  return !isAside
}

async function redrawTogether(ticket: Changed, { db, queue }: Pick<Needs, 'db' | 'queue'>): Promise<void> {
  await queue.addAll(db, (await outdateOthers(db, ticket)).map(refreshing))
}

/** Returns jobs for a leader now waited for: checking their absence, and the next step of the chain. */
function watchChain(taken: DeliveryRow, changed: Changed, organisation: Organisation): NewJob[] {
  if (!isToLeader(taken)) return []
  const step = nextStep(changed, organisation)
  const jobs: NewJob[] = []
  if (step) jobs.push({ name: 'escalate', job: { ticketId: changed.id }, startAfter: step.at })
  if (isNewlyWaitedFor(taken, changed)) jobs.push({ name: 'check-absence', job: { deliveryId: taken.id } })
  return jobs
}

/** True for the first attempt, or the one that found the leader. */
function isNewlyWaitedFor(
  { id, channel, occasion, attempts, recipient_id }: DeliveryRow,
  { deliveries }: Changed,
): boolean {
  const isKnown = deliveries.some((one) => one.id === id && one.recipient_id !== null)
  return channel === 'teams' && occasion === 'report' && isKnown && (attempts === 1 || recipient_id === null)
}

/** Ends the holding back of the ticket. */
async function isTold({ id, held_until }: Ticket, { db, clock }: Pick<Needs, 'db' | 'clock'>): Promise<void> {
  // If it was reopened and resolved again meanwhile, it is held anew.
  if (!(await endHeld(db, id, held_until))) return
  await addHistory(db, { ticketId: id, at: clock(), what: TOLD, by: null })
}

export function whatIsSo(
  { state: before }: DeliveryRow,
  { change: { state = before, last_error } }: Pick<Verdict, 'change'>,
) {
  return { state, error: last_error }
}
