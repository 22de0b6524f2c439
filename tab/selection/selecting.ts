import { useMemo, useState } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { all, extended, nothingChosen, toggled } from './selection.ts'

export type Selecting = {
  /** In the order of the list; what is not listed any more is not among them. */
  selected: TicketSummary[]
  isSelected: (number: string) => boolean
  areAll: boolean
  toggle: (number: string) => void
  /** @param here where it begins when nothing was chosen before */
  extend: (here: string, to: string) => void
  toggleAll: () => void
  none: () => void
}

/** `listed`: the answer to one query; another one begins with nothing chosen. */
export function useSelection(tickets: TicketSummary[], query: string): Selecting {
  const [{ of, ...selection }, set] = useState({ ...nothingChosen, of: query })
  const { chosen, from, range } = of === query ? selection : nothingChosen
  return useMemo(() => {
    const now = { chosen, from, range }
    const keep = (next: typeof now) => set({ ...next, of: query })
    const listed = tickets.map(({ number }) => number)
    const selected = tickets.filter(({ number }) => chosen.has(number))
    const areAll = selected.length > 0 && selected.length === tickets.length
    return {
      selected,
      isSelected: (number) => chosen.has(number),
      areAll,
      toggle: (number) => keep(toggled(now, number)),
      extend: (here, to) => keep(extended(now, here, to, listed)),
      toggleAll: () => keep(areAll ? nothingChosen : all(listed)),
      none: () => keep(nothingChosen),
    }
  }, [tickets, query, chosen, from, range])
}
