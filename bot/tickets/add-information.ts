import { readForm } from '../../dialogs/answer.ts'
import { note } from '../../dialogs/fields.ts'
import type { Field, IncidentType } from '../../dialogs/incident-type.ts'
import type { Reply } from '../../dialogs/report-dialog.ts'
import type { Context } from '../context.ts'
import { addDeliveries } from '../deliveries/add-deliveries.ts'
import type { PlannedDelivery } from '../deliveries/plan-deliveries.ts'
import { mayExposePersonalData, toPrivacyOfficer } from '../deliveries/plan-deliveries.ts'
import { tellAgain } from '../deliveries/who-was-told.ts'
import { isOutsideDesk } from '../organisation.ts'
import { maskAnswers } from '../reports/mask-said.ts'
import type { Db } from '../store/open-database.ts'
import { hearAnswer } from './answer-comment.ts'
import { changeTicket } from './change-ticket.ts'
import { factsOf, saveFacts } from './facts-table.ts'
import { isClosed } from './ticket-state.ts'
import type { Ticket } from './tickets-table.ts'
import { holdTicket, isOwnTicket, loadHeldTicket } from './tickets-table.ts'

/** What may be filled in or put right afterwards: whom and what it is about stays. */
export function addableFields({ fields }: IncidentType): Field[] {
  return fields.filter(({ kind }) => kind !== 'person' && kind !== 'tick')
}

/** The reporter or the affected person knows more. It goes to those who were told, as far as it is for them. */
export async function addInformation(
  ticketId: string,
  values: Record<string, string>,
  personId: string,
  context: Context,
): Promise<Reply[]> {
  return context.db.transaction().execute((trx) => add(trx, ticketId, values, personId, context))
}

/** The same, typed in the chat: it goes below what their note says already, or beside it when that is full. */
export async function addToNote(
  trx: Db,
  ticketId: string,
  text: string,
  personId: string,
  context: Context,
): Promise<Reply[]> {
  await holdTicket(trx, ticketId)
  const before = (await factsOf(trx, ticketId))[note.name]
  const longer = before ? `${before}\n${text}` : text
  if (longer.length > LONGEST_NOTE) return hearAnswer(trx, ticketId, text, personId, context)
  return add(trx, ticketId, { [note.name]: longer }, personId, context)
}

/** As much as its field holds. */
const LONGEST_NOTE = 2_000

async function add(
  trx: Db,
  ticketId: string,
  values: Record<string, string>,
  personId: string,
  context: Context,
): Promise<Reply[]> {
  const ticket = await loadHeldTicket(trx, ticketId)
  const type = context.incidentTypes.find(({ id }) => id === ticket?.type)
  if (!ticket || !type || !isOwnTicket(ticket, personId))
    return [{ show: 'text', text: ({ notOurs }) => notOurs }]
  if (isClosed(ticket.status)) {
    return [{ show: 'text', text: ({ afterwards }) => afterwards.addition.closed(ticket.number) }]
  }
  const fields = addableFields(type)
  const { values: masked, secretSeen } = maskAnswers(values, fields)
  const answers = readForm(masked, { ...type, causes: [], fields })
  const changed = fields.filter(({ name }) => answers[name] && answers[name] !== ticket.facts[name])
  if (changed.length > 0) await keep(trx, ticket, type, answers, changed, personId, context)
  const warning: Reply[] = secretSeen ? [{ show: 'text', text: (texts) => texts.secretSeen }] : []
  return [...warning, thanks(changed.length > 0, ticket.number)]
}

function thanks(isChanged: boolean, number: string): Reply {
  return {
    show: 'text',
    text: ({ afterwards: { addition } }) => (isChanged ? addition.thanks(number) : addition.nothing),
  }
}

async function keep(
  trx: Db,
  ticket: Ticket,
  type: IncidentType,
  answers: Record<string, string>,
  changed: Field[],
  by: string,
  context: Context,
): Promise<void> {
  const facts = { ...ticket.facts, ...answers }
  const personal_data = mayExposePersonalData(facts, type)
  const officer = personal_data && !ticket.personal_data ? toPrivacyOfficer(context.organisation) : []
  await saveFacts(trx, ticket.id, facts)
  await addDeliveries(trx, ticket, [...whoMayKnow(ticket, changed), ...officer], context)
  const details = { fields: changed.map(({ name }) => name).join(' ') }
  const change = { ticketId: ticket.id, what: 'added', by, set: { personal_data }, details }
  await changeTicket(trx, change, context)
}

/** Outside desks and leaders get no more than they may have, so they hear nothing of the rest. */
function whoMayKnow({ deliveries }: Ticket, changed: Field[]): PlannedDelivery[] {
  const isFor = (reader: Field['readers'][number]) => changed.some(({ readers }) => readers.includes(reader))
  return tellAgain(deliveries, 'addition').filter(({ kind, recipientId }) => {
    if (kind === 'affected') return false
    if (kind !== 'desk') return isFor('leader')
    return !isOutsideDesk(recipientId ?? '') || isFor('outside-desk')
  })
}
