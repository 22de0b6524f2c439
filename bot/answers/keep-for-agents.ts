import { keepComment } from '../actions/comment.ts'
import type { Db } from '../store/schema.ts'
import { NOTED } from '../tickets/history-table.ts'
import type { About } from './about-mail.ts'
import type { ArrivedMail } from './arrived-mail.ts'
import { isFromDesk } from './is-from-desk.ts'
import type { Needs } from './needs.ts'
import { isNewSaying, textOf } from './text-of.ts'

/**
 * What agents alone are to judge: whoever may have written it, also those whose ticket it is, as anybody can write in
 * their name; that a desk is away, which tells nothing of the report; and an answer that is about others' tickets too.
 */
export async function keepForAgents(
  trx: Db,
  mail: ArrivedMail,
  { ticket, delivery }: About,
  context: Needs,
): Promise<void> {
  const desk = isFromDesk(mail, delivery, context) ? delivery.recipient_id : null
  const from = desk === null && mail.sender.address ? `${mail.sender.address}:` : ''
  const text = [from, textOf(mail)].filter(Boolean).join('\n')
  const note = { text, desk, internal: true }
  if (text === '' || !isNewSaying(ticket, note)) return
  const details = { delivery: delivery.id, mail: mail.kind, ...(desk && { desk }) }
  await keepComment(trx, ticket, { ...note, what: NOTED, by: null, details, to: [] }, context)
}
