import { renderAsk, renderNotice } from '../../cards/render.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import { DeliveryFailure } from '../deliveries/delivery-failure.ts'
import { onceMoreAtMost } from '../deliveries/once-more.ts'
import { postInOwnChat } from '../deliveries/own-chat.ts'
import { leadersAlerted } from '../leaders/alerts.ts'
import { addDuration } from '../organisation.ts'
import type { CardMessage } from '../show/card-message.ts'
import { cardMessage } from '../show/card-message.ts'
import { NotYet } from '../store/pace.ts'
import type { CommentRow } from '../store/schema.ts'
import { changeTicket } from './change-ticket.ts'
import { loadComment } from './comments-table.ts'
import { NOT_DELIVERED } from './missed.ts'
import type { Ticket } from './tickets-table.ts'
import { loadTicket } from './tickets-table.ts'
import { lastAskedFor } from './undelivered.ts'

const RETRY_MS = 10_000

type Told = { commentId: string; personId: string }

/** Brings a comment to a person's own chat. What does not get through in time stands in the ticket's history. */
export async function tellComment(
  { commentId, personId }: Told,
  brokenOff: number,
  context: Context,
): Promise<void> {
  const comment = await loadComment(context.db, commentId)
  const ticket = comment && (await loadTicket(context.db, comment.ticket_id))
  if (!comment || !ticket) return
  try {
    onceMoreAtMost(brokenOff, context.metrics)
    await postInOwnChat(personId, (language) => showComment(comment, ticket, language), context)
  } catch (error) {
    await afterFailure(error, comment, personId, context)
  }
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

/** A lost answer mostly means that it arrived. It is not repeated: the same comment twice would be read as two. */
async function afterFailure(
  error: unknown,
  comment: CommentRow,
  personId: string,
  context: Context,
): Promise<void> {
  if (!(error instanceof DeliveryFailure)) throw error
  const { db, clock, organisation } = context
  const again = new Date(clock().getTime() + (error.retryAfterMs ?? RETRY_MS))
  const giveUpAt = addDuration(await lastAskedFor(db, comment), organisation.giveUpAfter)
  if (error.kind === 'later' && again < giveUpAt) throw new NotYet(again)
  const details = { comment: comment.id, person: personId, error: error.code }
  await db
    .transaction()
    .execute((trx) =>
      changeTicket(trx, { ticketId: comment.ticket_id, what: NOT_DELIVERED, by: null, details }, context),
    )
}
