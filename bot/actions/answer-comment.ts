import type { Reply, Say } from '../../dialogs/turn.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { loadLockedOwn } from './as-told.ts'
import { type Change, NOT_OURS } from './change.ts'
import { type CommentAnswers, hearComment } from './comment.ts'
import type { Needs } from './needs.ts'

/** The reporter or the affected person answers on the card with what the help desk wrote. It keeps both in sight. */
export const answerComment: Change = async (ticketId, { answer = '', commentId }, personId, context) => {
  const kept: Kept = (written, thanks, { comments }) => {
    const question = comments.find(({ id }) => id === commentId)?.text
    return (texts) => {
      const { asked, said } = texts.comment
      const above = question ? [asked(question, texts.helpDeskName)] : []
      return [...above, said(written), thanks(texts)].join('\n')
    }
  }
  return hear(ticketId, { text: answer, by: personId }, kept, context)
}

/** The same, typed in the chat. */
export const hearAnswer: Change = async (ticketId, { text = '' }, personId, context) => {
  return hear(ticketId, { text, by: personId }, (_, thanks) => thanks, context)
}

/** What to say to it: `thanks` and perhaps more. */
type Kept = (written: string, thanks: Say, ticket: Ticket) => Say

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
      kept(
        text,
        ({ comment, helpDeskName }) =>
          (reopens ? comment.reopened : comment.answered)(ticket.number, helpDeskName),
        ticket,
      ),
  }
  return hearComment(ticket, written, answers, context)
}
