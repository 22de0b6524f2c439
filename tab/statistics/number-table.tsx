import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableRow,
  tokens,
} from '@fluentui/react-components'
import { TableHead } from '../table-head.tsx'

const useStyles = makeStyles({
  table: { tableLayout: 'auto' },
  number: { textAlign: 'end', '& > *': { justifyContent: 'end' } },
  // Where names may take several lines, no row is higher than what stands in it.
  low: { height: 'auto' },
  lowName: { overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS },
  total: { fontWeight: tokens.fontWeightSemibold },
})

type Row = { name: string; cells: string[] }

type Props = {
  title: string
  /** What the names are of. */
  axis: string
  columns: string[]
  rows: Row[]
  total?: Row
  isLow?: boolean
}

/** Numbers beside each other, and under them their sums. */
export function NumberTable({ title, axis, columns, rows, total, isLow = false }: Props) {
  const styles = useStyles()
  const draw = ({ name, cells }: Row, className?: string) => (
    <TableRow key={name}>
      <TableCell className={mergeClasses(isLow && styles.low, isLow && styles.lowName, className)}>
        {name}
      </TableCell>
      {cells.map((cell, place) => (
        <TableCell
          key={columns[place]}
          className={mergeClasses(styles.number, isLow && styles.low, className)}
        >
          {cell}
        </TableCell>
      ))}
    </TableRow>
  )
  return (
    <Table size="small" aria-label={title} className={styles.table}>
      <TableHead names={[axis]} figures={columns} />
      <TableBody>
        {rows.map((row) => draw(row))}
        {total && draw(total, styles.total)}
      </TableBody>
    </Table>
  )
}
