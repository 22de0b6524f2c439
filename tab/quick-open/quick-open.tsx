import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
} from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { usePressedBy } from '../keys/keyboard.tsx'
import { useLanguage } from '../language/language-context.tsx'
import { goTo } from '../use-place.ts'
import { Finder } from './finder.tsx'

const useStyles = makeStyles({
  // At the top, where it stays while the results below grow and shrink.
  surface: { marginTop: '10vh' },
})

/** A ticket by its number, a name or words, from everywhere. */
export function QuickOpen() {
  const { words } = useLanguage()
  const styles = useStyles()
  const pressedBy = usePressedBy<HTMLButtonElement>('quickOpen')
  const [isOpen, setOpen] = useState(false)
  const open = (number: string) => {
    setOpen(false)
    goTo({ view: 'ticket', number })
  }
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button
          {...pressedBy}
          appearance="subtle"
          size="small"
          icon={<SearchRegular />}
          aria-label={words.quickOpen.title}
          title={words.quickOpen.title}
        />
      </DialogTrigger>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{words.quickOpen.title}</DialogTitle>
          <DialogContent>
            <Finder open={open} />
          </DialogContent>
          {/* After the field, which has the focus first. */}
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{words.actions.close}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
