import { isOutsideDesk } from '../organisation/organisation.ts'
import type { DeliveryRow } from '../store/schema.ts'
import type { Reader } from './facts.ts'

/** How much whoever reads a mail may know. */
export function readerOf({ recipient_kind, recipient_id }: DeliveryRow): Reader {
  if (recipient_kind !== 'desk') return 'leader'
  return isOutsideDesk(recipient_id ?? '') ? 'outside-desk' : 'help-desk'
}
