import { Dialog, DialogSurface, makeStyles, tokens } from '@fluentui/react-components'
import { useLanguage } from '../language/language-context.tsx'
import { commentReaders, firstNames } from './comment-readers.ts'
import type { PartProps } from './part.ts'
import { type BeginAt, type Resolved, ResolveForm } from './resolve-form.tsx'
import { useTyped } from './use-typed.ts'

const useStyles = makeStyles({ surface: { padding: tokens.spacingHorizontalXL } })

type Props = Pick<PartProps, 'ticket' | 'act'> & { open: boolean; beginAt: BeginAt; close: () => void }

/** Asks how the ticket was resolved, and for words to the employee. What comes of it is told where it was opened. */
export function ResolveDialog({ open, ...asked }: Props) {
  const { words } = useLanguage()
  const styles = useStyles()
  return (
    <Dialog open={open} onOpenChange={(_, { open: stays }) => stays || asked.close()}>
      <DialogSurface className={styles.surface} aria-label={words.resolve.title}>
        <ResolveTicket {...asked} />
      </DialogSurface>
    </Dialog>
  )
}

function ResolveTicket({ ticket, beginAt, close, act }: Omit<Props, 'open'>) {
  const { words } = useLanguage()
  const written = useTyped('resolve', ticket.number)
  const readers = commentReaders(ticket, words)
  const resolve = async (resolved: Resolved) => {
    close()
    if (await act({ name: 'resolve', body: { ...resolved, mayUndo: true } })) written.forget(resolved.text)
  }
  const { title, label, send } = words.resolve
  return (
    <ResolveForm
      beginAt={beginAt}
      words={{
        title,
        label: label(words.both(readers)),
        send: send(words.both(firstNames(readers, words))),
      }}
      offered={ticket.resolutionWords}
      written={written}
      resolve={(resolved) => void resolve(resolved)}
      close={close}
    />
  )
}
