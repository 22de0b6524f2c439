import type { Reply } from '../../dialogs/report-dialog.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import { hearComment } from './hear-comment.ts'
import { isOwnTicket, loadHeldTicket } from './tickets-table.ts'

/** The reporter or the affected person answers what the help desk wrote. */
export async function answerComment(
  ticketId: string,
  { answer = '' }: Record<string, string>,
  personId: string,
  context: Context,
): Promise<Reply[]> {
  const texts = textsIn('nb')
  return context.db.transaction().execute(async (trx): Promise<Reply[]> => {
    const ticket = await loadHeldTicket(trx, ticketId)
    if (!ticket || !isOwnTicket(ticket, personId)) return [{ show: 'text', text: texts.notOurs }]
    const answers = { empty: texts.comment.empty, kept: texts.comment.answered(ticket.number) }
    return hearComment(trx, ticket, { text: answer, by: personId }, answers, context)
  })
}
