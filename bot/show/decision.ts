import { renderNotice } from '../../cards/render.ts'
import type { Decision, IncidentType, Language } from '../../dialogs/incident-type.ts'
import { inLanguage } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { isChanged } from '../tickets/leaders-decision.ts'
import { decidedBy } from '../tickets/ticket-events.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { nameIn } from './alert-facts.ts'
import type { CardMessage } from './card-message.ts'
import { cardMessage } from './card-message.ts'
import { reasonGiven } from './facts.ts'

/** News of the leader's answer, to the reporter. */
export function showDecision(
  ticket: Ticket,
  type: IncidentType,
  { told }: Decision,
  answer: string,
  language: Language,
): CardMessage {
  const { decision, news } = textsIn(language).afterwards
  const employee = ticket.affected_id && nameIn(ticket, ticket.affected_id, language)
  const leader = nameIn(ticket, decidedBy(ticket), language)
  const decided = { leader, employee, cause: ticket.cause, facts: ticket.facts }
  const sentence = inLanguage(told, language)[answer]?.(decided) ?? answer
  const sentences = [
    ...(isChanged(ticket, type) ? [decision.changed] : []),
    sentence,
    ...reasonGiven(ticket, type, language),
  ]
  const text = decision.told(ticket.number, sentences.join(' '))
  return cardMessage(renderNotice({ text, buttons: [] }), news.summary)
}
