import { causeWords, type Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { TicketRow } from '../store/schema.ts'
import type { Needs } from './needs.ts'

/** The title of a ticket: what happened. */
export function titleOf(
  { type, cause }: Pick<TicketRow, 'type' | 'cause'>,
  { incidentTypes }: Pick<Needs, 'incidentTypes'>,
  language: Language,
): string {
  const known = incidentTypes.find(({ id }) => id === type)
  return (known && causeWords(known, cause, language)?.title) ?? type
}

/** How a ticket stands. What Straks has closed by itself, nobody has resolved as far as it knows. */
export function statusWord(
  { status, handed_over }: Pick<TicketRow, 'status' | 'handed_over'>,
  language: Language,
): string {
  const texts = textsIn(language)
  return handed_over ? texts.handedOver : texts.status[status]
}
