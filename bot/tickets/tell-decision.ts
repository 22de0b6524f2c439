import { renderNotice } from '../../cards/render.ts'
import type { Field, Language } from '../../dialogs/incident-type.ts'
import { inLanguage } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import { sayOnce } from '../deliveries/say-once.ts'
import type { CardMessage } from '../show/card-message.ts'
import { cardMessage } from '../show/card-message.ts'
import { answerWords } from '../show/facts.ts'
import { loadTicket } from './tickets-table.ts'

/** The reporter hears what the leader has answered, as a new message. Their receipt shows it in any case. */
export async function tellDecision(
  { ticketId, answer }: { ticketId: string; answer: string },
  brokenOff: number,
  context: Context,
): Promise<void> {
  const { db, incidentTypes } = context
  const ticket = await loadTicket(db, ticketId)
  const question = incidentTypes.find(({ id }) => id === ticket?.type)?.decision?.question
  if (!ticket || !question) return
  const show = (language: Language) => showDecision(ticket.number, question, answer, language)
  await sayOnce(ticket.reporter_id, show, { ticket, brokenOff }, context)
}

function showDecision(number: string, question: Field, answer: string, language: Language): CardMessage {
  const { decision, news } = textsIn(language).afterwards
  const { label } = inLanguage(question.words, language)
  const text = decision.told(number, label, answerWords(question, answer, language))
  return cardMessage(renderNotice({ text, buttons: [] }), news.summary)
}
