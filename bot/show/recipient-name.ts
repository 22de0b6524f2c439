import type { DeliveryRow } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { nameIn } from './alert-facts.ts'
import type { Reader } from './needs.ts'

/** A desk's or a person's name as shown to people. */
export function recipientName(delivery: DeliveryRow, ticket: Ticket, reader: Reader): string {
  const { receipt, afterwards } = reader.texts
  const { recipient } = afterwards
  const id = delivery.recipient_id
  const name = (id && ticket.people.get(id)?.name) ?? null
  switch (delivery.recipient_kind) {
    case 'desk':
      return (id && reader.organisation.desks[id]?.name) ?? id ?? ''
    case 'privacy-officer':
      return receipt.privacyOfficer
    case 'leader':
      if (!delivery.named_by) return receipt.leader(name)
      return recipient.named(receipt.leader(name), nameIn(ticket, delivery.named_by, reader))
    case 'deputy':
      return recipient.deputy(name ?? '')
    case 'next-level':
      return recipient.nextLevel(name)
    case 'affected':
      return recipient.affected(name ?? '')
    case 'duty':
      return reader.organisation.duty?.name ?? ''
    case 'agent':
    case 'employee':
      return name ?? ''
    case 'webhook':
      return id ?? ''
  }
}
