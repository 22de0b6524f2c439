import type { Hierarchy } from '../directory/find-leader.ts'
import type { AutomaticReplies, Graph, Person } from '../directory/graph.ts'
import { asFarAsGranted } from '../directory/graph-failure.ts'
import { GRAPH_LIMITS_MS } from '../directory/graph-limits.ts'
import { RetryAt } from '../queue/rate-limit.ts'
import { transact } from '../store/transact.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { lastAlerted } from '../tickets/alerts.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { type PlannedDelivery, toNextLevel } from '../tickets/plan-deliveries.ts'
import { isAwayIn } from '../tickets/ticket-events.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import { loadLockedTicket, loadTold, type Ticket } from '../tickets/tickets-table.ts'
import { afterWithheld } from '../tickets/withhold.ts'
import type { Needs } from './needs.ts'
import { type Alerted, alertedIn, whomNotToAlert, whomToAlert } from './whom-to-alert.ts'

/** If the leader alerted last is out of office, alerts the deputy or the next level as well, at once. */
export async function checkAbsence({ deliveryId }: { deliveryId: string }, context: Needs): Promise<void> {
  const told = await loadTold(context.db, deliveryId)
  if (told?.ticket.withheld_at) throw new RetryAt(afterWithheld(context.clock()))
  if (!told?.delivery.recipient_id || !isWaitedFor(told.delivery.recipient_id, told.ticket)) return
  const { ticket } = told
  const away = told.delivery.recipient_id
  const graph = context.graph.within(GRAPH_LIMITS_MS.absence)
  if (!(await isAway(away, graph, context.clock()))) return
  const substitutes = await substituteFor(away, ticket, { ...context, graph })
  await transact(context, async (context) => {
    const current = await loadLockedTicket(context.db, ticket.id)
    if (!current || !isWaitedFor(away, current)) return
    // Checked again because the ticket was reopened.
    if (substitutes.length === 0 && isAwayIn(current, away)) return
    await addDeliveries(current, substitutes, context)
    await changeTicket(
      { ticketId: ticket.id, what: 'leader-away', by: null, details: { person: away } },
      context,
    )
  })
}

function isWaitedFor(personId: string, { deliveries, status, acknowledged_at }: Ticket): boolean {
  return lastAlerted(deliveries)?.recipient_id === personId && !acknowledged_at && !isClosed(status)
}

/** Nobody without a deputy or next level: then the absent leader is still waited for. */
async function substituteFor(away: string, ticket: Ticket, context: Needs): Promise<PlannedDelivery[]> {
  const deputy = await deputyOf(away, alertedIn(ticket, context), context)
  if (deputy) return [{ recipient_kind: 'deputy', recipient_id: deputy.id, channel: 'teams' }]
  return (await whomToAlert(alertedIn(ticket, context), context)) ? [toNextLevel] : []
}

/**
 * Tells whether a person is out of office, by automatic replies or else by Teams' presence, as far as the
 * tenant permits. If neither is readable, false. Throws DeliveryFailure if Graph does not answer.
 */
export async function isAway(
  personId: string,
  graph: Pick<Graph, 'automaticReplies' | 'isOutOfOffice'>,
  now: Date,
): Promise<boolean> {
  const replies = await asFarAsGranted(graph.automaticReplies(personId))
  if (replies) return repliesNow(replies, now)
  return (await asFarAsGranted(graph.isOutOfOffice(personId))) === true
}

function repliesNow(replies: AutomaticReplies, now: Date): boolean {
  const { status, scheduledStartDateTime: from, scheduledEndDateTime: until } = replies
  if (status !== 'scheduled') return status === 'alwaysEnabled'
  return (!from || from <= now) && (!until || now < until)
}

/** Returns a leader's deputy by the organisation file, unless they must not be alerted. */
export async function deputyOf(away: string, ticket: Alerted, hierarchy: Hierarchy): Promise<Person | null> {
  const row = hierarchy.organisation.leaders.find(({ leader, deputy }) => leader === away && deputy)
  if (!row?.deputy || (await whomNotToAlert(ticket, hierarchy)).includes(row.deputy)) return null
  const deputy = await hierarchy.graph.person(row.deputy)
  return deputy?.enabled ? deputy : null
}
