import {
  decisionOf,
  type IncidentType,
  isDecided,
  isFinal,
  leaderHasAnswered,
} from '../../dialogs/incident-type.ts'
import { DAY_MS } from '../time/duration.ts'
import { alertsTo, lastAlerted } from './alerts.ts'
import { decisionsIn, isHandedOnBy, type TicketEvent } from './ticket-events.ts'
import { isClosed } from './ticket-state.ts'
import type { Ticket } from './tickets-table.ts'

/** Tells whether a leader's answer counts: it is new, and the decision is open or may still be changed. */
export function mayAnswer(
  ticket: Ticket,
  type: IncidentType,
  answer: string,
  personId: string,
  now: Date,
): boolean {
  if (ticket.facts['decision'] === answer || isClosed(ticket.status)) return false
  if (!isDecided(type, ticket.facts)) return true
  const decision = decisionOf(type)
  return decision !== undefined && isFinal(decision, answer) && isChangeable(ticket, type, personId, now)
}

/** If a reason is asked for, the deciding person may change the decision within a day. */
export function isChangeable(ticket: Ticket, type: IncidentType, personId: string, now: Date): boolean {
  const [first] = settledIn(ticket, type)
  return (
    type.decision?.reason !== undefined &&
    first?.by === personId &&
    now.getTime() - first.at.getTime() < DAY_MS
  )
}

export function isChanged(ticket: Ticket, type: IncidentType): boolean {
  return settledIn(ticket, type).length > 1
}

function settledIn(ticket: Ticket, type: IncidentType): TicketEvent[] {
  const decision = decisionOf(type)
  return decision ? decisionsIn(ticket).filter(({ details }) => isFinal(decision, details['answer'])) : []
}

/** Tells whether a leader may hand on: they were alerted last, and have not acknowledged or not answered. */
export function isHandable(ticket: Ticket, personId: string, type: IncidentType | undefined): boolean {
  const { deliveries, status, acknowledged_at, facts } = ticket
  if (
    isClosed(status) ||
    lastAlerted(deliveries)?.recipient_id !== personId ||
    isHandedOnBy(ticket, personId)
  )
    return false
  if (!acknowledged_at) return true
  const hasSeen = alertsTo(personId, deliveries).some((one) => one.acknowledged_at !== null)
  return hasSeen && type !== undefined && decisionOf(type) !== undefined && !leaderHasAnswered(type, facts)
}

/** Tells whether the leader's decision is still awaited. */
export function isAnswerAwaited(type: IncidentType | undefined, facts: Ticket['facts']): boolean {
  return type !== undefined && decisionOf(type) !== undefined && !isDecided(type, facts)
}
