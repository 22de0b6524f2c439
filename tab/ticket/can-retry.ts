import type { DeliveryJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { isOpen } from '../is-open.ts'

/** Tells whether a delivery can be retried: failed, unknown or waiting, unless cancelled. */
export function canRetry(delivery: DeliveryJson, ticket: Pick<TicketJson, 'status' | 'touchedAt'>): boolean {
  const { state, lastError, replaced, occasion } = delivery
  if (occasion === 'overdue' && (ticket.touchedAt || !isOpen(ticket))) return false
  if (replaced || (ticket.status === 'withdrawn') !== (occasion === 'withdrawal')) return false
  return state === 'failed' || state === 'unknown' || (state === 'pending' && lastError !== null)
}

/** Tells whether the delivery was never tried, because nobody was found. */
export function hasNobody({ state, reason }: DeliveryJson): boolean {
  return state === 'failed' && reason === 'no-leader'
}
