import {
  makeStyles,
  Table,
  TableBody,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components'
import type { Column } from '../../bot/helpdesk/list-columns.ts'
import type { Filters } from '../address.ts'
import { SelectAllCell } from '../selection/selectable-row.tsx'
import { useWork } from '../selection/work-here.ts'
import { useTab } from '../tab-context.tsx'
import { BETWEEN, columnName, type FurtherColumn, NARROW, ONE_LINE } from './columns.ts'
import { passes } from './live-list.ts'
import { TicketRow } from './ticket-row.tsx'
import type { TicketList } from './use-tickets.ts'

const useStyles = makeStyles({
  table: { tableLayout: 'auto', [ONE_LINE]: { tableLayout: 'fixed' } },
  header: { boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke2}`, [NARROW]: { display: 'none' } },
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
  const { selecting } = useWork()
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
          <TicketRow
            key={one.number}
            ticket={one}
            columns={columns}
            isGone={!passes(one, filters, me)}
            isSelected={selecting?.isSelected(one.number) === true}
          />
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
