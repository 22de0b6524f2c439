import type { Organisation } from '../organisation/organisation.ts'
import type { DeliveryRow } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { nameIn } from './alert-facts.ts'
import type { Reader } from './needs.ts'

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
export function ownName(delivery: DeliveryRow, ticket: Ticket, organisation: Organisation): string {
  const { recipient_kind, recipient_id } = delivery
  const isOfFile = recipient_kind === 'desk' || recipient_kind === 'webhook'
  return contactOf(delivery, ticket, organisation)?.name ?? ((isOfFile && recipient_id) || '')
}

/** Returns the recipient as in the organisation file or the directory; undefined if unknown (yet). */
export function contactOf(
  { recipient_kind, recipient_id }: DeliveryRow,
  { people }: Ticket,
  { desks, privacyOfficer, duty }: Organisation,
): Contact | undefined {
  const id = recipient_id ?? ''
  switch (recipient_kind) {
    case 'desk':
      return desks[id]
    case 'privacy-officer':
      return privacyOfficer ?? undefined
    case 'duty':
      return duty ?? undefined
    default: {
      const person = people.get(id)
      return person && { ...person, email: person.mail }
    }
  }
}

type Contact = { name: string; email: string | null; phone?: string | null }
