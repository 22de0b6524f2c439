import { causeWords, knownType } from '../../dialogs/incident-type.ts'
import type { TicketRow } from '../store/schema.ts'
import type { Reader } from './needs.ts'

export function titleOf(ticket: Pick<TicketRow, 'type' | 'cause'>, reader: Reader): string {
  const type = knownType(ticket, reader)
  return (type && causeWords(type, ticket.cause, reader.language)?.title) ?? ticket.type
}

/** How a ticket stands. What Straks has closed by itself, nobody has resolved as far as it knows. */
export function statusWord(
  { status, handed_over }: Pick<TicketRow, 'status' | 'handed_over'>,
  { texts }: Reader,
): string {
  return handed_over ? texts.handedOver : texts.status[status]
}
