import type { TicketSummary } from '../bot/helpdesk/api-shapes.ts'

export function isOpen({ status }: Pick<TicketSummary, 'status'>): boolean {
  return status === 'new' || status === 'in-progress'
}
