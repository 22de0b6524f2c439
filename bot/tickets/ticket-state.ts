import type { TicketRow } from '../store/schema.ts'

export function isClosed(status: TicketRow['status']): boolean {
  return status === 'resolved' || status === 'withdrawn'
}
