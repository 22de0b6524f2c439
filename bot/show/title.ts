import { causeWords } from '../../dialogs/incident-type.ts'
import type { TicketRow } from '../store/schema.ts'
import type { Reader } from './needs.ts'

/** The title of a ticket: what happened. */
export function titleOf({ type, cause }: Pick<TicketRow, 'type' | 'cause'>, reader: Reader): string {
  const known = reader.incidentTypes.find(({ id }) => id === type)
  return (known && causeWords(known, cause, reader.language)?.title) ?? type
}

/** How a ticket stands. What Straks has closed by itself, nobody has resolved as far as it knows. */
export function statusWord(
  { status, handed_over }: Pick<TicketRow, 'status' | 'handed_over'>,
  reader: Reader,
): string {
  const { texts } = reader
  return handed_over ? texts.handedOver : texts.status[status]
}
