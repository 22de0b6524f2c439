import { useCallback } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { useLanguage } from '../language/language-context.tsx'
import { useLoaded } from '../loaded.ts'
import { useTab } from '../tab-context.tsx'
import { type BeginAt, ResolveDialog } from '../ticket/resolve-dialog.tsx'
import type { Doing } from './step.ts'
import { ticketsNamed } from './work-text.ts'

type Props = {
  tickets: TicketSummary[]
  beginAt: BeginAt
  begin: (action: Doing, tickets: TicketSummary[]) => void
  close: () => void
}

/** Those of the list, whose sentences may come later, or never: nobody waits for them. */
export function ResolveListed({ tickets, beginAt, begin, close }: Props) {
  const { api } = useTab()
  const { words, formats } = useLanguage()
  const asked = tickets.map(({ number }) => number).join()
  const { value: offered = [] } = useLoaded(
    useCallback((signal) => api.resolutionWords(asked, signal), [api, asked]),
  )
  const title = words.work.resolve(ticketsNamed(tickets, words, formats))
  return (
    <ResolveDialog
      {...{ tickets, beginAt, title, offered, close }}
      send={title}
      resolve={(resolved) => begin({ name: 'resolve', body: { ...resolved, mayUndo: true } }, tickets)}
    />
  )
}
