import type { Language } from '../../dialogs/incident-type.ts'
import { textsOf } from '../organisation/organisation.ts'
import { isUntouched } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { clockTime } from '../time/time.ts'
import type { Needs } from './needs.ts'

/** By when an agent was to have touched a ticket that still waits for it; null: it does not, or there is time. */
export function overdueSince(
  ticket: Ticket,
  { clock }: Pick<Needs, 'clock'>,
  language: Language,
): string | null {
  const { touch_due_at } = ticket
  const now = clock()
  return isUntouched(ticket) && touch_due_at && touch_due_at <= now
    ? clockTime(touch_due_at, now, language)
    : null
}

/** In a mail: that nobody has seen to it. */
export function overdueWords(
  ticket: Ticket,
  { organisation, clock }: Pick<Needs, 'organisation' | 'clock'>,
  language: Language,
): string {
  const { attention, helpDeskName } = textsOf(organisation, language)
  const time = clockTime(ticket.touch_due_at ?? ticket.opened_at, clock(), language)
  return attention.duty.overdue(time, helpDeskName)
}
