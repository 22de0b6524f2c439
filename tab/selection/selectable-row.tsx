import {
  checkboxClassNames,
  makeStyles,
  mergeClasses,
  TableRow,
  TableSelectionCell,
  tokens,
} from '@fluentui/react-components'
import { type ChangeEvent, type MouseEvent, type ReactNode, useContext } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { useTab } from '../tab-context.tsx'
import { useWork, WorkInRows } from './work-here.ts'

const useStyles = makeStyles({
  row: {
    position: 'relative',
    zIndex: 0,
    cursor: 'pointer',
    // A line that takes no space, to guide the eye across a wide window.
    boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke3}`,
    // The row that keys act on.
    '&:has(a:focus)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // A background on which links and badges are readable in every theme.
    ':hover': { backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1 },
    ':active': { backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1 },
    ':focus-within': { backgroundColor: tokens.colorNeutralBackground2 },
    ':hover [data-actions]': { opacity: 1 },
    ':focus-within [data-actions]': { opacity: 1 },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: `inset 4px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  cell: {
    width: '36px',
    minWidth: '36px',
    paddingInline: tokens.spacingHorizontalXXS,
    // As low as a line of the list.
    [`& .${checkboxClassNames.indicator}`]: { marginBlock: '6px' },
  },
})

type Props = {
  ticket: TicketSummary
  isSelected: boolean
  className?: string | undefined
  title?: string | undefined
  onClick: (event: MouseEvent) => void
  children: ReactNode
}

export function SelectableRow({ ticket, isSelected, className, title, onClick, children }: Props) {
  const { number } = ticket
  const work = useContext(WorkInRows)
  const styles = useStyles()
  const click = (event: MouseEvent) => {
    if (!work || !event.shiftKey) return onClick(event)
    event.preventDefault()
    work.current.selecting.extend(number, number)
  }
  // Prevents the browser from selecting text.
  const keepText = (event: MouseEvent) => {
    if (work && event.shiftKey) event.preventDefault()
  }
  return (
    <TableRow
      data-number={number}
      title={title}
      className={mergeClasses(styles.row, isSelected && styles.selected, className)}
      onClick={click}
      onMouseDown={keepText}
    >
      {children}
    </TableRow>
  )
}

export function SelectCell({ ticket: { number }, isSelected }: Pick<Props, 'ticket' | 'isSelected'>) {
  const work = useContext(WorkInRows)
  const { words } = useTab()
  const styles = useStyles()
  if (!work) return null
  const change = ({ nativeEvent }: ChangeEvent) => {
    const { selecting } = work.current
    if ('shiftKey' in nativeEvent && nativeEvent.shiftKey) selecting.extend(number, number)
    else selecting.toggle(number)
  }
  return (
    <TableSelectionCell
      className={styles.cell}
      checked={isSelected}
      checkboxIndicator={{ 'aria-label': words.selection.select(number), onChange: change }}
      onClick={(event) => event.stopPropagation()}
    />
  )
}

export function SelectAllCell() {
  const { selecting } = useWork()
  const { words } = useTab()
  const styles = useStyles()
  if (!selecting) return null
  const { areAll, selected, toggleAll } = selecting
  return (
    <TableSelectionCell
      className={styles.cell}
      checked={areAll || (selected.length > 0 && 'mixed')}
      checkboxIndicator={{ 'aria-label': words.keys.does.selectAll, onChange: toggleAll }}
    />
  )
}
