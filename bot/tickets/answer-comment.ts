import type { Reply } from '../../dialogs/report-dialog.ts'
import { maskSecrets } from '../../dialogs/secrets.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import { keepComment } from './comment.ts'
import { holdTicket, isOwnTicket, loadTicket } from './tickets-table.ts'

/** The reporter or the affected person answers what the help desk wrote. */
export async function answerComment(
  ticketId: string,
  { answer = '' }: Record<string, string>,
  personId: string,
  context: Context,
): Promise<Reply[]> {
  const texts = textsIn('nb')
  return context.db.transaction().execute(async (trx): Promise<Reply[]> => {
    await holdTicket(trx, ticketId)
    const ticket = await loadTicket(trx, ticketId)
    if (!ticket || !isOwnTicket(ticket, personId)) return [{ show: 'text', text: texts.notOurs }]
    const { text, found } = maskSecrets(answer.trim())
    if (text === '') return [{ show: 'text', text: texts.comment.empty }]
    await keepComment(trx, ticket, text, personId, context)
    const warning: Reply[] = found.length > 0 ? [{ show: 'text', text: texts.secretSeen }] : []
    return [...warning, { show: 'text', text: texts.comment.answered(ticket.number) }]
  })
}
