import { makeStyles, TableCell, tokens } from '@fluentui/react-components'
import { type MouseEvent, memo } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { LeaderBadge, StatusBadge } from '../badges.tsx'
import { nameOf } from '../name-of.ts'
import { RowActions } from '../selection/row-actions.tsx'
import { SelectableRow, SelectCell } from '../selection/selectable-row.tsx'
import { useTab } from '../tab-context.tsx'
import { goTo } from '../use-place.ts'
import { BESIDE_ACTIONS, BETWEEN, type FurtherColumn, NARROW } from './columns.ts'
import { RowTitle, TicketCell } from './ticket-cell.tsx'

const useStyles = makeStyles({
  gone: { fontStyle: 'italic', color: tokens.colorNeutralForeground2 },
  // `static`, so that the actions are placed at the end of the row.
  first: {
    height: '28px',
    position: 'static',
    [NARROW]: { paddingBlock: tokens.spacingVerticalS },
    [BESIDE_ACTIONS]: { '&:has([data-actions])': { paddingInlineEnd: '11rem' } },
    [BETWEEN]: { paddingBlock: tokens.spacingVerticalXS },
  },
  narrow: {
    display: 'none',
    [NARROW]: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      marginTop: tokens.spacingVerticalXS,
      overflowWrap: 'anywhere',
    },
  },
})

type RowProps = {
  ticket: TicketSummary
  columns: readonly FurtherColumn[]
  /** The ticket passed the filters when it was listed, and no longer does. */
  isGone: boolean
  isSelected: boolean
}

/** Drawing a row is most of what a list costs: when one changes, the others stay as they are drawn. */
export const TicketRow = memo(({ ticket, columns, isGone, isSelected }: RowProps) => {
  const { words } = useTab()
  const styles = useStyles()
  const open = ({ target }: MouseEvent) => {
    if (!isMeantOtherwise(target)) goTo({ view: 'ticket', number: ticket.number })
  }
  return (
    <SelectableRow
      ticket={ticket}
      isSelected={isSelected}
      className={isGone ? styles.gone : undefined}
      title={isGone ? words.list.gone : undefined}
      onClick={open}
    >
      <SelectCell ticket={ticket} isSelected={isSelected} />
      <TableCell className={styles.first}>
        <RowTitle ticket={ticket} />
        <div className={styles.narrow}>
          <StatusBadge ticket={ticket} />
          <LeaderBadge ticket={ticket} alone />
          {ticket.assignee && (
            <span>
              {words.columns.assignee}: {nameOf(ticket.assignee, words)}
            </span>
          )}
        </div>
        <RowActions ticket={ticket} />
      </TableCell>
      {columns.map((column) => (
        <TicketCell key={column} column={column} ticket={ticket} />
      ))}
    </SelectableRow>
  )
})

/** A press on a link follows the link, perhaps in a new window, and a selection is meant for copying. */
function isMeantOtherwise(target: EventTarget): boolean {
  const isOnLink = target instanceof Element && target.closest('a') !== null
  return isOnLink || getSelection()?.isCollapsed === false
}
