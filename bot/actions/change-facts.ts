import type { Field, IncidentType } from '../../dialogs/incident-type.ts'
import { isOutsideDesk } from '../organisation/help-desk.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { tellAgain } from '../tickets/delivery-state.ts'
import { saveFacts } from '../tickets/facts-table.ts'
import { mayExposePersonalData, type PlannedDelivery, toPrivacyOfficer } from '../tickets/plan-deliveries.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { overtake } from './as-told.ts'
import type { Needs } from './needs.ts'

/** The new answers, the changed fields, the history's entry and the author. */
export type FactsChange = {
  answers: Record<string, string>
  changed: Field[]
  what: 'added' | 'rectified'
  by: string
}

/** Tells the earlier recipients too, but not after the end: the mail would ask them to act again. */
export async function changeFacts(
  ticket: Ticket,
  type: IncidentType,
  { answers, changed, what, by }: FactsChange,
  context: Needs,
): Promise<void> {
  if (what === 'added') await overtake(ticket, { by }, context)
  const facts = { ...ticket.facts, ...answers }
  const personal_data = exposes(facts, ticket, type)
  const told = isClosed(ticket.status) ? [] : whoMayKnow(ticket, changed)
  const isFirst = personal_data && !ticket.personal_data && !told.some(isToOfficer)
  const officer = isFirst ? toPrivacyOfficer(context.organisation) : []
  await saveFacts(context.db, ticket.id, facts)
  await addDeliveries(ticket, [...told, ...officer], context)
  if (type.decision?.outstanding) await context.queue.add(context.db, 'hand-back', { ticketId: ticket.id })
  const details = { fields: namesOf(changed) }
  await changeTicket({ ticketId: ticket.id, what, by, set: { personal_data }, details }, context)
}

const isToOfficer = ({ recipient_kind }: PlannedDelivery) => recipient_kind === 'privacy-officer'

/** Unchanged if no answer mentions personal data: that answer may be set aside (restrictions-table.ts). */
function exposes(facts: Ticket['facts'], { personal_data }: Ticket, type: IncidentType): boolean {
  const isSaid = type.fields.some(({ name, personalDataWhen }) => personalDataWhen && facts[name])
  return isSaid ? mayExposePersonalData(facts, type) : personal_data
}

/** Leaves out desks and leaders who may not see any of the changed fields. */
function whoMayKnow({ deliveries }: Ticket, changed: Field[]): PlannedDelivery[] {
  const isFor = (reader: Field['readers'][number]) => changed.some(({ readers }) => readers.includes(reader))
  const told = tellAgain(deliveries, 'addition').filter(({ recipient_kind, recipient_id }) => {
    if (recipient_kind === 'affected') return false
    if (recipient_kind !== 'desk') return isFor('leader')
    return !isOutsideDesk(recipient_id) || isFor('outside-desk')
  })
  return told.map((one) => ({ ...one, about: namesOf(changed) }))
}

function namesOf(fields: Field[]): string {
  return fields.map(({ name }) => name).join(' ')
}
