import type { Db, DeliveryRow, ToldRow } from '../store/schema.ts'
import { loadDelivery } from '../tickets/deliveries-table.ts'
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
  return ofMails(ticket).flatMap((delivery) => (delivery.id === found.id ? [{ ticket, delivery }] : []))
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
  const theirs = ofMails(ticket).filter((delivery) => isFromDesk(mail, delivery, context))
  const delivery = theirs.findLast(hasLeft)
  return delivery ? [{ ticket, delivery }] : []
}

function ofMails({ deliveries }: Ticket): ToldRow[] {
  return deliveries.filter(({ channel }) => channel === 'email')
}

function hasLeft({ attempts }: DeliveryRow): boolean {
  return attempts > 0
}
