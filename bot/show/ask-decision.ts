import type { AskCard, FormInput } from '../../cards/card-data.ts'
import { renderAsk } from '../../cards/render.ts'
import { decisionOf, type Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { textsOf } from '../organisation/organisation.ts'
import { whomItConcerns } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { nameIn } from './alert-facts.ts'
import { type CardMessage, cardMessage } from './card-message.ts'
import { answerWords } from './facts.ts'
import type { Needs } from './needs.ts'
import { titleOf } from './title.ts'

export function askDecision(ticket: Ticket, answer: string, context: Needs, language: Language): CardMessage {
  const card = renderAsk(decisionAsked(ticket, answer, context, language))
  return cardMessage(card, textsIn(language).afterwards.news.summary)
}

/** Once more, before an answer that weighs is final and everybody hears it. */
export function decisionAsked(ticket: Ticket, answer: string, context: Needs, language: Language): AskCard {
  const { afterwards, helpDeskName } = textsOf(context.organisation, language)
  const { decision: texts } = afterwards
  const type = context.incidentTypes.find(({ id }) => id === ticket.type)
  const asked = type && decisionOf(type)
  if (!asked?.reason) throw new Error('nothing is asked once more')
  const { label, hint = '' } = asked.reason.words[language]
  const reason: FormInput = { name: 'reason', kind: 'lines', label, hint, value: '', choices: [] }
  const name = nameIn(ticket, whomItConcerns(ticket), language)
  return {
    text: [
      `${titleOf(ticket, context, language)}: ${name}`,
      texts.ask(answerWords(asked.question, answer, language), name, helpDeskName),
    ].join('\n'),
    inputs: [reason],
    send: { title: texts.confirm, verb: 'settle', data: { ticketId: ticket.id, answer }, primary: true },
    buttons: [{ title: texts.cancel, verb: 'keep', data: {} }],
  }
}
