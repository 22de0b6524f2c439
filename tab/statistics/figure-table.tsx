import { useLanguage } from '../language/language-context.tsx'
import type { Figure } from './figures.ts'
import { NumberTable } from './number-table.tsx'

/** The parts; where there are several, before them all together, so that it is seen on a phone. */
export function FigureTable({ figure: { axis, bars, title } }: { figure: Figure }) {
  const { words, formats } = useLanguage()
  const { total } = words.statistics
  const parts = bars[0]?.parts.map(({ name }) => name) ?? []
  const isSummed = parts.length > 1
  const lineOf = (name: string, counts: number[]) => ({
    name,
    cells: (isSummed ? [sum(counts), ...counts] : counts).map(formats.number),
  })
  const sums = parts.map((_, place) => sum(bars.map((bar) => bar.parts[place]?.count ?? 0)))
  return (
    <NumberTable
      title={title}
      axis={axis}
      columns={isSummed ? [total, ...parts] : parts}
      rows={bars.map(({ name, parts }) =>
        lineOf(
          name,
          parts.map(({ count }) => count),
        ),
      )}
      total={lineOf(total, sums)}
    />
  )
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
