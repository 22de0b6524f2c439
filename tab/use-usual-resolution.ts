import type { TicketSummary } from '../bot/helpdesk/api-shapes.ts'
import { useTab } from './tab-context.tsx'
import { usualResolution } from './usual-resolution.ts'

/** Not of a ticket for which words have been begun: they go with it. */
export function useUsualResolution(): (ticket: TicketSummary) => 'done' | null {
  const { me, left } = useTab()
  return (ticket) => (left.unsent.resolve.get(ticket.number)?.trim() ? null : usualResolution(ticket, me))
}
