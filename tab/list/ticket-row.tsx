import { makeStyles, mergeClasses, TableCell, TableRow, tokens } from '@fluentui/react-components'
import type { MouseEvent } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { LeaderBadge, StatusBadge } from '../badges.tsx'
import { useLanguage } from '../language/language-context.tsx'
import { goTo } from '../use-place.ts'
import type { FurtherColumn } from './columns.ts'
import { BETWEEN, NARROW } from './narrow.ts'
import { RowTitle } from './row-title.tsx'
import { TicketCell } from './ticket-cell.tsx'
import { nameOf } from './whose-ticket.ts'

const useStyles = makeStyles({
  // A line that takes no room, to keep to across a wide window.
  row: { cursor: 'pointer', boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke3}` },
  gone: { fontStyle: 'italic', color: tokens.colorNeutralForeground2 },
  first: {
    height: '28px',
    [NARROW]: { paddingBlock: tokens.spacingVerticalS },
    [BETWEEN]: { paddingBlock: tokens.spacingVerticalXS },
  },
  narrow: {
    display: 'none',
    [NARROW]: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      marginTop: tokens.spacingVerticalXS,
    },
  },
})

type RowProps = {
  ticket: TicketSummary
  columns: readonly FurtherColumn[]
  /** It passed the filters when it was listed, and no longer does. */
  isGone: boolean
}

export function TicketRow({ ticket, columns, isGone }: RowProps) {
  const { words } = useLanguage()
  const styles = useStyles()
  const open = ({ target }: MouseEvent) => {
    if (!isMeantOtherwise(target)) goTo({ view: 'ticket', number: ticket.number })
  }
  return (
    <TableRow
      className={mergeClasses(styles.row, isGone && styles.gone)}
      title={isGone ? words.list.gone : undefined}
      onClick={open}
    >
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
      </TableCell>
      {columns.map((column) => (
        <TicketCell key={column} column={column} ticket={ticket} />
      ))}
    </TableRow>
  )
}

/** A link goes where it wants, perhaps to a window of its own; and text can be selected, to copy it. */
function isMeantOtherwise(target: EventTarget): boolean {
  const isOnLink = target instanceof Element && target.closest('a') !== null
  return isOnLink || getSelection()?.isCollapsed === false
}
