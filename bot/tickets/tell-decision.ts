import { renderNotice } from '../../cards/render.ts'
import type { Field, Language } from '../../dialogs/incident-type.ts'
import { inLanguage } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import { bringNews } from '../deliveries/bring-news.ts'
import type { CardMessage } from '../show/card-message.ts'
import { cardMessage } from '../show/card-message.ts'
import { answerWords } from '../show/facts.ts'
import type { Jobs } from '../store/queue.ts'
import { loadTicket } from './tickets-table.ts'

/** The reporter hears what the leader has answered, as a new message. Their receipt shows it in any case. */
export async function tellDecision(
  data: Jobs['tell-decision'],
  timesBrokenOff: number,
  context: Context,
): Promise<void> {
  const { db, incidentTypes } = context
  const { ticketId, answer } = data
  const ticket = await loadTicket(db, ticketId)
  const question = incidentTypes.find(({ id }) => id === ticket?.type)?.decision?.question
  if (!ticket || !question) return
  const show = (language: Language) => showDecision(ticket.number, question, answer, language)
  const job = { name: 'tell-decision', data } as const
  await bringNews(ticket.reporter_id, show, { ticket, job, timesBrokenOff }, context)
}

function showDecision(number: string, question: Field, answer: string, language: Language): CardMessage {
  const { decision, news } = textsIn(language).afterwards
  const { label } = inLanguage(question.words, language)
  const text = decision.told(number, label, answerWords(question, answer, language))
  return cardMessage(renderNotice({ text, buttons: [] }), news.summary)
}
