import type { DeliveryRow, TicketRow } from '../store/schema.ts'
import { needsAttention } from './alerts.ts'
import { openAgain } from './change-ticket.ts'
import type { Changing } from './needs.ts'
import { loadTicket, type Ticket } from './tickets-table.ts'

/** Tells whether an agent's resolution can still be undone: employees have not been told. */
export function isHeld({ status, held_until }: Pick<TicketRow, 'status' | 'held_until'>, now: Date): boolean {
  return status === 'resolved' && held_until !== null && now < held_until
}

/** Returns a ticket as employees and leaders may see it: open while they are not told of its resolution. */
export function asTold<Row extends TicketRow>(ticket: Row, now: Date): Row {
  if (!isHeld(ticket, now)) return ticket
  const { resolved_at, touched_at, touch_due_at, resolve_due_at } = ticket
  // An action sets all its times at once, so an equal time shows that the resolution was the first touch.
  const touched = touched_at && resolved_at && touched_at >= resolved_at ? null : touched_at
  const due = [touched ? null : touch_due_at, resolve_due_at].filter((time) => time !== null)
  return {
    ...ticket,
    ...openAgain(ticket),
    version: ticket.version - 1,
    touched_at: touched,
    due_at: due.toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null,
  }
}

/** Also recomputes from the deliveries whether the ticket needs attention. */
export function asToldWith<Row extends TicketRow>(seen: Row, deliveries: DeliveryRow[], now: Date): Row {
  const ticket = asTold(seen, now)
  return ticket === seen ? seen : { ...ticket, needs_attention: needsAttention(ticket, deliveries) }
}

/** Does the same for a whole ticket. */
export function ticketAsTold(ticket: Ticket, now: Date): Ticket {
  const deliveries = [...ticket.deliveries, ...ticket.news, ...ticket.webhooks]
  return {
    ...asToldWith(ticket, deliveries, now),
    together: ticket.together.map((other) => asTold(other, now)),
  }
}

export async function loadAsTold(
  id: string,
  { db, clock }: Pick<Changing, 'db' | 'clock'>,
): Promise<Ticket | undefined> {
  const ticket = await loadTicket(db, id)
  return ticket && ticketAsTold(ticket, clock())
}

/** Returns until when a card must not show all: the ticket, or one filed together with it, is held. */
export function keptBackUntil({ together, ...ticket }: Shown, now: Date): Date | null {
  const held = [ticket, ...together].filter((one) => isHeld(one, now))
  return held[0]?.held_until ?? null
}

/** Returns the version to store for a card drawn now: one lower while it must be drawn once more. */
export function versionTold(ticket: Shown, now: Date): number {
  return keptBackUntil(ticket, now) ? ticket.version - 1 : ticket.version
}

type Shown = Pick<Ticket, 'status' | 'held_until' | 'version' | 'together'>

/** Agents have ten seconds to undo; two more are for the request itself. */
const HELD_MS = 12_000

/** Returns until when an action at that time is kept from everybody but agents. */
export function heldFrom(at: Date): Date {
  return new Date(at.getTime() + HELD_MS)
}
