import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { DeliveryRow } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { nameIn } from './alert-facts.ts'

/** A desk's or a person's name as shown to people. */
export function recipientName(
  delivery: DeliveryRow,
  ticket: Ticket,
  organisation: Organisation,
  language: Language,
): string {
  const { receipt, afterwards } = textsIn(language)
  const { recipient } = afterwards
  const id = delivery.recipient_id
  const name = (id && ticket.people.get(id)?.name) ?? null
  switch (delivery.recipient_kind) {
    case 'desk':
      return (id && organisation.desks[id]?.name) ?? id ?? ''
    case 'privacy-officer':
      return receipt.privacyOfficer
    case 'leader':
      if (!delivery.named_by) return receipt.leader(name)
      return recipient.named(receipt.leader(name), nameIn(ticket, delivery.named_by, language))
    case 'deputy':
      return recipient.deputy(name ?? '')
    case 'next-level':
      return recipient.nextLevel(name)
    case 'affected':
      return recipient.affected(name ?? '')
    case 'duty':
      return organisation.duty?.name ?? ''
    case 'agent':
    case 'employee':
      return name ?? ''
    case 'webhook':
      return id ?? ''
  }
}
