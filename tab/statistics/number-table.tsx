import { makeStyles, mergeClasses, TableCell, TableRow, tokens } from '@fluentui/react-components'
import { DataTable } from '../data-table.tsx'

const useStyles = makeStyles({
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
    <DataTable aria-label={title} names={[axis]} figures={columns}>
      {rows.map((row) => draw(row))}
      {total && draw(total, styles.total)}
    </DataTable>
  )
}
