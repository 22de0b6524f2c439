import { Dialog, DialogSurface } from '@fluentui/react-components'
import { useCallback } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { useLanguage } from '../language/language-context.tsx'
import { useLoaded } from '../loaded.ts'
import { useTab } from '../tab-context.tsx'
import { commentReaders } from '../ticket/comment-readers.ts'
import { type BeginAt, ResolveForm } from '../ticket/resolve-form.tsx'
import { useTyped } from '../ticket/use-typed.ts'
import type { Doing } from './step.ts'
import { ticketsNamed } from './work-text.ts'

type Props = {
  tickets: TicketSummary[]
  beginAt: BeginAt
  begin: (action: Doing, tickets: TicketSummary[]) => void
  close: () => void
}

/** How they were resolved, and what is said of it: the same for all. */
export function ResolveDialog({ tickets, beginAt, begin, close }: Props) {
  const { api } = useTab()
  const { words, formats } = useLanguage()
  const numbers = tickets.map(({ number }) => number)
  const asked = numbers.join()
  // The sentences may come later, or never: nobody waits for them.
  const { value: offered = [] } = useLoaded(
    useCallback((signal) => api.resolutionWords(asked, signal), [api, asked]),
  )
  const title = words.work.resolve(ticketsNamed(tickets, words, formats))
  const [only, ...others] = tickets
  const label =
    only && others.length === 0
      ? words.resolve.label(words.both(commentReaders(only, words)))
      : words.work.message
  return (
    <Dialog open onOpenChange={() => close()}>
      <DialogSurface>
        <ResolveForm
          beginAt={beginAt}
          words={{ title, label, send: title }}
          offered={offered}
          written={useTyped('resolve', ...numbers)}
          resolve={(resolved) => begin({ name: 'resolve', body: { ...resolved, mayUndo: true } }, tickets)}
          close={close}
        />
      </DialogSurface>
    </Dialog>
  )
}
