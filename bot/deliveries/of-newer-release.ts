import { channels, occasions, recipientKinds } from '../store/codes.ts'
import type { DeliveryRow } from '../store/schema.ts'

/** Whether a newer release, which runs beside this one or did, has planned it: here nobody knows what is to be said, to whom, how. */
export function isOfNewerRelease({
  occasion,
  channel,
  recipient_kind,
}: Pick<DeliveryRow, 'occasion' | 'channel' | 'recipient_kind'>): boolean {
  return !(
    occasions.includes(occasion) &&
    channels.includes(channel) &&
    recipientKinds.includes(recipient_kind)
  )
}
