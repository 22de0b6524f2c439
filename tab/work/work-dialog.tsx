import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { FormEvent, ReactNode } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { useLanguage } from '../language/language-context.tsx'

type Props = {
  title: string
  /** Without it the content itself chooses. */
  submit?: { name: string; by: (event: FormEvent) => void }
  close: () => void
  children: ReactNode
}

/** What must be known before something is done to one ticket or to several. */
export function WorkDialog({ title, submit, close, children }: Props) {
  const { words } = useLanguage()
  return (
    <Dialog open onOpenChange={() => close()}>
      <DialogSurface>
        <form onSubmit={submit?.by}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>{children}</DialogContent>
            <DialogActions>
              {submit && (
                <Button type="submit" appearance="primary">
                  {submit.name}
                </Button>
              )}
              <Button onClick={() => close()}>{words.resolve.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}

/** One by its number, several by how many they are. */
export function useTicketsNamed([first, ...others]: TicketSummary[]): string {
  const { words, formats } = useLanguage()
  if (first && others.length === 0) return first.number
  return words.work.several(formats.number(others.length + 1))
}
