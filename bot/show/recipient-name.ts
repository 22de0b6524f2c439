import type { Organisation } from '../organisation/organisation.ts'
import type { DeliveryRow } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { nameIn } from './alert-facts.ts'
import type { Reader } from './needs.ts'

/** Returns the recipient's name with their role. */
export function recipientName(delivery: DeliveryRow, ticket: Ticket, reader: Reader): string {
  const { receipt, afterwards } = reader.texts
  const { recipient } = afterwards
  const name = ownName(delivery, ticket, reader.organisation)
  switch (delivery.recipient_kind) {
    case 'privacy-officer':
      return receipt.privacyOfficer
    case 'leader':
      if (!delivery.named_by) return receipt.leader(name || null)
      return recipient.named(receipt.leader(name || null), nameIn(ticket, delivery.named_by, reader))
    case 'deputy':
      return recipient.deputy(name)
    case 'next-level':
      return recipient.nextLevel(name || null)
    case 'affected':
      return recipient.affected(name)
    default:
      return name
  }
}

/** Returns a desk's, system's or person's own name; empty if unknown (yet). */
export function ownName(
  { recipient_kind, recipient_id }: DeliveryRow,
  { people }: Ticket,
  { desks, privacyOfficer, duty }: Organisation,
): string {
  const id = recipient_id ?? ''
  switch (recipient_kind) {
    case 'desk':
      return desks[id]?.name ?? id
    case 'webhook':
      return id
    case 'privacy-officer':
      return privacyOfficer?.name ?? ''
    case 'duty':
      return duty?.name ?? ''
    default:
      return people.get(id)?.name ?? ''
  }
}
