import { NO_LEADER } from '../directory/find-leader.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { NewJob } from '../queue/queue.ts'
import type { Needs as ShowNeeds } from '../show/needs.ts'
import { isOver } from '../show/news.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { addDeliveries, scheduleDelivery } from '../tickets/add-deliveries.ts'
import { isBeside, isToLeader } from '../tickets/alerts.ts'
import { type Changed, changeTicket } from '../tickets/change-ticket.ts'
import { isReplaced } from '../tickets/delivery-state.ts'
import { addHistory, TOLD } from '../tickets/history-table.ts'
import type { Changing } from '../tickets/needs.ts'
import { isNews, isWebhook, mustBeHeard, newsDetails, newsTo } from '../tickets/news.ts'
import { nextStep } from '../tickets/next-step.ts'
import { type PlannedDelivery, toDuty } from '../tickets/plan-deliveries.ts'
import { outdateOthers, refreshing } from '../tickets/ticket-cards-table.ts'
import { endHeld, type Ticket } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'
import type { Verdict } from './outcome.ts'

/** In a locked ticket, once it is stored. @param taken the row before @returns whether the ticket changed */
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
  if (taken.occasion === 'outcome') await isTold(ticket, context)
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

/**
 * Acts on a delivery that finally failed. A person not reached in Teams gets a mail at once; otherwise the
 * reporter is told, and for urgent tickets the duty contact, by other channels than the one that failed.
 */
async function raiseAttention(
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

/** Returns nothing if there is a mail: an agent may have retried Teams. */
function mailInstead(failed: DeliveryRow, { deliveries }: Ticket): PlannedDelivery[] {
  // The current row: the attempt may have found the leader.
  const row = deliveries.find(({ id }) => id === failed.id) ?? failed
  if (isReplaced(row, deliveries)) return []
  const { recipient_kind, recipient_id, occasion, named_by } = row
  return [{ recipient_kind, recipient_id, channel: 'email', occasion, named_by }]
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
