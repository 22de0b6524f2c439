import { decisionOf, type IncidentType, isDecided } from '../../dialogs/incident-type.ts'
import { alertsTo, chainIn } from './alerts.ts'
import { isHandedOnBy } from './ticket-events.ts'
import { isClosed } from './ticket-state.ts'
import type { Ticket } from './tickets-table.ts'

/** Whether a leader may hand a ticket on: they were alerted last, and have not seen to it or not answered what is asked. */
export function isHandable(ticket: Ticket, personId: string, type: IncidentType | undefined): boolean {
  const { deliveries, status, acknowledged_at, facts } = ticket
  const last = chainIn(deliveries).findLast(({ occasion }) => occasion === 'report')
  if (isClosed(status) || last?.recipient_id !== personId || isHandedOnBy(ticket, personId)) return false
  if (!acknowledged_at) return true
  const isAsked = type !== undefined && decisionOf(type) !== undefined && !isDecided(type, facts)
  return isAsked && alertsTo(personId, deliveries).some((one) => one.acknowledged_at !== null)
}
