import type { CommentRow } from '../store/schema.ts'
import { leadersAlerted } from '../tickets/alerts.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { askMessage, type CardMessage, newsMessage, noticeMessage } from './card-message.ts'
import { emptyInput } from './form.ts'
import type { Reader } from './needs.ts'

/** What the help desk, a leader or a desk says, to those whose ticket it is. */
export function showComment(
  { id: commentId, by, desk, text }: CommentRow,
  { id, number, people, deliveries }: Ticket,
  reader: Reader,
): CardMessage {
  if (desk !== null)
    return showAnswer(text, number, { name: desk, ...reader.organisation.desks[desk] }, reader)
  if (by !== null && leadersAlerted(deliveries).includes(by))
    return showNote(text, people.get(by)?.name, number, reader)
  const { comment, helpDeskName } = reader.texts
  const ask = {
    text: comment.text(number, text, helpDeskName),
    inputs: [emptyInput('answer', 'lines', comment.answer)],
    send: { title: comment.send, verb: 'answer', data: { ticketId: id, commentId } },
  }
  return askMessage(ask, comment.summary(helpDeskName))
}

/** They read their mail, not this chat. */
function showAnswer(
  text: string,
  number: string,
  { name, email }: { name: string; email?: string },
  reader: Reader,
): CardMessage {
  const { answer } = reader.texts
  const how = email ? [answer.howToAnswer(email, number)] : []
  const said = [answer.told(number, name, text), ...how].join('\n\n')
  return noticeMessage({ text: said }, answer.summary)
}

/** It is answered to the leader, not here. */
function showNote(text: string, name: string | undefined, number: string, reader: Reader): CardMessage {
  const { afterwards, receipt } = reader.texts
  const said = afterwards.note.told(number, name ?? receipt.leader(null), text)
  return newsMessage({ text: said }, reader)
}
