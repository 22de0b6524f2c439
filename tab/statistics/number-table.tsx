import { makeStyles, mergeClasses, TableCell, TableRow, tokens } from '@fluentui/react-components'
import { DataTable } from '../data-table.tsx'

const useStyles = makeStyles({
  table: {
    '& :is(th, td):not(:first-child)': { textAlign: 'end' },
    '& :is(th, td):not(:first-child) > *': { justifyContent: 'end' },
  },
  // Rows are only as high as their content, as names may take several lines.
  low: {
    '& td': { height: 'auto' },
    '& td:first-child': { overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS },
  },
  total: { '& > td': { fontWeight: tokens.fontWeightSemibold } },
})

type Row = { name: string; cells: string[] }

type Props = {
  title: string
  axis: string
  columns: string[]
  rows: Row[]
  total?: Row
  isLow?: boolean
}

export function NumberTable({ title, axis, columns, rows, total, isLow = false }: Props) {
  const styles = useStyles()
  const draw = ({ name, cells }: Row, className?: string) => (
    <TableRow key={name} className={className}>
      <TableCell>{name}</TableCell>
      {cells.map((cell, place) => (
        <TableCell key={columns[place]}>{cell}</TableCell>
      ))}
    </TableRow>
  )
  return (
    <DataTable
      aria-label={title}
      className={mergeClasses(styles.table, isLow && styles.low)}
      columns={[axis, ...columns]}
    >
      {rows.map((row) => draw(row))}
      {total && draw(total, styles.total)}
    </DataTable>
  )
}
