import { knownType } from '../../dialogs/incident-type.ts'
import { RetryAt } from '../queue/rate-limit.ts'
import { transact } from '../store/transact.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { alertsIn, alertsTo } from '../tickets/alerts.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { tellAgain } from '../tickets/delivery-state.ts'
import { type HandBackStep, nextHandBackStep } from '../tickets/hand-back.ts'
import type { PlannedDelivery } from '../tickets/plan-deliveries.ts'
import { loadLockedTicket, type Ticket } from '../tickets/tickets-table.ts'
import { afterWithheld } from '../tickets/withhold.ts'
import type { Needs } from './needs.ts'

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

function planned({ what, about }: HandBackStep, ticket: Ticket): PlannedDelivery[] {
  if (what === 'outstanding') return [toLeader(ticket, about)]
  const desks = tellAgain(ticket.deliveries, what).filter(({ recipient_kind }) => recipient_kind === 'desk')
  return desks.map((desk) => ({ ...desk, about }))
}

/** Whoever has seen to it, else who was alerted last, and as they were reached; it waits until that is known. */
function toLeader({ deliveries }: Ticket, about: string): PlannedDelivery {
  const alerts = alertsIn(deliveries)
  const leader = alerts.find(({ acknowledged_at }) => acknowledged_at) ?? alerts.at(-1)
  const reached = alertsTo(leader?.recipient_id ?? '', deliveries).findLast(({ state }) => state === 'sent')
  return {
    recipient_kind: leader?.recipient_kind ?? 'leader',
    recipient_id: leader?.recipient_id ?? null,
    channel: (reached ?? leader)?.channel ?? 'teams',
    occasion: 'outstanding',
    about,
  }
}
