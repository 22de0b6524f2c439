import {
  makeStyles,
  Table,
  TableBody,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { useLanguage } from '../language/language-context.tsx'
import { NARROW } from './narrow.ts'
import { TicketRow } from './ticket-row.tsx'

const useStyles = makeStyles({
  table: { tableLayout: 'auto' },
  header: { [NARROW]: { display: 'none' } },
})

export function TicketTable({ tickets, labelledBy }: { tickets: TicketSummary[]; labelledBy: string }) {
  const styles = useStyles()
  const { words } = useLanguage()
  const { number, affected, status, leader, assignee, openedAt } = words.columns
  return (
    <Table aria-labelledby={labelledBy} className={styles.table}>
      <TableHeader className={styles.header}>
        <TableRow>
          <TableHeaderCell>{number}</TableHeaderCell>
          {[affected, status, leader, assignee, openedAt].map((name) => (
            <TableHeaderCell key={name}>{name}</TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {tickets.map((one) => (
          <TicketRow key={one.number} ticket={one} />
        ))}
      </TableBody>
    </Table>
  )
}
