import type { PersonJson } from '../bot/helpdesk/api-shapes.ts'
import type { TabWords } from './words/index.ts'

/** What somebody is called, whose name may not be known, or has been erased. */
export function nameOf(person: PersonJson | null | undefined, words: TabWords): string {
  return person?.name || words.ticket.unknownPerson
}
