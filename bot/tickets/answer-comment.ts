import { z } from 'zod'
import type { Reply, Say } from '../../dialogs/report-dialog.ts'
import type { Texts } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import type { Db } from '../store/open-database.ts'
import { loadComment } from './comments-table.ts'
import { hearComment } from './hear-comment.ts'
import { isOwnTicket, loadHeldTicket } from './tickets-table.ts'

const Id = z.guid()

/** The reporter or the affected person answers on the card with what the help desk wrote. It keeps both in sight. */
export async function answerComment(
  ticketId: string,
  { answer = '', commentId = '' }: Record<string, string>,
  personId: string,
  context: Context,
): Promise<Reply[]> {
  return context.db.transaction().execute(async (trx): Promise<Reply[]> => {
    const comment = Id.safeParse(commentId).success ? await loadComment(trx, commentId) : undefined
    const question = comment?.ticket_id === ticketId ? comment.text : null
    const kept: Kept = (written, number) => {
      return ({ comment: { asked, said, answered } }) =>
        [...(question ? [asked(question)] : []), said(written), answered(number)].join('\n')
    }
    return hear(trx, ticketId, { text: answer, by: personId }, kept, context)
  })
}

/** The same, typed in the chat. */
export async function hearAnswer(
  trx: Db,
  ticketId: string,
  text: string,
  personId: string,
  context: Context,
): Promise<Reply[]> {
  const kept: Kept = (_, number) => {
    return ({ comment }) => comment.answered(number)
  }
  return hear(trx, ticketId, { text, by: personId }, kept, context)
}

type Kept = (written: string, number: string) => Say

async function hear(
  trx: Db,
  ticketId: string,
  written: { text: string; by: string },
  kept: Kept,
  context: Context,
): Promise<Reply[]> {
  const ticket = await loadHeldTicket(trx, ticketId)
  if (!ticket || !isOwnTicket(ticket, written.by)) return [{ show: 'text', text: ({ notOurs }) => notOurs }]
  const answers = {
    empty: ({ comment }: Texts) => comment.empty,
    kept: (text: string) => kept(text, ticket.number),
  }
  return hearComment(trx, ticket, written, answers, context)
}
