import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { useLanguage } from '../language/language-context.tsx'
import { ChoiceDialog } from './choice-dialog.tsx'
import type { Doing } from './step.ts'
import { ticketsNamed } from './work-text.ts'

type Props = {
  tickets: TicketSummary[]
  begin: (action: Doing, tickets: TicketSummary[]) => void
  close: () => void
}

/** What becomes of what a restore has withheld: it cannot be undone. */
export function ReleaseDialog({ tickets, begin, close }: Props) {
  const { words, formats } = useLanguage()
  const withheld = tickets.filter((ticket) => ticket.withheld)
  const title = words.work.release(ticketsNamed(withheld, words, formats))
  const choices = (['send', 'sent'] as const).map((how) => ({
    id: how,
    text: words.withheld[how],
    choose: () => begin({ name: 'release', body: { how } }, tickets),
  }))
  return (
    <ChoiceDialog title={title} label={title} choices={choices} close={close}>
      {words.work.releaseMeans}
    </ChoiceDialog>
  )
}
