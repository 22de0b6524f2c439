import { type CauseWords, causeWords, knownType } from '../../dialogs/incident-type.ts'
import type { TicketRow } from '../store/schema.ts'
import { resolutionOf } from '../tickets/ticket-events.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { Reader } from './needs.ts'

type Happened = Pick<TicketRow, 'type' | 'cause'>

/** Returns the words for what happened; undefined for a type or cause that no longer exists. */
export function wordsOf(ticket: Happened, reader: Reader): CauseWords | undefined {
  const type = knownType(ticket, reader)
  return type && causeWords(type, ticket.cause, reader.language)
}

export function titleOf(ticket: Happened, reader: Reader): string {
  return wordsOf(ticket, reader)?.title ?? ticket.type
}

/** Returns the status. A ticket that Straks closed has not been resolved as far as it knows. */
export function statusWord({ status, handed_over }: TicketRow, { texts }: Reader): string {
  return handed_over ? texts.handedOver : texts.status[status]
}

/** Adds the resolution, if known. */
export function stateInWords(ticket: Ticket, reader: Reader): string {
  const state = statusWord(ticket, reader)
  const resolution = resolutionOf(ticket)
  return resolution ? `${state}: ${reader.texts.resolutions[resolution]}` : state
}
