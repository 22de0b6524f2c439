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
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { digitAt, pressByDigit } from '../keys/press-by-digit.ts'
import { useLanguage } from '../language/language-context.tsx'
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
  return (
    <Dialog open onOpenChange={() => close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {words.work.releaseMeans}
            <MenuList aria-label={title} hasIcons={false} onKeyDown={pressByDigit}>
              {(['send', 'sent'] as const).map((how, place) => (
                <MenuItem
                  key={how}
                  {...digitAt(place)}
                  onClick={() => begin({ name: 'release', body: { how } }, tickets)}
                >
                  {words.withheld[how]}
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
