import type { PersonJson, TicketSummary } from '../bot/helpdesk/api-shapes.ts'
import type { TabWords } from './words/index.ts'

/** Returns the name, or a placeholder when it is unknown or erased. */
export function nameOf(person: PersonJson | null | undefined, words: TabWords): string {
  return person?.name || words.ticket.unknownPerson
}

/** Returns the affected person, and the reporter if that is somebody else. */
export function whoseTicket({ reporter, affected }: TicketSummary, words: TabWords): string {
  if (!affected || affected.id === reporter?.id) return nameOf(reporter, words)
  return words.tickets.concerns(nameOf(affected, words), nameOf(reporter, words))
}
