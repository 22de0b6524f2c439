import type { IncidentType } from '../../dialogs/incident-type.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { isDelayed, isOnTrial } from '../tickets/delivery-state.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { workResumesAt } from '../time/time.ts'
import { desksIn } from './contact.ts'
import type { Reader } from './needs.ts'

/** Says honestly who may read a report outside working hours, until they begin. */
export function whoReads(ticket: Ticket, type: IncidentType, reader: Reader): string[] {
  const { receipt } = reader.texts
  if (isClosed(ticket.status)) return []
  const call =
    ticket.urgency === 'urgent' ? desksIn(type.desks, reader.organisation).filter(({ phone }) => phone) : []
  const resumes = workResumesAt(ticket.opened_at, reader.organisation.holidays)
  const isGoing = unanswered(ticket).some(
    ({ state, last_error }) => state === 'sent' || (state === 'pending' && last_error === null),
  )
  return [
    ...(isGoing && resumes && reader.clock() < resumes ? [receipt.afterHours] : []),
    ...call.map(({ name, phone }) => receipt.call(name, phone ?? '')),
  ]
}

/** Says which desks follow up in a system of their own, if they have the report. */
export function handedOver(ticket: Ticket, { organisation, texts }: Reader): string[] {
  if (isClosed(ticket.status)) return []
  const reached = unanswered(ticket).filter(
    (one) => one.state === 'sent' && !isDelayed(one) && !isOnTrial(one, organisation),
  )
  const ids = reached.flatMap(({ recipient_id }) => recipient_id ?? [])
  return desksIn(ids, organisation)
    .filter(({ worksIn }) => worksIn === 'own-system')
    .map(({ name }) => texts.receipt.handedOver(name))
}

/** Returns the report's deliveries to desks where no person has answered yet. */
function unanswered({ deliveries }: Ticket): DeliveryRow[] {
  const answered = deliveries.flatMap(({ recipient_id, answer }) => (answer === 'human' ? recipient_id : []))
  return deliveries.filter(
    ({ recipient_kind, recipient_id, occasion }) =>
      recipient_kind === 'desk' && occasion === 'report' && !answered.includes(recipient_id),
  )
}
