import type { HistoryJson, PersonJson, TicketJson, TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
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

/** Whoever reads what an agent writes: those whose ticket it is, or agents alone. */
export type Audience = 'employee' | 'agents'

/** Of an entry that an agent wrote, or that agents alone read; null for the rest. */
export function writtenFor(entry: HistoryJson, ticket: TicketJson): Audience | null {
  if (entry.what === 'noted' || entry.what === 'note-removed') return 'agents'
  const isSaid = entry.what === 'commented' || entry.what === 'resolved'
  return isSaid && entry.text !== null && writerOf(entry, ticket) === 'agent' ? 'employee' : null
}

/** Those whose ticket it is, a leader or another one who was told of it, or the help desk. */
export function writerOf(
  { by }: HistoryJson,
  { reporter, affected, deliveries }: TicketJson,
): 'employee' | 'told' | 'agent' {
  if (by && [reporter?.id, affected?.id].includes(by.id)) return 'employee'
  const isTold = deliveries.some(({ recipient }) => recipient.id === by?.id && recipient.kind !== 'agent')
  return by && isTold ? 'told' : 'agent'
}
