import { RETURNED_BECAUSE } from '../remote/delivery-failure.ts'
import type { DeliveryRow } from '../store/schema.ts'
import type { Reader } from './needs.ts'

/** `: adressen finnes ikke`, to follow that a mail has not arrived; empty when nobody has said why. */
export function whyReturned({ reason }: Pick<DeliveryRow, 'reason'>, reader: Reader): string {
  const known = RETURNED_BECAUSE.find((one) => one === reason)
  if (!known) return ''
  const why = reader.texts.reason[known]
  return `: ${why.charAt(0).toLowerCase()}${why.slice(1)}`
}

/** By the mail system that it was going to, after another had taken it. */
export function wasReturned({ last_error }: Pick<DeliveryRow, 'last_error'>): boolean {
  return last_error?.startsWith('returned') ?? false
}
