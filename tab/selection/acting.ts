import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'

/** What an agent does to tickets of the list without opening them. */
export type Acting = {
  take: (tickets: TicketSummary[]) => void
  /** At once, where it is plain how; else it is asked. */
  resolve: (tickets: TicketSummary[]) => void
  /** At once as the one at this place among the resolutions; asked of several, and of one for which words have been begun. */
  resolveAs: (tickets: TicketSummary[], place: number) => void
  /** How, and with which words. */
  resolveWith: (tickets: TicketSummary[]) => void
  assign: (tickets: TicketSummary[]) => void
  /** What a restore has withheld of them: it is asked what becomes of it. */
  release: (tickets: TicketSummary[]) => void
  /** In the ticket, where one sees to whom. */
  write: (what: 'comment' | 'note', ticket: TicketSummary) => void
}
