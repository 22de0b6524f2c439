import { keepComment } from '../actions/comment.ts'
import { HELP_DESK } from '../organisation/help-desk.ts'
import type { Db, DeliveryRow } from '../store/schema.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { updateDelivery } from '../tickets/deliveries-table.ts'
import { touch } from '../tickets/due-table.ts'
import { hasAnswered } from '../tickets/has-answered.ts'
import { keepReference } from '../tickets/keep-reference.ts'
import { employeesIn } from '../tickets/ticket-state.ts'
import type { About } from './about-mail.ts'
import type { ArrivedMail } from './arrived-mail.ts'
import type { Needs } from './needs.ts'
import { isNewSaying, textOf } from './text-of.ts'

/** A desk has answered: its system that it has the mail, or a person there. */
export async function hearAnswer(
  trx: Db,
  mail: ArrivedMail,
  { ticket, delivery }: About,
  context: Needs,
): Promise<void> {
  const { id, recipient_id: desk } = delivery
  const text = mail.kind === 'answer' ? textOf(mail) : ''
  const isNew = text ? isNewSaying(ticket, { text, desk, internal: false }) : !isKnown(delivery, mail)
  if (!isNew) return
  const answer = mail.kind === 'answer' ? 'human' : 'auto'
  if (answer === 'human' && desk === HELP_DESK) await touch(trx, ticket, context)
  await updateDelivery(trx, id, hasAnswered(delivery, answer, mail.at))
  const details = { delivery: id, ...(desk && { desk }) }
  const said = { what: answer === 'human' ? 'answered' : 'auto-replied', by: null, details }
  if (text) await keepComment(trx, ticket, { ...said, text, desk, to: employeesIn(ticket) }, context)
  else await changeTicket(trx, { ticketId: ticket.id, ...said }, context)
  if (mail.reference) await keepReference(trx, ticket.id, mail.reference, desk, context)
}

/** With a mail that says nothing more. */
function isKnown({ answer }: DeliveryRow, { kind }: ArrivedMail): boolean {
  return answer === 'human' || (answer === 'auto' && kind === 'auto-reply')
}
