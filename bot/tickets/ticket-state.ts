import type { TicketRow } from '../store/schema.ts'

export const OPEN: TicketRow['status'][] = ['new', 'in-progress']

export function isClosed(status: TicketRow['status']): boolean {
  return !OPEN.includes(status)
}
