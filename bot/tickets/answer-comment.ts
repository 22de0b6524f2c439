import type { Reply } from '../../dialogs/report-dialog.ts'
import type { Context } from '../context.ts'
import { type CommentAnswers, hearComment } from './hear-comment.ts'
import { isOwnTicket, loadHeldTicket } from './tickets-table.ts'

/** The reporter or the affected person answers what the help desk wrote. */
export async function answerComment(
  ticketId: string,
  { answer = '' }: Record<string, string>,
  personId: string,
  context: Context,
): Promise<Reply[]> {
  return context.db.transaction().execute(async (trx): Promise<Reply[]> => {
    const ticket = await loadHeldTicket(trx, ticketId)
    if (!ticket || !isOwnTicket(ticket, personId)) return [{ show: 'text', text: ({ notOurs }) => notOurs }]
    const answers: CommentAnswers = {
      empty: ({ comment }) => comment.empty,
      kept: ({ comment }) => comment.answered(ticket.number),
    }
    return hearComment(trx, ticket, { text: answer, by: personId }, answers, context)
  })
}
