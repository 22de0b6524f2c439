import type { HistoryJson, PersonJson, TicketJson, TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { nameOf } from '../name-of.ts'
import type { TabWords } from '../words/index.ts'

/** Returns the names of the readers of a comment: the reporter and the affected person. */
export function commentReaders(ticket: TicketSummary, words: TabWords, by?: PersonJson | null): string[] {
  const { reporter, affected } = ticket
  const both = affected?.id === reporter?.id ? [reporter] : [reporter, affected]
  const others = both.flatMap((one) => (one && one.id !== by?.id ? [one] : []))
  return (others.length > 0 ? others : [null]).map((one) => nameOf(one, words))
}

export function firstNames(names: string[], words: TabWords): string[] {
  return names.map((name) => (name === words.ticket.unknownPerson ? name : (name.split(' ')[0] ?? name)))
}

/** The readers of an agent's text: the reporter and the affected person, or agents only. */
export type Audience = 'employee' | 'agents'

/** Returns the audience of an agent's text, or of an internal entry; null for all others. */
export function writtenFor(entry: HistoryJson, ticket: TicketJson): Audience | null {
  if (entry.what === 'noted' || entry.what === 'note-removed') return 'agents'
  const isSaid = entry.what === 'commented' || entry.what === 'resolved'
  return isSaid && entry.text !== null && writerOf(entry, ticket) === 'agent' ? 'employee' : null
}

/** Returns the author: the reporter or affected person, a leader or other recipient, or the help desk. */
export function writerOf(
  { by }: HistoryJson,
  { reporter, affected, deliveries }: TicketJson,
): 'employee' | 'told' | 'agent' {
  if (by && [reporter?.id, affected?.id].includes(by.id)) return 'employee'
  const isTold = deliveries.some(({ recipient }) => recipient.id === by?.id && recipient.kind !== 'agent')
  return by && isTold ? 'told' : 'agent'
}
