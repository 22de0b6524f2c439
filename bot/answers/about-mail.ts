import type { Db, DeliveryRow, ToldRow } from '../store/schema.ts'
import { loadDelivery, lockDelivery } from '../tickets/deliveries-table.ts'
import { isTold } from '../tickets/news.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { loadLockedTicket, ticketId } from '../tickets/tickets-table.ts'
import type { ArrivedMail } from './arrived-mail.ts'
import { isFromDesk } from './is-from-desk.ts'
import type { Needs } from './needs.ts'

/** A delivery that a mail is about, as it stands, and its ticket, which is held. */
export type About = { ticket: Ticket; delivery: ToldRow }

/** Which deliveries of ours a mail is about. Empty: nobody's, or more than one ticket's. */
export async function aboutMail(
  trx: Db,
  mail: ArrivedMail,
  context: Pick<Needs, 'organisation'>,
): Promise<About[]> {
  if (mail.delivery) return byDelivery(trx, mail.delivery, mail.ticket)
  // Anybody can write a number, and headers of ours that say nothing but a number.
  return mail.ticket && ANSWERS.includes(mail.kind) ? byNumber(trx, mail, mail.ticket, context) : []
}

const ANSWERS: ArrivedMail['kind'][] = ['answer', 'auto-reply', 'out-of-office']

/** By an id that nobody can guess. `number`: what the mail says besides. */
async function byDelivery(trx: Db, id: string, number: string | null): Promise<About[]> {
  const found = await loadDelivery(trx, id)
  const ticket = found && (await loadLockedTicket(trx, found.ticket_id))
  if (!ticket || (number !== null && number !== ticket.number)) return []
  return held(trx, ticket, found.id)
}

/** Only of a desk that was written to about that ticket: what it was sent last. */
async function byNumber(
  trx: Db,
  mail: ArrivedMail,
  number: string,
  context: Pick<Needs, 'organisation'>,
): Promise<About[]> {
  const id = await ticketId(trx, number)
  const ticket = id && (await loadLockedTicket(trx, id))
  if (!ticket) return []
  const theirs = ticket.deliveries.filter((delivery) => isFromDesk(mail, delivery, context))
  const delivery = theirs.findLast(hasLeft)
  return delivery ? held(trx, ticket, delivery.id) : []
}

/** As it is now: an attempt begins without the ticket. */
async function held(trx: Db, ticket: Ticket, id: string): Promise<About[]> {
  const delivery = await lockDelivery(trx, id)
  return delivery && delivery.channel === 'email' && isTold(delivery) ? [{ ticket, delivery }] : []
}

function hasLeft({ attempts }: DeliveryRow): boolean {
  return attempts > 0
}
