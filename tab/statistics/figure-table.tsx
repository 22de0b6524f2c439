import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components'
import { useLanguage } from '../language/language-context.tsx'
import type { Figure } from './figures.ts'

const useStyles = makeStyles({ table: { tableLayout: 'auto' } })

export function FigureTable({ figure }: { figure: Figure }) {
  const styles = useStyles()
  const { formats } = useLanguage()
  const { axis, bars, title } = figure
  return (
    <Table size="small" aria-label={title} className={styles.table}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{axis}</TableHeaderCell>
          {bars[0]?.parts.map(({ name }) => (
            <TableHeaderCell key={name}>{name}</TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {bars.map(({ name, parts }) => (
          <TableRow key={name}>
            <TableCell>{name}</TableCell>
            {parts.map((part) => (
              <TableCell key={part.name}>{formats.number(part.count)}</TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
