import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MenuItem,
  MenuList,
} from '@fluentui/react-components'
import type { PersonJson, TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { digitAt, pressByDigit } from '../keys/press-by-digit.ts'
import { useLanguage } from '../language/language-context.tsx'
import { problemText } from '../problem-bar.tsx'
import { useTab } from '../tab-context.tsx'
import type { Doing } from './step.ts'
import { ticketsNamed } from './work-text.ts'

type Props = {
  tickets: TicketSummary[]
  agents: PersonJson[]
  problem: unknown
  begin: (action: Doing, tickets: TicketSummary[]) => void
  close: () => void
}

/** To which colleague they go. */
export function AssignDialog({ tickets, agents, problem, begin, close }: Props) {
  const { me } = useTab()
  const { words, formats } = useLanguage()
  const title = words.work.give(ticketsNamed(tickets, words, formats))
  const others = agents.filter(({ id }) => id !== me.id)
  const none = problem === undefined ? words.actions.nobodyElse : problemText(problem, words)
  return (
    <Dialog open onOpenChange={() => close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {others.length === 0 && none}
            <MenuList aria-label={words.actions.colleagues} hasIcons={false} onKeyDown={pressByDigit}>
              {others.map((to, place) => (
                <MenuItem
                  key={to.id}
                  {...digitAt(place)}
                  onClick={() =>
                    begin({ name: 'assign', body: { assignee: to.id, mayUndo: true }, to }, tickets)
                  }
                >
                  {to.name}
                </MenuItem>
              ))}
            </MenuList>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => close()}>{words.resolve.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
