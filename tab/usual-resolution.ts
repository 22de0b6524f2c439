import type { MeJson, TicketSummary } from '../bot/helpdesk/api-shapes.ts'
import { isOpen } from './is-open.ts'
import type { Unsent } from './unsent.ts'

/**
 * Returns the resolution of a ticket when the agent says nothing more: «done», unless something speaks
 * against it. Null when the agent must choose: an urgent ticket without a confirmation, or one that waits for
 * the leader's answer, or that needs attention.
 */
export function usualResolution(ticket: TicketSummary, me: Pick<MeJson, 'incidentTypes'>): 'done' | null {
  const type = me.incidentTypes.find(({ id }) => id === ticket.type)
  if (!type || type.asksLeader || ticket.needsAttention || !isOpen(ticket)) return null
  const isConfirmed = ticket.confirmed.some(({ source }) => source !== 'employee')
  return ticket.urgency === 'normal' || isConfirmed ? 'done' : null
}

type Left = { unsent: Unsent }

/** Null for a ticket with an unsent text, which must go with the resolution. */
export function usualNow(ticket: TicketSummary, { me, left }: { me: MeJson; left: Left }): 'done' | null {
  return hasWords(ticket, left) ? null : usualResolution(ticket, me)
}

export function hasWords({ number }: TicketSummary, { unsent }: Left): boolean {
  return Boolean(unsent.resolve.get(number)?.trim())
}
