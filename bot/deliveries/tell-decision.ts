import { renderNotice } from '../../cards/render.ts'
import type { Decision, Language } from '../../dialogs/incident-type.ts'
import { inLanguage } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Jobs } from '../queue/queue.ts'
import { nameIn } from '../show/alert-facts.ts'
import type { CardMessage } from '../show/card-message.ts'
import { cardMessage } from '../show/card-message.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { loadTicket } from '../tickets/tickets-table.ts'
import { bringNews } from './bring-news.ts'
import type { Needs } from './needs.ts'

/** The reporter hears what the leader has answered, as a new message. Their receipt shows it in any case. */
export async function tellDecision(
  data: Jobs['tell-decision'],
  interruptions: number,
  context: Needs,
): Promise<void> {
  const { db, incidentTypes } = context
  const ticket = await loadTicket(db, data.ticketId)
  const decision = incidentTypes.find(({ id }) => id === ticket?.type)?.decision
  if (!ticket || !decision) return
  // Another answer may have been given since.
  if (ticket.facts['decision'] !== data.answer) return
  const show = (language: Language) => showDecision(ticket, decision, data, language)
  const job = { name: 'tell-decision', data } as const
  await bringNews(ticket.reporter_id, show, { ticket, job, interruptions }, context)
}

function showDecision(
  ticket: Ticket,
  { told }: Decision,
  { answer, by }: { answer: string; by: string },
  language: Language,
): CardMessage {
  const { decision, news } = textsIn(language).afterwards
  const employee = ticket.affected_id && nameIn(ticket, ticket.affected_id, language)
  const decided = { leader: nameIn(ticket, by, language), employee, cause: ticket.cause, facts: ticket.facts }
  const text = decision.told(ticket.number, inLanguage(told, language)[answer]?.(decided) ?? answer)
  return cardMessage(renderNotice({ text, buttons: [] }), news.summary)
}
