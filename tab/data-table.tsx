import {
  makeStyles,
  Table,
  TableBody,
  TableHeader,
  TableHeaderCell,
  type TableProps,
  TableRow,
} from '@fluentui/react-components'

const useStyles = makeStyles({
  table: { tableLayout: 'auto' },
  number: { textAlign: 'end', '& > *': { justifyContent: 'end' } },
})

type Props = TableProps & {
  /** What the lines are, in words. */
  names?: string[]
  /** The columns after them, of figures. */
  figures?: string[]
  /** How the line of their names looks. */
  head?: string
}

/** A table as wide as what stands in it. */
export function DataTable({ names = [], figures = [], head, children, ...table }: Props) {
  const styles = useStyles()
  return (
    <Table size="small" {...table} className={styles.table}>
      <TableHeader className={head}>
        <TableRow>
          {names.map((name) => (
            <TableHeaderCell key={name}>{name}</TableHeaderCell>
          ))}
          {figures.map((name) => (
            <TableHeaderCell key={name} className={styles.number}>
              {name}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>{children}</TableBody>
    </Table>
  )
}
