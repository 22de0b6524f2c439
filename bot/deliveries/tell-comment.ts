import { renderAsk, renderNotice } from '../../cards/render.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Jobs } from '../queue/queue.ts'
import type { CardMessage } from '../show/card-message.ts'
import { cardMessage } from '../show/card-message.ts'
import type { CommentRow } from '../store/schema.ts'
import { leadersAlerted } from '../tickets/alerts.ts'
import { loadComment } from '../tickets/comments-table.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { loadTicket } from '../tickets/tickets-table.ts'
import type { Unheard } from '../tickets/undelivered.ts'
import { commentAskedFor, notHeard } from '../tickets/undelivered.ts'
import { bringNews } from './bring-news.ts'
import type { Needs } from './needs.ts'

/** Brings a comment to a person's own chat. What does not get through in time stands in the ticket's history. */
export async function tellComment(
  data: Jobs['tell-comment'],
  interruptions: number,
  context: Needs,
): Promise<void> {
  const { db } = context
  const { commentId, personId } = data
  const comment = await loadComment(db, commentId)
  const ticket = comment && (await loadTicket(db, comment.ticket_id))
  if (!comment || !ticket) return
  const lost = {
    askedAt: () => commentAskedFor(db, comment),
    note: (unheard: Unheard) => notHeard(ticket.id, { comment: commentId }, personId, unheard, context),
  }
  const message = (language: Language) => showComment(comment, ticket, language)
  const job = { name: 'tell-comment', data } as const
  await bringNews(personId, message, { ticket, job, interruptions, lost }, context)
}

function showComment(
  { id: commentId, by, text }: CommentRow,
  { id, number, people, deliveries }: Ticket,
  language: Language,
): CardMessage {
  if (leadersAlerted(deliveries).includes(by)) return showNote(text, people.get(by)?.name, number, language)
  const { comment } = textsIn(language)
  const card = renderAsk({
    text: comment.text(number, text),
    inputs: [{ name: 'answer', kind: 'lines', label: comment.answer, hint: '', value: '', choices: [] }],
    send: { title: comment.send, verb: 'answer', data: { ticketId: id, commentId } },
    buttons: [],
  })
  return cardMessage(card, comment.summary)
}

/** It is answered to the leader, not here. */
function showNote(text: string, name: string | undefined, number: string, language: Language): CardMessage {
  const { afterwards, receipt } = textsIn(language)
  const { note, news } = afterwards
  const said = note.told(number, name ?? receipt.leader(null), text)
  return cardMessage(renderNotice({ text: said, buttons: [] }), news.summary)
}
