import type { AskCard } from '../../cards/card-data.ts'
import type { Answers, Forwarding } from '../../dialogs/draft.ts'
import { decisionOf, knownType, labelOf, mayBeFound } from '../../dialogs/incident-type.ts'
import { addableFields } from '../../dialogs/incidents/fields.ts'
import type { Choice } from '../../dialogs/report/questions.ts'
import type { ReplyOf, Withdrawal } from '../../dialogs/turn.ts'
import type { TicketRow } from '../store/schema.ts'
import { lacksLeader } from '../tickets/alerts.ts'
import { ownOpenTogether } from '../tickets/filed-together.ts'
import { whomItConcerns } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { nameIn } from './alert-facts.ts'
import { askMessage, type CardMessage, newsMessage, noticeMessage } from './card-message.ts'
import { answerWords } from './facts.ts'
import { emptyInput, inputFor } from './form.ts'
import type { Reader } from './needs.ts'
import { titleOf } from './title.ts'

// Questions about a filed ticket, each as a separate card.

export function askWithdrawal(
  ticket: Ticket,
  personId: string,
  { together, settled, also }: ReplyOf<'ask-withdrawal'>,
  reader: Reader,
): CardMessage {
  if (also) return askAlso(ticket, also, reader)
  const { withdraw } = reader.texts.afterwards
  const others = together ? ownOpenTogether(ticket, personId) : []
  const all = [ticket, ...others].sort((one, other) => one.number.localeCompare(other.number))
  const data = { ticketId: ticket.id, ...(others.length > 0 ? { together: 'yes' } : {}) }
  const isFindable = !settled && all.every((one) => mayBeFound(one, reader.incidentTypes))
  const because = (reason: Withdrawal['reason'], title: string) => ({
    title,
    verb: 'withdraw',
    data: { ...data, reason },
  })
  const titles = all.map((one) => titleOf(one, reader))
  const text = [...titles, withdraw.question(all.map(({ number }) => number))].join('\n')
  const buttons = [
    isFindable ? because('found', withdraw.found(all.length)) : because('settled', withdraw.settled),
    because('mistaken', withdraw.mistaken),
    { title: withdraw.keep(all.length), verb: 'keep', data: {} },
  ]
  return newsMessage({ text, buttons }, reader)
}

function askAlso({ id, number, type, cause }: Ticket, reason: Withdrawal['reason'], reader: Reader) {
  const { withdraw } = reader.texts.afterwards
  const text = withdraw.also(titleOf({ type, cause }, reader), number)
  const buttons = [
    { title: withdraw.yesAlso, verb: 'withdraw', data: { ticketId: id, reason } },
    { title: withdraw.keep(1), verb: 'keep', data: {} },
  ]
  return newsMessage({ text, buttons }, reader)
}

/** Shows a form with all answers and new information, to complete or correct. */
export function askAddition(ticket: Ticket, reader: Reader, told: Answers = {}): CardMessage {
  const { id, number, facts } = ticket
  const { afterwards, helpDeskName } = reader.texts
  const { addition, news } = afterwards
  const type = knownType(ticket, reader)
  const fields = type ? addableFields(type) : []
  const ask = {
    text: `${addition.heading(number)}\n${addition.text(helpDeskName)}`,
    inputs: fields.map((field) => inputFor(field, { ...facts, ...told }, reader)),
    send: { title: addition.send, verb: 'add', data: { ticketId: id }, primary: true },
  }
  return askMessage(ask, news.summary)
}

/** Quotes enough of the text to recognise it; all of it stands in the chat. */
export function askForwarding(
  { id, as, number, text }: Forwarding,
  ticket: Ticket,
  reader: Reader,
): CardMessage {
  const { passOn, helpDeskName } = reader.texts
  const data = { draftId: id }
  const question = passOn.question[as](number, helpDeskName)
  const buttons = [
    { title: passOn.yes[as], verb: 'pass-on', data, primary: true },
    { title: passOn.no, verb: 'keep-back', data },
  ]
  const asked = [titleOf(ticket, reader), question, passOn.quoted(text)].join('\n')
  return noticeMessage({ text: asked, buttons }, passOn.summary)
}

export function askNote(ticket: Ticket, reader: Reader): CardMessage {
  // In the chat it may be far from its alert, and below another.
  const ask = { ...noteAsked(ticket, reader), text: whatAndWho(ticket, reader) }
  return askMessage(ask, reader.texts.afterwards.news.summary)
}

/** The form for an alerted leader, beside the alert. */
export function noteAsked({ id, comments }: Ticket, reader: Reader): AskCard {
  const { afterwards, helpDeskName } = reader.texts
  const { note } = afterwards
  const input = emptyInput('note', 'lines', note.label, note.hint(helpDeskName))
  // Sent again, it is known by them.
  const data = { ticketId: id, after: comments.at(-1)?.id ?? '' }
  const send = { title: note.send, verb: 'note', data, primary: true }
  return { text: '', inputs: [input], send }
}

type AskLeader = { called: string | null; mayBe: Choice[]; alike: TicketRow[] }

/** When none, or the wrong one, was found. `alike`: open tickets for which the answer also counts. */
export function askLeader(
  { id, number, leader_id, deliveries }: Ticket,
  reader: Reader,
  { called, mayBe, alike }: AskLeader = { called: null, mayBe: [], alike: [] },
): CardMessage {
  const alerted = alike.filter((one) => knownType(one, reader)?.leader === 'alert')
  const numbers = [number, ...alerted.map((one) => one.number)].sort()
  const { afterwards, helpDeskName, form } = reader.texts
  const [only, ...others] = mayBe
  const { nameLeader, news } = afterwards
  const nobody = leader_id ? nameLeader.nobodyLeft(numbers) : nameLeader.nobody(numbers)
  const who = {
    ...emptyInput('leader', 'person', nameLeader.label, form.search(called)),
    value: only && others.length === 0 ? only.id : '',
    choices: mayBe,
  }
  const ask = {
    text: lacksLeader(deliveries) ? nobody : nameLeader.another(numbers, helpDeskName),
    inputs: [who],
    send: { title: nameLeader.send, verb: 'name-leader', data: { ticketId: id }, primary: true },
  }
  return askMessage(ask, news.summary)
}

export function askDecision(ticket: Ticket, answer: string, reader: Reader): CardMessage {
  return askMessage(decisionAsked(ticket, answer, reader), reader.texts.afterwards.news.summary)
}

/** Asks for confirmation before an answer with a reason is final and everybody is told. */
export function decisionAsked(ticket: Ticket, answer: string, reader: Reader): AskCard {
  const { afterwards, helpDeskName } = reader.texts
  const { decision: texts } = afterwards
  const type = knownType(ticket, reader)
  const asked = type && decisionOf(type)
  if (!asked?.reason) throw new Error('nothing is asked once more')
  const words = asked.reason.words[reader.language]
  const name = nameIn(ticket, whomItConcerns(ticket), reader)
  return {
    text: [
      whatAndWho(ticket, reader),
      texts.ask(answerWords(asked.question, answer, reader), name, helpDeskName),
    ].join('\n'),
    inputs: [emptyInput('reason', 'lines', labelOf(words), words.hint)],
    send: { title: texts.confirm, verb: 'settle', data: { ticketId: ticket.id, answer }, primary: true },
    buttons: [{ title: texts.cancel, verb: 'keep', data: {} }],
  }
}

function whatAndWho(ticket: Ticket, reader: Reader): string {
  return `${titleOf(ticket, reader)}: ${nameIn(ticket, whomItConcerns(ticket), reader)}`
}
