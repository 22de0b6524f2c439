import { createContext, useContext } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import type { Selecting } from './selection.ts'

export type Acting = {
  take: (tickets: TicketSummary[]) => void
  /** At once, where it is plain how; else it is asked. */
  resolve: (tickets: TicketSummary[]) => void
  /** At once as the one at this place among the resolutions; asked of several, and of one for which words have been begun. */
  resolveAs: (tickets: TicketSummary[], place: number) => void
  resolveWith: (tickets: TicketSummary[]) => void
  assign: (tickets: TicketSummary[]) => void
  /** What a restore has withheld of them: it is asked what becomes of it. */
  release: (tickets: TicketSummary[]) => void
  /** In the ticket, where one sees to whom. */
  write: (what: 'comment' | 'note', ticket: TicketSummary) => void
}

type Work = { selecting: Selecting; acting: Acting }

const Here = createContext<Work | null>(null)
export const WorkHere = Here.Provider

/** What is selected in the list and what can be done to it; nothing of that for who is no agent. */
export function useWork(): Partial<Work> {
  return useContext(Here) ?? {}
}
