import type { DeliveryJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'

/** What did not get through, or waits to be tried again by itself, unless it has been called off with its report. */
export function canRetry(
  { state, lastError, replaced, occasion }: DeliveryJson,
  { status }: Pick<TicketJson, 'status'>,
): boolean {
  if (replaced || (status === 'withdrawn' && occasion !== 'withdrawal')) return false
  return state === 'failed' || state === 'unknown' || (state === 'pending' && lastError !== null)
}

/** There was nobody to send it to, so it was never tried. */
export function hasNobody({ state, reason }: DeliveryJson): boolean {
  return state === 'failed' && reason === 'no-leader'
}
