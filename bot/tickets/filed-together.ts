import type { Db, DeliveryRow, TicketRow } from '../store/schema.ts'
import { alertsIn } from './alerts.ts'
import { ticketAsTold } from './as-told.ts'
import { deliveriesOf } from './deliveries-table.ts'
import type { FiledTogether } from './ticket-rows-table.ts'
import { isClosed, whomItConcerns } from './ticket-state.ts'
import { isOwnTicket, loadTicket, lockTicket, type Ticket, ticketsOf } from './tickets-table.ts'

// Tickets opened by one report: a stolen bag is one event.

export function ownOpenTogether({ together }: Ticket, personId: string): FiledTogether[] {
  return together.filter((other) => !isClosed(other.status) && isOwnTicket(other, personId))
}

/** Returns the others with the same alerted leader; while none is found, those alerted in the same way. */
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

/** Locks and loads all tickets of a report, as its employees see them, in the general locking order. */
export async function loadLockedTogether(trx: Db, id: string, now: Date): Promise<Ticket[]> {
  const others = (await loadTicket(trx, id))?.together ?? []
  return loadLocked(trx, [id, ...others.map((other) => other.id)], now)
}

/** Locks and loads a ticket and the person's other open ones with the same affected person and leader. */
export async function loadLockedOfOne(
  trx: Db,
  ticket: TicketRow,
  personId: string,
  now: Date,
): Promise<Ticket[]> {
  const alike = await openOfOne(trx, ticket, personId, now)
  const locked = await loadLocked(trx, [ticket.id, ...alike.map(({ id }) => id)], now)
  return locked.filter((one) => one.id === ticket.id || isUnseen(one, one.deliveries))
}

/** Returns the person's other open tickets like it, without an acknowledgement or a named leader. */
export async function openOfOne(
  db: Db,
  ticket: TicketRow,
  personId: string,
  now: Date,
): Promise<TicketRow[]> {
  const open = await ticketsOf(db, personId, { openAt: now, limit: MOST_OPEN })
  const alike = open.filter((one) => one.id !== ticket.id && whomItConcerns(one) === whomItConcerns(ticket))
  const told = await deliveriesOf(db, ...alike.map(({ id }) => id))
  return alike.filter((one) =>
    isUnseen(
      one,
      told.filter(({ ticket_id }) => ticket_id === one.id),
    ),
  )
}

const MOST_OPEN = 10

function isUnseen({ acknowledged_at }: TicketRow, told: DeliveryRow[]): boolean {
  return acknowledged_at === null && alertsIn(told).every(({ named_by }) => named_by === null)
}

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
