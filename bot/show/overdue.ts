import { isUntouched } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { type Reader, timeFor } from './needs.ts'

/** By when an agent was to have touched a ticket that still waits for it; null: it does not, or there is time. */
export function overdueSince(ticket: Ticket, reader: Reader): string | null {
  const { touch_due_at } = ticket
  return isUntouched(ticket) && touch_due_at && touch_due_at <= reader.clock()
    ? timeFor(touch_due_at, reader)
    : null
}

/** In a mail: that nobody has seen to it. */
export function overdueWords(ticket: Ticket, reader: Reader): string {
  const { attention, helpDeskName } = reader.texts
  const time = timeFor(ticket.touch_due_at ?? ticket.opened_at, reader)
  return attention.duty.overdue(time, helpDeskName)
}
