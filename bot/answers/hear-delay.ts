import type { Db } from '../store/schema.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { updateDelivery } from '../tickets/deliveries-table.ts'
import { isDelayed, isOfLastSending } from '../tickets/is-delayed.ts'
import type { About } from './about-mail.ts'
import type { ArrivedMail } from './arrived-mail.ts'
import type { Needs } from './needs.ts'

/** A mail system is still trying: it is shown, and changes nothing else. */
export async function hearDelay(
  trx: Db,
  { at }: ArrivedMail,
  { delivery }: About,
  context: Needs,
): Promise<void> {
  const { id, ticket_id: ticketId, state, answer } = delivery
  if (state !== 'sent' || answer || isDelayed(delivery) || !isOfLastSending(delivery, at)) return
  await updateDelivery(trx, id, { delayed_at: at })
  await changeTicket(trx, { ticketId, what: 'delayed', by: null, details: { delivery: id } }, context)
}
