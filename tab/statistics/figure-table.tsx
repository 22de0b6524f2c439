import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableRow,
  tokens,
} from '@fluentui/react-components'
import { useLanguage } from '../language/language-context.tsx'
import { TableHead } from '../table-head.tsx'
import type { Figure } from './figures.ts'

const useStyles = makeStyles({
  table: { tableLayout: 'auto' },
  number: { textAlign: 'end', '& > *': { justifyContent: 'end' } },
  total: { fontWeight: tokens.fontWeightSemibold },
})

export function FigureTable({ figure }: { figure: Figure }) {
  const styles = useStyles()
  const { words } = useLanguage()
  const { axis, bars, title } = figure
  const columns = columnsOf(figure, words.statistics.total)
  return (
    <Table size="small" aria-label={title} className={styles.table}>
      <TableHead names={[axis]} figures={columns.map(({ name }) => name)} />
      <TableBody>
        {bars.map(({ name }, place) => (
          <Line key={name} name={name} counts={columns.map(({ counts }) => counts[place] ?? 0)} />
        ))}
        <Line
          name={words.statistics.total}
          counts={columns.map(({ counts }) => sum(counts))}
          className={styles.total}
        />
      </TableBody>
    </Table>
  )
}

function Line({ name, counts, className }: { name: string; counts: number[]; className?: string }) {
  const styles = useStyles()
  const { formats } = useLanguage()
  return (
    <TableRow>
      <TableCell className={className}>{name}</TableCell>
      {counts.map((count, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
        <TableCell key={place} className={mergeClasses(styles.number, className)}>
          {formats.number(count)}
        </TableCell>
      ))}
    </TableRow>
  )
}

/** The parts; where there are several, before them all together, so that it is seen on a phone. */
function columnsOf({ bars }: Figure, total: string): { name: string; counts: number[] }[] {
  const parts = bars[0]?.parts ?? []
  const columns = parts.map(({ name }, place) => ({
    name,
    counts: bars.map((bar) => bar.parts[place]?.count ?? 0),
  }))
  if (columns.length < 2) return columns
  const all = bars.map((bar) => sum(bar.parts.map(({ count }) => count)))
  return [{ name: total, counts: all }, ...columns]
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
