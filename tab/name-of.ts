import type { PersonJson, TicketSummary } from '../bot/helpdesk/api-shapes.ts'
import type { TabWords } from './words/index.ts'

/** Whose name may not be known, or has been erased. */
export function nameOf(person: PersonJson | null | undefined, words: TabWords): string {
  return person?.name || words.ticket.unknownPerson
}

/** Whom it happened to, and who told of it when that was somebody else. */
export function whoseTicket({ reporter, affected }: TicketSummary, words: TabWords): string {
  if (!affected || affected.id === reporter?.id) return nameOf(reporter, words)
  return words.tickets.concerns(nameOf(affected, words), nameOf(reporter, words))
}
