import type { DeliveryJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { isOpen } from '../is-open.ts'

/** What did not get through, or waits to be tried again by itself, unless it has been called off. */
export function canRetry(
  { state, lastError, replaced, occasion }: DeliveryJson,
  { status, touchedAt }: Pick<TicketJson, 'status' | 'touchedAt'>,
): boolean {
  if (occasion === 'overdue' && (touchedAt || !isOpen({ status }))) return false
  if (replaced || (status === 'withdrawn') !== (occasion === 'withdrawal')) return false
  return state === 'failed' || state === 'unknown' || (state === 'pending' && lastError !== null)
}

/** There was nobody to send it to, so it was never tried. */
export function hasNobody({ state, reason }: DeliveryJson): boolean {
  return state === 'failed' && reason === 'no-leader'
}
