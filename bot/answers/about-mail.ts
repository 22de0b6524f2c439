import type { ArrivedMail } from '../incoming/read-mail.ts'
import { isFrom } from '../incoming/sender.ts'
import { isOutsideDesk } from '../organisation/help-desk.ts'
import type { Db, DeliveryRow, ToldRow } from '../store/schema.ts'
import { loadDelivery, lockDelivery } from '../tickets/deliveries-table.ts'
import { isTold } from '../tickets/news.ts'
import { loadLockedTicket, loadTicket, type Ticket, ticketId } from '../tickets/tickets-table.ts'
import { deliveriesInMail } from '../tickets/wave-table.ts'
import type { Needs } from './needs.ts'

/** A delivery that a mail is about, in its present state, with its locked ticket. */
export type About = { ticket: Ticket; delivery: ToldRow }

/** Returns the deliveries a mail is about: several for a mail of a wave; none if it is not about ours. */
export async function aboutMail(mail: ArrivedMail, context: Needs): Promise<About[]> {
  if (mail.delivery) return byDelivery(context.db, mail, mail.delivery)
  // Anybody can write a number, or copy our headers that only hold one.
  return mail.ticket && ANSWERS.includes(mail.kind) ? byNumber(mail, mail.ticket, context) : []
}

const ANSWERS: ArrivedMail['kind'][] = ['answer', 'auto-reply', 'out-of-office']

/** Finds deliveries by an id nobody can guess. A mail that also names another ticket is about neither. */
async function byDelivery(trx: Db, { kind, ticket: number }: ArrivedMail, id: string): Promise<About[]> {
  const inMail = await deliveriesInMail(trx, id)
  // An answer counts whatever happened to its delivery; a bounce of a mail sent again since does not.
  const own = inMail.length === 0 && ANSWERS.includes(kind) ? await loadDelivery(trx, id) : undefined
  const found = (own ? [own] : inMail).toSorted((one, other) => (one.ticket_id < other.ticket_id ? -1 : 1))
  const about: About[] = []
  for (const delivery of found) about.push(...(await held(trx, delivery.ticket_id, delivery.id)))
  return number === null || about.some(({ ticket }) => ticket.number === number) ? about : []
}

/** Finds the last delivery to a desk, if the mail is from a desk that was mailed about the ticket. */
async function byNumber(mail: ArrivedMail, number: string, context: Needs): Promise<About[]> {
  const id = await ticketId(context.db, number)
  const ticket = id && (await loadTicket(context.db, id))
  if (!ticket) return []
  const theirs = ticket.deliveries.filter((delivery) => isFromDesk(mail, delivery, context))
  const delivery = theirs.findLast(({ attempts }) => attempts > 0)
  return delivery ? held(context.db, id, delivery.id) : []
}

/** Locks the ticket first, like everybody, then the delivery: attempts begin without the ticket. */
async function held(trx: Db, ticketId: string, id: string): Promise<About[]> {
  const ticket = await loadLockedTicket(trx, ticketId)
  const delivery = await lockDelivery(trx, id)
  return ticket && delivery && delivery.channel === 'email' && isTold(delivery) ? [{ ticket, delivery }] : []
}

/**
 * Tells whether a mail is from the very desk of a delivery. The help desk's domain is everybody's in the
 * municipality, the reporter's too: within it, only the help desk's own address counts.
 */
export function isFromDesk({ sender }: ArrivedMail, to: DeliveryRow, { organisation }: Needs): boolean {
  const { recipient_kind, recipient_id } = to
  const desk = recipient_kind === 'desk' ? organisation.desks[recipient_id ?? ''] : undefined
  if (!desk || !isFrom(sender, desk)) return false
  const own = desk.email.toLowerCase()
  const isBeside = sender.address?.split('@')[1] === own.split('@')[1]
  return isOutsideDesk(recipient_id) || sender.address === own || !isBeside
}
