import type { PersonJson, TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { nameOf } from '../name-of.ts'
import type { TabWords } from '../words/index.ts'

/** The names of those who get what the help desk writes: whoever reported it, and whoever it happened to. */
export function commentReaders(ticket: TicketSummary, words: TabWords, by?: PersonJson | null): string[] {
  const { reporter, affected } = ticket
  const both = affected?.id === reporter?.id ? [reporter] : [reporter, affected]
  const others = both.flatMap((one) => (one && one.id !== by?.id ? [one] : []))
  return (others.length > 0 ? others : [null]).map((one) => nameOf(one, words))
}

export function firstNames(names: string[], words: TabWords): string[] {
  return names.map((name) => (name === words.ticket.unknownPerson ? name : (name.split(' ')[0] ?? name)))
}
