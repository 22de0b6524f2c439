import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons'
import { type ReactNode, useId, useState } from 'react'
import type { Filters } from '../address.ts'
import { line } from '../layout.tsx'
import { useTab } from '../tab-context.tsx'

export const PHONE = '@media (max-width: 719px)'

const useStyles = makeStyles({
  // On a phone, the list needs the space.
  unfold: {
    display: 'none',
    // With room for the number of choices.
    minWidth: '7rem',
    fontWeight: tokens.fontWeightRegular,
    [PHONE]: { display: 'inline-flex' },
  },
  // In a line of their own when there is no room beside the others.
  foldable: { ...line, flex: '8 1 auto' },
  // Paper may be as narrow, and has to tell which tickets are listed.
  folded: { '@media screen and (max-width: 719px)': { display: 'none' } },
})

type Props = { filters: Filters; beside: ReactNode; children: ReactNode }

/** Filters in a line where there is room; otherwise behind a button that shows how many are set. */
export function Foldable({ filters, beside, children }: Props) {
  const { words, formats } = useTab()
  const styles = useStyles()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { status, type, urgency, assignee, due } = filters
  const chosen = [status, type, urgency, assignee, due].filter((value) => value !== '').length
  const { filters: name } = words.tickets
  return (
    <>
      <Button
        className={styles.unfold}
        icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
        iconPosition="after"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {chosen > 0 ? words.list.counted(name, formats.number(chosen)) : name}
      </Button>
      {beside}
      <div id={id} className={mergeClasses(styles.foldable, !isOpen && styles.folded)}>
        {children}
      </div>
    </>
  )
}
