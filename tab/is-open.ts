import type { TicketSummary } from '../bot/helpdesk/api-shapes.ts'

/** Somebody still has to do something about it. */
export function isOpen({ status }: Pick<TicketSummary, 'status'>): boolean {
  return status === 'new' || status === 'in-progress'
}
