import { isFrom } from '../incoming/sender.ts'
import { isOutsideDesk } from '../organisation/help-desk.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { DeliveryRow } from '../store/schema.ts'
import type { ArrivedMail } from './arrived-mail.ts'

/**
 * Whether a mail is from the very desk that a delivery went to. Everybody in the municipality writes from the domain of
 * its own help desk, those whose ticket it is too: within that domain only the help desk's own address is it.
 */
export function isFromDesk(
  { sender }: Pick<ArrivedMail, 'sender'>,
  { recipient_kind, recipient_id }: Pick<DeliveryRow, 'recipient_kind' | 'recipient_id'>,
  { organisation }: { organisation: Organisation },
): boolean {
  const desk = recipient_kind === 'desk' ? organisation.desks[recipient_id ?? ''] : undefined
  if (!desk || !isFrom(sender, desk)) return false
  const own = desk.email.toLowerCase()
  return isOutsideDesk(recipient_id ?? '') || sender.address === own || !isBeside(sender.address, own)
}

function isBeside(address: string | null, own: string): boolean {
  return address?.split('@')[1] === own.split('@')[1]
}
