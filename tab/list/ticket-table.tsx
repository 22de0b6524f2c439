import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components'
import type { MouseEvent } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import type { Column } from '../../bot/helpdesk/list-columns.ts'
import type { Filters } from '../address.ts'
import { LeaderBadge, StatusBadge } from '../badges.tsx'
import { nameOf } from '../name-of.ts'
import { RowActions } from '../selection/row-actions.tsx'
import { SelectAllCell, SelectableRow, SelectCell } from '../selection/selectable-row.tsx'
import { useTab } from '../tab-context.tsx'
import { goTo } from '../use-place.ts'
import { BESIDE_ACTIONS, BETWEEN, columnName, type FurtherColumn, NARROW, ONE_LINE } from './columns.ts'
import { passes } from './live-list.ts'
import { RowTitle, TicketCell } from './ticket-cell.tsx'
import type { TicketList } from './use-tickets.ts'

const useStyles = makeStyles({
  table: { tableLayout: 'auto', [ONE_LINE]: { tableLayout: 'fixed' } },
  header: { boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke2}`, [NARROW]: { display: 'none' } },
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
    },
  },
})

/** Column widths for one line of content, or one word of a name; the first column has the rest. */
const useWidths = makeStyles({
  urgency: { [ONE_LINE]: { width: '6rem' } },
  type: { [ONE_LINE]: { width: '11rem' } },
  affected: { [ONE_LINE]: { width: '12%' }, [BETWEEN]: { width: '5.5rem' } },
  status: { [ONE_LINE]: { width: '7.5rem' } },
  leader: { [ONE_LINE]: { width: '8.5rem' } },
  assignee: { [ONE_LINE]: { width: '10%' }, [BETWEEN]: { width: '5.5rem' } },
  openedAt: { [ONE_LINE]: { width: '8rem' } },
  dueAt: { [ONE_LINE]: { width: '10rem' } },
})

type Props = {
  list: Pick<TicketList, 'items' | 'sort'>
  filters: Filters
  columns: readonly FurtherColumn[]
  labelledBy: string
  /** When absent, the list is always newest first. */
  sortBy?: ((sort: string) => void) | undefined
}

export function TicketTable({ list, filters, columns, labelledBy, sortBy }: Props) {
  const { me, words } = useTab()
  const styles = useStyles()
  const widths = useWidths()
  const header = (column: Column, className?: string) => (
    <TableHeaderCell scope="col" key={column} className={className} {...sorting(column, list.sort, sortBy)}>
      {columnName(column, words)}
    </TableHeaderCell>
  )
  return (
    <Table
      aria-labelledby={labelledBy}
      className={styles.table}
      size="extra-small"
      sortable={sortBy !== undefined}
    >
      <TableHeader className={styles.header}>
        <TableRow>
          <SelectAllCell />
          {header('number')}
          {columns.map((column) => header(column, widths[column]))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {list.items.map((one) => (
          <TicketRow key={one.number} ticket={one} columns={columns} isGone={!passes(one, filters, me)} />
        ))}
      </TableBody>
    </Table>
  )
}

/** A second press reverses the order; times begin with the newest. */
function sorting(column: Column, sort: string, sortBy: Props['sortBy']) {
  if (!sortBy) return {}
  const isSorted = sort.replace('-', '') === column
  const isDown = sort.startsWith('-')
  const other = isSorted && !isDown ? `-${column}` : column
  const first = column === 'openedAt' || column === 'number' ? `-${column}` : column
  return {
    onClick: () => sortBy(isSorted ? other : first),
    ...(isSorted && { sortDirection: isDown ? ('descending' as const) : ('ascending' as const) }),
  }
}

type RowProps = {
  ticket: TicketSummary
  columns: readonly FurtherColumn[]
  /** The ticket passed the filters when it was listed, and no longer does. */
  isGone: boolean
}

function TicketRow({ ticket, columns, isGone }: RowProps) {
  const { words } = useTab()
  const styles = useStyles()
  const open = ({ target }: MouseEvent) => {
    if (!isMeantOtherwise(target)) goTo({ view: 'ticket', number: ticket.number })
  }
  return (
    <SelectableRow
      ticket={ticket}
      className={isGone ? styles.gone : undefined}
      title={isGone ? words.list.gone : undefined}
      onClick={open}
    >
      <SelectCell ticket={ticket} />
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
}

/** A press on a link follows the link, perhaps in a new window, and a selection is meant for copying. */
function isMeantOtherwise(target: EventTarget): boolean {
  const isOnLink = target instanceof Element && target.closest('a') !== null
  return isOnLink || getSelection()?.isCollapsed === false
}
