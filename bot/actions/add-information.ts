import { type Field, knownType } from '../../dialogs/incident-type.ts'
import { addableFields, note } from '../../dialogs/incidents/fields.ts'
import { firstOf } from '../../dialogs/language.ts'
import { phoneUnread, readForm } from '../../dialogs/report/read-answer.ts'
import { withDays } from '../../dialogs/report/when-words.ts'
import { inWords, type Reply } from '../../dialogs/turn.ts'
import { factLine } from '../show/facts.ts'
import { forReader } from '../show/needs.ts'
import { factsOf } from '../tickets/facts-table.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import { lockTicket, type Ticket } from '../tickets/tickets-table.ts'
import { hearAnswer } from './answer-comment.ts'
import { loadLockedOwn } from './as-told.ts'
import { type Change, NOT_OURS } from './change.ts'
import { changeFacts } from './change-facts.ts'
import { type CommentAnswers, hearComment } from './comment.ts'
import { maskAnswers, ofSecretIn } from './mask-said.ts'
import type { Needs } from './needs.ts'

/** An employee adds information to their ticket, which goes to those told before, if they may see it. */
export const addInformation: Change = async (ticketId, values, personId, context) => {
  const ticket = await loadLockedOwn(ticketId, personId, context)
  const type = knownType(ticket, context)
  if (!ticket || !type) return NOT_OURS
  const fields = addableFields(type)
  const { values: masked, secretSeen } = maskAnswers(values, fields, ofSecretIn(ticket.cause, type))
  const answers = withDays(readForm(masked, { ...type, causes: [], fields }), fields, context.clock())
  const changed = fields.filter(({ name }) => answers[name] && answers[name] !== ticket.facts[name])
  const warning: Reply[] = [
    ...(secretSeen ? [inWords((texts) => texts.secretSeen)] : []),
    ...(phoneUnread(masked, type) ? [inWords((texts) => texts.phoneUnread)] : []),
  ]
  if (changed.length === 0) return [...warning, inWords(({ afterwards }) => afterwards.addition.nothing)]
  if (isClosed(ticket.status)) {
    const text = inOneText(changed, answers, ticket, context)
    return [...warning, ...(await hearComment(ticket, { text, by: personId }, late(ticket), context))]
  }
  await changeFacts(ticket, type, { answers, changed, what: 'added', by: personId }, context)
  return [...warning, inWords(({ afterwards }) => afterwards.addition.thanks(ticket.number))]
}

/** Returns the new information as one text for the help desk: an ended ticket keeps its answers. */
function inOneText(changed: Field[], answers: Record<string, string>, { facts }: Ticket, context: Needs) {
  const reader = forReader(context, firstOf(context.organisation.languages))
  const lines = changed.map((field) => {
    const [answer = '', before = ''] = [answers[field.name], facts[field.name]]
    if (field.name === note.name)
      return answer.startsWith(before) ? answer.slice(before.length).trim() : answer
    return factLine(field, answer, reader)
  })
  return lines.join('\n')
}

function late({ number }: Ticket): CommentAnswers {
  return {
    empty: ({ afterwards }) => afterwards.addition.nothing,
    kept:
      (_, reopens) =>
      ({ afterwards: { addition }, helpDeskName }) =>
        (reopens ? addition.reopened : addition.closed)(number, helpDeskName),
  }
}

/** The same, typed in chat: appended to the note, or a comment if the note is full. */
export const addToNote: Change = async (ticketId, { text = '' }, personId, context) => {
  await lockTicket(context.db, ticketId)
  const before = (await factsOf(context.db, ticketId))[note.name]
  const longer = before ? `${before}\n${text}` : text
  if (longer.length > LONGEST_NOTE) return hearAnswer(ticketId, { text }, personId, context)
  return addInformation(ticketId, { [note.name]: longer }, personId, context)
}

const LONGEST_NOTE = 2_000
