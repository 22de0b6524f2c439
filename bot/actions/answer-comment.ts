import { z } from 'zod'
import type { Texts } from '../../dialogs/texts/index.ts'
import type { Reply, Say } from '../../dialogs/turn.ts'
import type { Db } from '../store/schema.ts'
import { loadComment } from '../tickets/comments-table.ts'
import { isOwnTicket } from '../tickets/tickets-table.ts'
import { loadLockedAsTold } from './as-told.ts'
import { hearComment } from './hear-comment.ts'
import type { Needs } from './needs.ts'
import { isReopening, reopenByAnswer } from './reopen-by-answer.ts'

const Id = z.guid()

/** The reporter or the affected person answers on the card with what the help desk wrote. It keeps both in sight. */
export async function answerComment(
  trx: Db,
  ticketId: string,
  { answer = '', commentId = '' }: Record<string, string>,
  personId: string,
  context: Needs,
): Promise<Reply[]> {
  const comment = Id.safeParse(commentId).success ? await loadComment(trx, commentId) : undefined
  const question = comment?.ticket_id === ticketId && !comment.internal ? comment.text : null
  const kept: Kept = (written, thanks) => (texts) => {
    const { asked, said } = texts.comment
    return [...(question ? [asked(question, texts.helpDeskName)] : []), said(written), thanks(texts)].join(
      '\n',
    )
  }
  return hear(trx, ticketId, { text: answer, by: personId }, kept, context)
}

/** The same, typed in the chat. */
export async function hearAnswer(
  trx: Db,
  ticketId: string,
  text: string,
  personId: string,
  context: Needs,
): Promise<Reply[]> {
  return hear(trx, ticketId, { text, by: personId }, (_, thanks) => thanks, context)
}

/** What to say to it: `thanks` and perhaps more. */
type Kept = (written: string, thanks: Say) => Say

async function hear(
  trx: Db,
  ticketId: string,
  written: { text: string; by: string },
  kept: Kept,
  context: Needs,
): Promise<Reply[]> {
  const ticket = await loadLockedAsTold(trx, ticketId, context)
  if (!ticket || !isOwnTicket(ticket, written.by)) return [{ show: 'text', text: ({ notOurs }) => notOurs }]
  const reopens = isReopening(ticket, written.text)
  const thanks: Say = ({ comment, helpDeskName }) =>
    (reopens ? comment.reopened : comment.answered)(ticket.number, helpDeskName)
  const answers = {
    empty: ({ comment }: Texts) => comment.empty,
    kept: (text: string) => kept(text, thanks),
  }
  const replies = await hearComment(trx, ticket, written, answers, context)
  if (reopens) await reopenByAnswer(trx, ticket, context)
  return replies
}
