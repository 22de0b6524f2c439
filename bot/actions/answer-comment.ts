import { z } from 'zod'
import type { Reply, Say } from '../../dialogs/turn.ts'
import { loadComment } from '../tickets/comments-table.ts'
import { loadLockedOwn } from './as-told.ts'
import { type Change, NOT_OURS } from './change.ts'
import { type CommentAnswers, hearComment } from './comment.ts'
import type { Needs } from './needs.ts'

const Id = z.guid()

/** The reporter or the affected person answers on the card with what the help desk wrote. It keeps both in sight. */
export const answerComment: Change = async (ticketId, { answer = '', commentId }, personId, context) => {
  const id = Id.safeParse(commentId).data
  const comment = id && (await loadComment(context.db, id))
  const question = comment && comment.ticket_id === ticketId && !comment.internal ? comment.text : null
  const kept: Kept = (written, thanks) => (texts) => {
    const { asked, said } = texts.comment
    return [...(question ? [asked(question, texts.helpDeskName)] : []), said(written), thanks(texts)].join(
      '\n',
    )
  }
  return hear(ticketId, { text: answer, by: personId }, kept, context)
}

/** The same, typed in the chat. */
export const hearAnswer: Change = async (ticketId, { text = '' }, personId, context) => {
  return hear(ticketId, { text, by: personId }, (_, thanks) => thanks, context)
}

/** What to say to it: `thanks` and perhaps more. */
type Kept = (written: string, thanks: Say) => Say

async function hear(
  ticketId: string,
  written: { text: string; by: string },
  kept: Kept,
  context: Needs,
): Promise<Reply[]> {
  const ticket = await loadLockedOwn(ticketId, written.by, context)
  if (!ticket) return NOT_OURS
  const answers: CommentAnswers = {
    empty: ({ comment }) => comment.empty,
    kept: (text, reopens) =>
      kept(text, ({ comment, helpDeskName }) =>
        (reopens ? comment.reopened : comment.answered)(ticket.number, helpDeskName),
      ),
  }
  return hearComment(ticket, written, answers, context)
}
