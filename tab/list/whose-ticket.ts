import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { nameOf } from '../name-of.ts'
import type { TabWords } from '../words/index.ts'

/** Whom it happened to, and who told of it when that was somebody else. */
export function whoseTicket({ reporter, affected }: TicketSummary, words: TabWords): string {
  if (!affected || affected.id === reporter?.id) return nameOf(reporter, words)
  return words.tickets.concerns(nameOf(affected, words), nameOf(reporter, words))
}
