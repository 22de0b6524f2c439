import { decisionOf, knownType } from '../../dialogs/incident-type.ts'
import { type FoundLeader, findLeader, type Hierarchy } from '../directory/find-leader.ts'
import { RetryAt } from '../queue/rate-limit.ts'
import type { DeliveryRow, TicketRow } from '../store/schema.ts'
import { type Alert, chainIn, isToLeader, leadersAlerted, passesNearestBy } from '../tickets/alerts.ts'
import { updateDelivery } from '../tickets/deliveries-table.ts'
import { asMade, hasPerhapsArrived } from '../tickets/delivery-state.ts'
import { whomItConcerns } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'
import { asLongAgain } from './wait-for-turn.ts'

export type Alerted = Pick<TicketRow, 'reporter_id' | 'affected_id'> & {
  deliveries: Alert[]
  /** The type asks for a decision, which a leader also gives on their own report. */
  asksLeader?: boolean
}

export function alertedIn(ticket: Ticket, context: Pick<Needs, 'incidentTypes'>): Alerted {
  const type = knownType(ticket, context)
  const asksLeader = type !== undefined && decisionOf(type) !== undefined
  return { ...ticket, deliveries: chainIn(ticket.deliveries), asksLeader }
}

/** The affected person's nearest leader, or after an alert the level above. @returns null at the top */
export async function whomToAlert(ticket: Alerted, hierarchy: Hierarchy): Promise<FoundLeader | null> {
  const not = await whomNotToAlert(ticket, hierarchy)
  // A deputy stands beside a leader: the deputy's own leader need not be told.
  const inLine = ticket.deliveries.filter(({ recipient_kind }) => recipient_kind !== 'deputy')
  // A leader named by the employee is not above anybody in the directory.
  for (const below of [whomItConcerns(ticket), ...leadersAlerted(inLine)]) {
    const leader = await findLeader(below, not, hierarchy)
    if (leader) return leader
  }
  return null
}

/**
 * Returns those not to alert: the affected person, those alerted before, the nearest leader if the reporter
 * chose to pass them by, and the reporter, unless a decision is asked for, which is openly theirs.
 */
export async function whomNotToAlert(ticket: Alerted, hierarchy: Hierarchy): Promise<string[]> {
  const { reporter_id, deliveries, asksLeader } = ticket
  const about = whomItConcerns(ticket)
  const concerned = asksLeader ? [about] : [reporter_id, about]
  const passedBy = passesNearestBy(deliveries) ? await findLeader(about, concerned, hierarchy) : null
  return [...concerned, ...leadersAlerted(deliveries), ...(passedBy ? [passedBy.id] : [])]
}

/** Fills in a leader not found at planning, waiting until known. Null: the alert reached nobody. */
export async function withRecipient(
  delivery: DeliveryRow,
  { deliveries }: Ticket,
  { db, clock }: Needs,
): Promise<DeliveryRow | null> {
  const { id, recipient_id, recipient_kind, occasion } = delivery
  if (recipient_id || occasion === 'report' || !isToLeader(delivery)) return delivery
  const alert = deliveries.findLast(
    (one) => one.recipient_kind === recipient_kind && one.occasion === 'report' && asMade(one, delivery) < 0,
  )
  if (alert?.attempt_started_at) throw new RetryAt(asLongAgain(alert.attempt_started_at, clock()))
  if (!alert?.recipient_id || !hasPerhapsArrived(alert)) return null
  await updateDelivery(db, id, { recipient_id: alert.recipient_id })
  return { ...delivery, recipient_id: alert.recipient_id }
}
