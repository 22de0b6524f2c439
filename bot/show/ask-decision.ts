import type { AskCard } from '../../cards/card-data.ts'
import { renderAsk } from '../../cards/render.ts'
import { decisionOf, knownType } from '../../dialogs/incident-type.ts'
import { whomItConcerns } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { nameIn } from './alert-facts.ts'
import { type CardMessage, cardMessage } from './card-message.ts'
import { answerWords } from './facts.ts'
import { emptyInput } from './form.ts'
import type { Reader } from './needs.ts'
import { titleOf } from './title.ts'

export function askDecision(ticket: Ticket, answer: string, reader: Reader): CardMessage {
  const card = renderAsk(decisionAsked(ticket, answer, reader))
  return cardMessage(card, reader.texts.afterwards.news.summary)
}

/** Once more, before an answer that weighs is final and everybody hears it. */
export function decisionAsked(ticket: Ticket, answer: string, reader: Reader): AskCard {
  const { afterwards, helpDeskName } = reader.texts
  const { decision: texts } = afterwards
  const type = knownType(ticket, reader)
  const asked = type && decisionOf(type)
  if (!asked?.reason) throw new Error('nothing is asked once more')
  const { label, hint } = asked.reason.words[reader.language]
  const name = nameIn(ticket, whomItConcerns(ticket), reader)
  return {
    text: [
      `${titleOf(ticket, reader)}: ${name}`,
      texts.ask(answerWords(asked.question, answer, reader), name, helpDeskName),
    ].join('\n'),
    inputs: [emptyInput('reason', 'lines', label, hint)],
    send: { title: texts.confirm, verb: 'settle', data: { ticketId: ticket.id, answer }, primary: true },
    buttons: [{ title: texts.cancel, verb: 'keep', data: {} }],
  }
}
