import type { DeliveryJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { isOpen } from '../is-open.ts'

/** What did not get through, or waits to be tried again by itself, unless it has been called off. */
export function canRetry(delivery: DeliveryJson, ticket: Pick<TicketJson, 'status' | 'touchedAt'>): boolean {
  const { state, lastError, replaced, occasion } = delivery
  if (occasion === 'overdue' && (ticket.touchedAt || !isOpen(ticket))) return false
  if (replaced || (ticket.status === 'withdrawn') !== (occasion === 'withdrawal')) return false
  return state === 'failed' || state === 'unknown' || (state === 'pending' && lastError !== null)
}

/** There was nobody to send it to, so it was never tried. */
export function hasNobody({ state, reason }: DeliveryJson): boolean {
  return state === 'failed' && reason === 'no-leader'
}
