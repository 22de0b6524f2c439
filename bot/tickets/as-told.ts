import type { DeliveryRow, TicketRow } from '../store/schema.ts'
import { needsAttention } from './alerts.ts'
import { openAgain } from './change-ticket.ts'
import type { FiledTogether } from './ticket-rows-table.ts'
import type { Ticket } from './tickets-table.ts'

type Held = Pick<TicketRow, 'status' | 'held_until'>

/** An agent has resolved it and can still undo that: nobody whose ticket it is has been told. */
export function isHeld({ status, held_until }: Held, now: Date): boolean {
  return status === 'resolved' && held_until !== null && now < held_until
}

/** A ticket as those whose ticket it is, and its leaders, may see it: as it was, as long as they are not told how it has been resolved. */
export function asTold<Row extends TicketRow>(ticket: Row, now: Date): Row {
  if (!isHeld(ticket, now)) return ticket
  const { resolved_at, touched_at, touch_due_at, resolve_due_at } = ticket
  // All that an action changes is of one time: so the resolution was the first thing that was done to it.
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

/** The same, with what follows from its deliveries: whether it needs attention. */
export function asToldWith<Row extends TicketRow>(seen: Row, deliveries: DeliveryRow[], now: Date): Row {
  const ticket = asTold(seen, now)
  return ticket === seen ? seen : { ...ticket, needs_attention: needsAttention(ticket, deliveries) }
}

/** The same of a ticket with all that belongs to it. */
export function ticketAsTold(ticket: Ticket, now: Date): Ticket {
  const deliveries = [...ticket.deliveries, ...ticket.news, ...ticket.webhooks]
  return {
    ...asToldWith(ticket, deliveries, now),
    together: ticket.together.map((other) => otherAsTold(other, now)),
  }
}

/** Until when something is kept back of what a card of this ticket shows: of the ticket, or of one filed together with it. */
export function keptBackUntil({ together, ...ticket }: Shown, now: Date): Date | null {
  const held = [ticket, ...together].filter((one) => isHeld(one, now))
  return held[0]?.held_until ?? null
}

/** The version that a card shows which is drawn now, or after: below the ticket's as long as it is to be drawn once more. */
export function versionTold(ticket: Shown, now: Date): number {
  return keptBackUntil(ticket, now) ? ticket.version - 1 : ticket.version
}

type Shown = Pick<Ticket, 'status' | 'held_until' | 'version' | 'together'>

function otherAsTold(other: FiledTogether, now: Date): FiledTogether {
  return isHeld(other, now) ? { ...other, status: openAgain(other).status } : other
}

/** An agent has ten seconds to think better of it; two more are for the way of the press. */
const HELD_MS = 12_000

/** Until when what an agent did at that time stays in the house. */
export function heldFrom(at: Date): Date {
  return new Date(at.getTime() + HELD_MS)
}
