import type { MeJson, TicketSummary } from '../bot/helpdesk/api-shapes.ts'
import { isOpen } from './is-open.ts'
import type { Unsent } from './unsent.ts'

/**
 * How a ticket is resolved when nobody says more: «done», where nothing speaks against it. Null where an agent must say:
 * what is urgent is not done before somebody who must know has confirmed something, and neither is what waits for the
 * leader's answer or for somebody who was not reached.
 */
export function usualResolution(ticket: TicketSummary, me: Pick<MeJson, 'incidentTypes'>): 'done' | null {
  const type = me.incidentTypes.find(({ id }) => id === ticket.type)
  if (!type || type.asksLeader || ticket.needsAttention || !isOpen(ticket)) return null
  const isConfirmed = ticket.confirmed.some(({ source }) => source !== 'employee')
  return ticket.urgency === 'normal' || isConfirmed ? 'done' : null
}

type Left = { unsent: Unsent }

/** Not of a ticket for which words have been begun: they go with it. */
export function usualNow(ticket: TicketSummary, { me, left }: { me: MeJson; left: Left }): 'done' | null {
  return hasWords(ticket, left) ? null : usualResolution(ticket, me)
}

export function hasWords({ number }: TicketSummary, { unsent }: Left): boolean {
  return Boolean(unsent.resolve.get(number)?.trim())
}
