import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableHeader,
  TableHeaderCell,
  type TableProps,
  TableRow,
} from '@fluentui/react-components'

const useStyles = makeStyles({ table: { tableLayout: 'auto' } })

type Props = TableProps & {
  columns: string[]
  head?: string
}

export function DataTable({ columns, head, className, children, ...table }: Props) {
  return (
    <Table size="small" {...table} className={mergeClasses(useStyles().table, className)}>
      <TableHeader className={head}>
        <TableRow>
          {columns.map((name) => (
            <TableHeaderCell key={name}>{name}</TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>{children}</TableBody>
    </Table>
  )
}
