import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { TicketRow } from '../store/schema.ts'

/** How a ticket stands. What Straks has closed by itself, nobody has resolved as far as it knows. */
export function statusWord(
  { status, handed_over }: Pick<TicketRow, 'status' | 'handed_over'>,
  language: Language,
): string {
  const texts = textsIn(language)
  return handed_over ? texts.handedOver : texts.status[status]
}
