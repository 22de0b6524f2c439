import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { Block } from '../layout.tsx'
import { useTab } from '../tab-context.tsx'
import { Section } from '../view.tsx'
import { FigureChart } from './figure-chart.tsx'
import { type Figure, sum } from './figures.ts'
import { NumberTable } from './number-table.tsx'

const useStyles = makeStyles({
  button: { alignSelf: 'flex-start' },
  body: { overflowX: 'auto', minWidth: 0 },
})

export function FigureCard({ figure }: { figure: Figure }) {
  const { words } = useTab()
  const styles = useStyles()
  const [asTable, setAsTable] = useState(false)
  const other = asTable ? words.statistics.asChart : words.statistics.asTable
  const isEmpty = figure.bars.every(({ parts }) => sum(parts) === 0)
  return (
    <Section title={figure.title}>
      <Block kind="quiet">
        {isEmpty ? words.statistics.empty : figure.lead} {figure.besides}
      </Block>
      {!isEmpty && (
        <>
          <div className={styles.body}>
            {asTable ? <FigureTable figure={figure} /> : <FigureChart figure={figure} />}
          </div>
          <Button
            size="small"
            className={styles.button}
            aria-label={`${other}: ${figure.title}`}
            onClick={() => setAsTable(!asTable)}
          >
            {other}
          </Button>
        </>
      )}
    </Section>
  )
}

/** A table of the parts; with several, the total comes first, so that it is visible on a phone. */
function FigureTable({ figure: { axis, bars, title } }: { figure: Figure }) {
  const { words, formats } = useTab()
  const { total } = words.statistics
  const parts = bars[0]?.parts.map(({ name }) => name) ?? []
  const isSummed = parts.length > 1
  const lineOf = (name: string, counted: { count: number }[]) => {
    const counts = counted.map(({ count }) => count)
    return { name, cells: (isSummed ? [sum(counted), ...counts] : counts).map(formats.number) }
  }
  const sums = parts.map((_, place) => ({ count: sum(bars.flatMap((bar) => bar.parts[place] ?? [])) }))
  return (
    <NumberTable
      title={title}
      axis={axis}
      columns={isSummed ? [total, ...parts] : parts}
      rows={bars.map(({ name, parts }) => lineOf(name, parts))}
      total={lineOf(total, sums)}
    />
  )
}
