import { createContext, useContext, useState } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { all, extended, nothingChosen, type Selection, toggled } from './selection.ts'

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

export type Selecting = ReturnType<typeof useSelection>

/** `listed`: the answer to one query; another one begins with nothing chosen. */
export function useSelection(tickets: TicketSummary[], query: string) {
  const [{ of, ...selection }, set] = useState({ ...nothingChosen, of: query })
  const now = of === query ? selection : nothingChosen
  const keep = (next: Selection) => set({ ...next, of: query })
  const listed = tickets.map(({ number }) => number)
  /** In the order of the list; what is not listed any more is not among them. */
  const selected = tickets.filter(({ number }) => now.chosen.has(number))
  const areAll = selected.length > 0 && selected.length === tickets.length
  return {
    selected,
    isSelected: (number: string) => now.chosen.has(number),
    areAll,
    toggle: (number: string) => keep(toggled(now, number)),
    /** @param here where it begins when nothing was chosen before */
    extend: (here: string, to: string) => keep(extended(now, here, to, listed)),
    toggleAll: () => keep(areAll ? nothingChosen : all(listed)),
    none: () => keep(nothingChosen),
  }
}
