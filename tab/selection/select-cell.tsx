import { checkboxClassNames, makeStyles, TableSelectionCell, tokens } from '@fluentui/react-components'
import type { ChangeEvent } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { useLanguage } from '../language/language-context.tsx'
import { useWork } from './work-here.ts'

const useStyles = makeStyles({
  cell: {
    width: '36px',
    minWidth: '36px',
    paddingInline: tokens.spacingHorizontalXXS,
    // As low as a line of the list.
    [`& .${checkboxClassNames.indicator}`]: { marginBlock: '6px' },
  },
})

export function SelectCell({ ticket: { number } }: { ticket: TicketSummary }) {
  const { selecting } = useWork()
  const { words } = useLanguage()
  const styles = useStyles()
  if (!selecting) return null
  const change = ({ nativeEvent }: ChangeEvent) => {
    if ('shiftKey' in nativeEvent && nativeEvent.shiftKey) selecting.extend(number, number)
    else selecting.toggle(number)
  }
  return (
    <TableSelectionCell
      className={styles.cell}
      checked={selecting.isSelected(number)}
      checkboxIndicator={{ 'aria-label': words.selection.select(number), onChange: change }}
      onClick={(event) => event.stopPropagation()}
    />
  )
}

export function SelectAllCell() {
  const { selecting } = useWork()
  const { words } = useLanguage()
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
