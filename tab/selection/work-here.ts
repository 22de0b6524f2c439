import { createContext, type RefObject, useContext, useState } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { all, extended, nothingChosen, type Selection, toggled } from './selection.ts'

export type Acting = {
  take: (tickets: TicketSummary[]) => void
  /** At once when the resolution is clear; otherwise it asks. */
  resolve: (tickets: TicketSummary[]) => void
  /** At once with the resolution at this place; asks for several tickets, or when a text has been begun. */
  resolveAs: (tickets: TicketSummary[], place: number) => void
  resolveWith: (tickets: TicketSummary[]) => void
  assign: (tickets: TicketSummary[]) => void
  /** Asks what to do with the tickets' deliveries that a restore has withheld. */
  release: (tickets: TicketSummary[]) => void
  /** Opens the ticket, where the recipients are visible. */
  write: (what: 'comment' | 'note', ticket: TicketSummary) => void
}

export type Work = { selecting: Selecting; acting: Acting }

export const WorkHere = createContext<Work | null>(null)

/** The same for a row's presses: it never changes, so that a row is drawn again only when it changes itself. */
export const WorkInRows = createContext<RefObject<Work> | null>(null)

/** Returns the selection and the actions; empty for people who are not agents. */
export function useWork(): Partial<Work> {
  return useContext(WorkHere) ?? {}
}

export type Selecting = ReturnType<typeof useSelection>

/** `query`: a selection belongs to one query; another one begins empty. */
export function useSelection(tickets: TicketSummary[], query: string) {
  const [{ of, ...selection }, set] = useState({ ...nothingChosen, of: query })
  const now = of === query ? selection : nothingChosen
  const keep = (next: Selection) => set({ ...next, of: query })
  const listed = tickets.map(({ number }) => number)
  /** In the order of the list, without tickets that are no longer listed. */
  const selected = tickets.filter(({ number }) => now.chosen.has(number))
  const areAll = selected.length > 0 && selected.length === tickets.length
  return {
    selected,
    isSelected: (number: string) => now.chosen.has(number),
    areAll,
    toggle: (number: string) => keep(toggled(now, number)),
    /** @param here the start when nothing was selected before */
    extend: (here: string, to: string) => keep(extended(now, here, to, listed)),
    toggleAll: () => keep(areAll ? nothingChosen : all(listed)),
    none: () => keep(nothingChosen),
  }
}
