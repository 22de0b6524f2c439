import { knownType } from '../../dialogs/incident-type.ts'
import { NO_LEADER } from '../directory/find-leader.ts'
import { RetryAt } from '../queue/rate-limit.ts'
import type { Channel, DeliveryRow } from '../store/schema.ts'
import { transact } from '../store/transact.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { alertsIn, alertsTo, lastAlerted, newestAlert } from '../tickets/alerts.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { type HandBackStep, nextHandBackStep } from '../tickets/hand-back.ts'
import { nextStep, type Step } from '../tickets/next-step.ts'
import { type PlannedDelivery, toNextLevel } from '../tickets/plan-deliveries.ts'
import { loadLockedTicket, loadTicket, type Ticket } from '../tickets/tickets-table.ts'
import { afterWithheld } from '../tickets/withhold.ts'
import type { Needs } from './needs.ts'

/** Throws RetryAt until a step is due. Looks without a lock: every change of the chain adds this job anew. */
export async function escalate({ ticketId }: { ticketId: string }, context: Needs): Promise<void> {
  const now = context.clock()
  if (!stepDue(await loadTicket(context.db, ticketId), now, context)) return
  const taken = await transact(context, async (context) => {
    const ticket = await loadLockedTicket(context.db, ticketId)
    const step = stepDue(ticket, now, context)
    if (ticket && step) await take(step, ticket, context)
    return step
  })
  if (!taken) return
  context.metrics.escalated(taken.what)
  throw new RetryAt(now)
}

/** Null if the chain has ended; throws RetryAt if the step is due later. */
function stepDue(ticket: Ticket | undefined, now: Date, { organisation }: Needs): Step | null {
  if (ticket?.withheld_at) throw new RetryAt(afterWithheld(now))
  const step = ticket ? nextStep(ticket, organisation) : null
  if (step && step.at > now) throw new RetryAt(step.at)
  return step
}

async function take({ what }: Step, ticket: Ticket, context: Needs): Promise<void> {
  const planned = what === 'remind' ? reminder(ticket) : toNextLevel
  await addDeliveries(ticket, [planned], context)
  const change = { ticketId: ticket.id, what: what === 'remind' ? 'reminded' : 'escalated', by: null }
  const changed = await changeTicket(change, context)
  // The same step would be due again at once, without end.
  if (nextStep(changed, context.organisation)?.what === what) throw new Error(`${what} ends nothing`)
}

/** Reminds by the channel that reached them before. */
function reminder({ deliveries }: Ticket): PlannedDelivery {
  const last = lastAlerted(deliveries)
  if (!last?.recipient_id) throw new Error('nobody to remind')
  const { recipient_kind, recipient_id, named_by } = last
  const channel = channelTo(last, deliveries)
  return { recipient_kind, recipient_id, channel, occasion: 'reminder', named_by }
}

function channelTo({ recipient_id, channel }: DeliveryRow, deliveries: DeliveryRow[]): Channel {
  const reached = alertsTo(recipient_id ?? '', deliveries).findLast(({ state }) => state === 'sent')
  return (reached ?? { channel }).channel
}

/** Takes the step of a hand-back that is due; throws RetryAt until then. */
export async function remindHandBack({ ticketId }: { ticketId: string }, context: Needs): Promise<void> {
  const now = context.clock()
  const lookAgainAt = await transact(context, async (context) => {
    const ticket = await loadLockedTicket(context.db, ticketId)
    if (ticket?.withheld_at) return afterWithheld(now)
    const type = knownType(ticket, context)
    const step = ticket && type ? nextHandBackStep(ticket, type, context.organisation.holidays) : null
    if (!ticket || !step) return null
    if (step.at > now) return step.at
    await addDeliveries(ticket, planned(step, ticket), context)
    const details = { day: step.about }
    await changeTicket({ ticketId, what: step.what, by: null, details }, context)
    return now
  })
  if (lookAgainAt) throw new RetryAt(lookAgainAt)
}

/** Tells desks of the last day even if they did not get the report: this mail is complete without it. */
function planned({ what, about }: HandBackStep, ticket: Ticket): PlannedDelivery[] {
  if (what === 'outstanding') return [toLeader(ticket, about)]
  const desks = ticket.deliveries.filter(
    ({ recipient_kind, occasion }) => recipient_kind === 'desk' && occasion === 'report',
  )
  // The step would be due again at once, without end.
  if (desks.length === 0) throw new Error('no desk to tell of the last day')
  return desks.map(({ recipient_kind, recipient_id, channel }) => {
    return { recipient_kind, recipient_id, channel, occasion: what, about }
  })
}

/** Addresses the leader who acknowledged or was alerted last, as they were reached; waits to know them. */
function toLeader({ deliveries }: Ticket, about: string): PlannedDelivery {
  const alerts = alertsIn(deliveries).filter(({ last_error }) => last_error !== NO_LEADER)
  const leader = alerts.find(({ acknowledged_at }) => acknowledged_at) ?? newestAlert(alerts)
  return {
    recipient_kind: leader?.recipient_kind ?? 'leader',
    recipient_id: leader?.recipient_id ?? null,
    channel: leader ? channelTo(leader, deliveries) : 'teams',
    occasion: 'outstanding',
    about,
  }
}
