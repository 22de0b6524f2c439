import { knownType } from '../../dialogs/incident-type.ts'
import { addableFields, note } from '../../dialogs/incidents/fields.ts'
import { readForm } from '../../dialogs/report/read-answer.ts'
import { withDays } from '../../dialogs/report/when-words.ts'
import { inWords, type Reply } from '../../dialogs/turn.ts'
import { factsOf } from '../tickets/facts-table.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import { lockTicket } from '../tickets/tickets-table.ts'
import { hearAnswer } from './answer-comment.ts'
import { loadLockedOwn } from './as-told.ts'
import { type Change, NOT_OURS } from './change.ts'
import { changeFacts } from './change-facts.ts'
import { maskAnswers } from './mask-said.ts'

/** The reporter or the affected person knows more. It goes to those who were told, as far as it is for them. */
export const addInformation: Change = async (trx, ticketId, values, personId, context) => {
  const ticket = await loadLockedOwn(trx, ticketId, personId, context)
  const type = knownType(ticket, context)
  if (!ticket || !type) return NOT_OURS
  if (isClosed(ticket.status)) {
    return [inWords(({ afterwards }) => afterwards.addition.closed(ticket.number))]
  }
  const fields = addableFields(type)
  const { values: masked, secretSeen } = maskAnswers(values, fields)
  const answers = withDays(readForm(masked, { ...type, causes: [], fields }), fields, context.clock())
  const changed = fields.filter(({ name }) => answers[name] && answers[name] !== ticket.facts[name])
  if (changed.length > 0)
    await changeFacts(trx, ticket, type, { answers, changed, what: 'added', by: personId }, context)
  const warning: Reply[] = secretSeen ? [inWords((texts) => texts.secretSeen)] : []
  return [...warning, thanks(changed.length > 0, ticket.number)]
}

/** The same, typed in the chat: it goes below what their note says already, or beside it when that is full. */
export const addToNote: Change = async (trx, ticketId, { text = '' }, personId, context) => {
  await lockTicket(trx, ticketId)
  const before = (await factsOf(trx, ticketId))[note.name]
  const longer = before ? `${before}\n${text}` : text
  if (longer.length > LONGEST_NOTE) return hearAnswer(trx, ticketId, { text }, personId, context)
  return addInformation(trx, ticketId, { [note.name]: longer }, personId, context)
}

/** As much as its field holds. */
const LONGEST_NOTE = 2_000

function thanks(isChanged: boolean, number: string): Reply {
  return inWords(({ afterwards: { addition } }) => (isChanged ? addition.thanks(number) : addition.nothing))
}
