import type { ArrivedMail } from '../incoming/read-mail.ts'
import { isFrom } from '../incoming/sender.ts'
import { isOutsideDesk } from '../organisation/help-desk.ts'
import type { Db, DeliveryRow, ToldRow } from '../store/schema.ts'
import { loadDelivery, lockDelivery } from '../tickets/deliveries-table.ts'
import { isTold } from '../tickets/news.ts'
import { loadLockedTicket, loadTicket, type Ticket, ticketId } from '../tickets/tickets-table.ts'
import { deliveriesInMail } from '../tickets/wave-table.ts'
import type { Needs } from './needs.ts'

/** A delivery that a mail is about, as it stands, and its ticket, which is held. */
export type About = { ticket: Ticket; delivery: ToldRow }

/** Which deliveries of ours a mail is about: in a wave one mail of ours carried several. Empty: nobody's. */
export async function aboutMail(mail: ArrivedMail, context: Needs): Promise<About[]> {
  if (mail.delivery) return byDelivery(context.db, mail, mail.delivery)
  // Anybody can write a number, and headers of ours that say nothing but a number.
  return mail.ticket && ANSWERS.includes(mail.kind) ? byNumber(mail, mail.ticket, context) : []
}

const ANSWERS: ArrivedMail['kind'][] = ['answer', 'auto-reply', 'out-of-office']

/** By an id that nobody can guess. A mail that names another ticket besides is about neither. */
async function byDelivery(trx: Db, { kind, ticket: number }: ArrivedMail, id: string): Promise<About[]> {
  const inMail = await deliveriesInMail(trx, id)
  // An answer is one whatever became of the mail since; a notice of what was sent again is not about that.
  const own = inMail.length === 0 && ANSWERS.includes(kind) ? await loadDelivery(trx, id) : undefined
  const found = (own ? [own] : inMail).toSorted((one, other) => (one.ticket_id < other.ticket_id ? -1 : 1))
  const about: About[] = []
  for (const delivery of found) about.push(...(await held(trx, delivery.ticket_id, delivery.id)))
  return number === null || about.some(({ ticket }) => ticket.number === number) ? about : []
}

/** Only of a desk that was written to about that ticket: what it was sent last. */
async function byNumber(mail: ArrivedMail, number: string, context: Needs): Promise<About[]> {
  const id = await ticketId(context.db, number)
  const ticket = id && (await loadTicket(context.db, id))
  if (!ticket) return []
  const theirs = ticket.deliveries.filter((delivery) => isFromDesk(mail, delivery, context))
  const delivery = theirs.findLast(({ attempts }) => attempts > 0)
  return delivery ? held(context.db, id, delivery.id) : []
}

/** The ticket first, as everybody locks; the delivery as it is then: an attempt begins without the ticket. */
async function held(trx: Db, ticketId: string, id: string): Promise<About[]> {
  const ticket = await loadLockedTicket(trx, ticketId)
  const delivery = await lockDelivery(trx, id)
  return ticket && delivery && delivery.channel === 'email' && isTold(delivery) ? [{ ticket, delivery }] : []
}

/**
 * Whether a mail is from the very desk that a delivery went to. Everybody in the municipality writes from the domain of
 * its own help desk, those whose ticket it is too: within that domain only the help desk's own address is it.
 */
export function isFromDesk({ sender }: ArrivedMail, to: DeliveryRow, { organisation }: Needs): boolean {
  const { recipient_kind, recipient_id } = to
  const desk = recipient_kind === 'desk' ? organisation.desks[recipient_id ?? ''] : undefined
  if (!desk || !isFrom(sender, desk)) return false
  const own = desk.email.toLowerCase()
  const isBeside = sender.address?.split('@')[1] === own.split('@')[1]
  return isOutsideDesk(recipient_id ?? '') || sender.address === own || !isBeside
}
