import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { useLanguage } from '../language/language-context.tsx'
import type { FurtherColumn } from './columns.ts'
import { NARROW, ONE_LINE } from './narrow.ts'
import { TicketRow } from './ticket-row.tsx'

const useStyles = makeStyles({
  table: { tableLayout: 'auto', [ONE_LINE]: { tableLayout: 'fixed' } },
  header: { [NARROW]: { display: 'none' } },
})

/** Room for what stands in it, in a line; the first one has the rest. */
const useWidths = makeStyles({
  urgency: { [ONE_LINE]: { width: '6rem' } },
  type: { [ONE_LINE]: { width: '11rem' } },
  affected: { [ONE_LINE]: { width: '15%' } },
  status: { [ONE_LINE]: { width: '7.5rem' } },
  leader: { [ONE_LINE]: { width: '9rem' } },
  assignee: { [ONE_LINE]: { width: '12%' } },
  openedAt: { [ONE_LINE]: { width: '9rem' } },
})

type Props = { tickets: TicketSummary[]; columns: readonly FurtherColumn[]; labelledBy: string }

export function TicketTable({ tickets, columns, labelledBy }: Props) {
  const styles = useStyles()
  const widths = useWidths()
  const { words } = useLanguage()
  return (
    <Table aria-labelledby={labelledBy} className={styles.table} size="extra-small">
      <TableHeader className={styles.header}>
        <TableRow>
          <TableHeaderCell>{words.columns.number}</TableHeaderCell>
          {columns.map((column) => (
            <TableHeaderCell key={column} className={mergeClasses(widths[column])}>
              {words.columns[column]}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {tickets.map((one) => (
          <TicketRow key={one.number} ticket={one} columns={columns} />
        ))}
      </TableBody>
    </Table>
  )
}
