import type { Db, DeliveryRow, TicketRow } from '../store/schema.ts'
import { alertsIn } from './alerts.ts'
import { ticketAsTold } from './as-told.ts'
import type { FiledTogether } from './ticket-rows-table.ts'
import { isClosed, whomItConcerns } from './ticket-state.ts'
import { deliveriesOf, isOwnTicket, loadTicket, lockTicket, type Ticket, ticketsOf } from './tickets-table.ts'

// Several tickets that one report opened: a stolen bag is one event.

/** The others that are still open, and that this person may see as theirs. */
export function ownOpenTogether({ together }: Ticket, personId: string): FiledTogether[] {
  return together.filter((other) => !isClosed(other.status) && isOwnTicket(other, personId))
}

/** The others of which the same leader is alerted. As long as nobody is found, those whose alert goes the same way. */
export function alertedTogether(
  { together }: Ticket,
  { recipient_id, recipient_kind }: DeliveryRow,
): FiledTogether[] {
  return together.filter(({ told }) =>
    alertsIn(told).some((alert) =>
      alert.recipient_id ? alert.recipient_id === recipient_id : alert.recipient_kind === recipient_kind,
    ),
  )
}

/** The ticket and all that the same report opened, as those whose tickets they are see them, in the order in which everybody locks them. */
export async function loadLockedTogether(trx: Db, id: string, now: Date): Promise<Ticket[]> {
  const others = (await loadTicket(trx, id))?.together ?? []
  return loadLocked(trx, [id, ...others.map((other) => other.id)], now)
}

/** One ticket, and whatever else this person has open about the same one: their leader is the same. */
export async function loadLockedOfOne(
  trx: Db,
  ticket: TicketRow,
  personId: string,
  now: Date,
): Promise<Ticket[]> {
  const alike = await openOfOne(trx, ticket, personId, now)
  return loadLocked(trx, [ticket.id, ...alike.map(({ id }) => id)], now)
}

/** What a person has open beside a ticket, about the same one, and of which no leader has confirmed, nor been named. */
export async function openOfOne(
  db: Db,
  ticket: TicketRow,
  personId: string,
  now: Date,
): Promise<TicketRow[]> {
  const open = await ticketsOf(db, personId, { openAt: now, limit: MOST_OPEN })
  const unseen = open.filter(
    (one) =>
      one.id !== ticket.id && one.acknowledged_at === null && whomItConcerns(one) === whomItConcerns(ticket),
  )
  const told = await Promise.all(unseen.map(({ id }) => deliveriesOf(db, id)))
  return unseen.filter((_, at) => alertsIn(told[at] ?? []).every(({ named_by }) => named_by === null))
}

const MOST_OPEN = 10

async function loadLocked(trx: Db, some: string[], now: Date): Promise<Ticket[]> {
  const ids = [...some].sort()
  for (const one of ids) await lockTicket(trx, one)
  const tickets: Ticket[] = []
  for (const one of ids) {
    const ticket = await loadTicket(trx, one)
    if (ticket) tickets.push(ticketAsTold(ticket, now))
  }
  return tickets.sort((one, other) => one.number.localeCompare(other.number))
}
