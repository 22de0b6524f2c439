import { renderAsk, renderNotice } from '../../cards/render.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import { sayOnce } from '../deliveries/say-once.ts'
import { leadersAlerted } from '../leaders/alerts.ts'
import type { CardMessage } from '../show/card-message.ts'
import { cardMessage } from '../show/card-message.ts'
import type { CommentRow } from '../store/schema.ts'
import { loadComment } from './comments-table.ts'
import type { Ticket } from './tickets-table.ts'
import { loadTicket } from './tickets-table.ts'
import { commentAskedFor, notHeard } from './undelivered.ts'

type Told = { commentId: string; personId: string }

/** Brings a comment to a person's own chat. What does not get through in time stands in the ticket's history. */
export async function tellComment(
  { commentId, personId }: Told,
  brokenOff: number,
  context: Context,
): Promise<void> {
  const { db } = context
  const comment = await loadComment(db, commentId)
  const ticket = comment && (await loadTicket(db, comment.ticket_id))
  if (!comment || !ticket) return
  const lost = {
    askedAt: () => commentAskedFor(db, comment),
    note: (error: string) => notHeard(ticket.id, { comment: commentId }, personId, error, context),
  }
  const message = (language: Language) => showComment(comment, ticket, language)
  await sayOnce(personId, message, { ticket, brokenOff, lost }, context)
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
