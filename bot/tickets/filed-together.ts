import type { Db, DeliveryRow } from '../store/schema.ts'
import { alertsIn } from './alerts.ts'
import { ticketAsTold } from './as-told.ts'
import type { FiledTogether } from './ticket-rows-table.ts'
import { isClosed } from './ticket-state.ts'
import { isOwnTicket, loadTicket, lockTicket, type Ticket } from './tickets-table.ts'

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
  const ids = [id, ...others.map((other) => other.id)].sort()
  for (const one of ids) await lockTicket(trx, one)
  const tickets: Ticket[] = []
  for (const one of ids)
    tickets.push(...[await loadTicket(trx, one)].filter((ticket) => ticket !== undefined))
  return tickets
    .map((ticket) => ticketAsTold(ticket, now))
    .sort((one, other) => one.number.localeCompare(other.number))
}
