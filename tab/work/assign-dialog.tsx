import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { useLanguage } from '../language/language-context.tsx'
import { problemText } from '../problem-bar.tsx'
import { useTab } from '../tab-context.tsx'
import { ChoiceDialog } from './choice-dialog.tsx'
import type { Doing } from './step.ts'
import type { Colleagues } from './use-colleagues.ts'
import { ticketsNamed } from './work-text.ts'

type Props = Colleagues & {
  tickets: TicketSummary[]
  begin: (action: Doing, tickets: TicketSummary[]) => void
  close: () => void
}

/** To which colleague they go. */
export function AssignDialog({ tickets, agents, problem, typed, begin, close }: Props) {
  const { me } = useTab()
  const { words, formats } = useLanguage()
  const title = words.work.give(ticketsNamed(tickets, words, formats))
  const others = agents.filter(({ id }) => id !== me.id)
  const none = problem === undefined ? words.actions.nobodyElse : problemText(problem, words)
  const choices = others.map((to) => ({
    id: to.id,
    text: to.name,
    choose: () => begin({ name: 'assign', body: { assignee: to.id, mayUndo: true }, to }, tickets),
  }))
  return (
    <ChoiceDialog {...{ title, choices, typed, close }} label={words.actions.colleagues}>
      {others.length === 0 && none}
    </ChoiceDialog>
  )
}
