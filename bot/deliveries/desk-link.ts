import type { DeliveryRow, Occasion } from '../store/schema.ts'
import { keepDeskLink } from '../tickets/desk-links-table.ts'
import { newDeskToken } from '../tickets/desk-token.ts'
import type { Needs } from './needs.ts'

/** What asks a desk for something. */
const ASKING: Occasion[] = ['report', 'addition']

/**
 * An address where the desk answers a mail without logging in: bot/desk-page. A new one each time that the mail is
 * composed, since nothing is kept from which the last one could be told; that goes on working. Null for other mails.
 */
export async function deskLink(
  { id, recipient_kind, occasion }: DeliveryRow,
  { db, clock, ownAddress }: Pick<Needs, 'db' | 'clock' | 'ownAddress'>,
): Promise<string | null> {
  if (recipient_kind !== 'desk' || !ASKING.includes(occasion)) return null
  const token = newDeskToken()
  await keepDeskLink(db, token, id, clock())
  return `${await ownAddress}/d/${token}`
}
