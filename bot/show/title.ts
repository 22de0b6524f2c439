import { type CauseWords, causeWords, knownType } from '../../dialogs/incident-type.ts'
import type { TicketRow } from '../store/schema.ts'
import { resolutionOf } from '../tickets/ticket-events.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { Reader } from './needs.ts'

type Happened = Pick<TicketRow, 'type' | 'cause'>

/** The words for what happened; undefined for a type or a cause of another time. */
export function wordsOf(ticket: Happened, reader: Reader): CauseWords | undefined {
  const type = knownType(ticket, reader)
  return type && causeWords(type, ticket.cause, reader.language)
}

export function titleOf(ticket: Happened, reader: Reader): string {
  return wordsOf(ticket, reader)?.title ?? ticket.type
}

/** How a ticket stands. What Straks has closed by itself, nobody has resolved as far as it knows. */
export function statusWord({ status, handed_over }: TicketRow, { texts }: Reader): string {
  return handed_over ? texts.handedOver : texts.status[status]
}

/** The same, with how it was resolved when somebody has said that. */
export function stateInWords(ticket: Ticket, reader: Reader): string {
  const state = statusWord(ticket, reader)
  const resolution = resolutionOf(ticket)
  return resolution ? `${state}: ${reader.texts.resolutions[resolution]}` : state
}
