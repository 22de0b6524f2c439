import { type IncidentType, knownType } from '../../dialogs/incident-type.ts'
import { addableFields } from '../../dialogs/incidents/fields.ts'
import { readForm } from '../../dialogs/report/read-answer.ts'
import { withDays } from '../../dialogs/report/when-words.ts'
import { changeFacts } from '../actions/change-facts.ts'
import { maskAnswers } from '../actions/mask-said.ts'
import { NotDone } from '../settings/not-done.ts'
import { forReader } from '../show/needs.ts'
import { recipientName } from '../show/recipient-name.ts'
import { transact } from '../store/transact.ts'
import { replacingAnswer } from '../tickets/restrictions-table.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import { isOwnTicket, loadTicket, lockTicket, type Ticket, ticketId } from '../tickets/tickets-table.ts'
import { type Needs, noteOrder, type Ordered } from './needs.ts'
import type { Rectified } from './order.ts'
import { done, reasons } from './words.ts'

/** Corrects stored data on a person. @returns the result for the operator */
export async function rectify(what: Rectified, context: Ordered): Promise<string[]> {
  return what === 'profile' ? fetchAgain(context) : rectifyFact(what, context)
}

/** The bot fetches it, as it has the directory's credentials: at once, or at its start. */
async function fetchAgain(context: Ordered): Promise<string[]> {
  await transact(context, async (context) => {
    await context.queue.add(context.db, 'fetch-profile', { personId: context.personId })
    await noteOrder('rectified', context, { fields: 'profile' })
  })
  return [done.profileFetched]
}

type OneFact = Exclude<Rectified, 'profile'>

async function rectifyFact(what: OneFact, context: Ordered): Promise<string[]> {
  return transact(context, async (context) => {
    const id = await ticketId(context.db, what.number)
    if (!id) throw new NotDone(reasons.notTheirTicket(what.number))
    await lockTicket(context.db, id)
    return replacingAnswer(context.db, id, what.fact, () => changeFact(id, what, context))
  })
}

async function changeFact(id: string, { number, fact, value }: OneFact, context: Ordered): Promise<string[]> {
  const { personId, by } = context
  const ticket = await loadTicket(context.db, id)
  const type = knownType(ticket, context)
  if (!ticket || !type || !isOwnTicket(ticket, personId)) throw new NotDone(reasons.notTheirTicket(number))
  const { answers, changed } = readFact(type, ticket, fact, value, context.clock())
  await changeFacts(ticket, type, { answers, changed, what: 'rectified', by }, context)
  const told = isClosed(ticket.status) ? desksOf(ticket, context) : []
  return [done.rectified(number, fact), ...(told.length > 0 ? [done.tellThem(told)] : [])]
}

/** Reads the value like the person's own answer: without secrets, and only if it fits the question. */
function readFact(type: IncidentType, ticket: Ticket, name: string, value: string, now: Date) {
  const fields = addableFields(type)
  const field = fields.find((one) => one.name === name)
  const known = fields.map((one) => one.name)
  if (!field) throw new NotDone(reasons.noSuchFact(name, known))
  const { values } = maskAnswers({ [name]: value }, fields)
  const answers = withDays(readForm(values, { ...type, causes: [], fields }), fields, now)
  if (answers[name] === undefined) throw new NotDone(reasons.doesNotFit(name, field.choices ?? []))
  if (answers[name] === ticket.facts[name]) throw new NotDone(reasons.alreadySo(name))
  return { answers, changed: [field] }
}

/** Returns desks that were mailed the answer, and that changeFacts does not tell after the end. */
function desksOf(ticket: Ticket, context: Needs): string[] {
  const reader = forReader(context, 'nb')
  const desks = ticket.deliveries.filter(
    ({ recipient_kind, sent_at }) => recipient_kind === 'desk' && sent_at !== null,
  )
  return [...new Set(desks.map((one) => recipientName(one, ticket, reader)))]
}
