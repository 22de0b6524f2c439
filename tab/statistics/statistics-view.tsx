import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import { ProblemBar } from '../bar.tsx'
import { Block } from '../layout.tsx'
import { useLoaded } from '../loaded.ts'
import { serverTime } from '../server-time.ts'
import { useTab } from '../tab-context.tsx'
import { Heading, Section, useTitle, View } from '../view.tsx'
import { type Comparison, comparisonsOf } from './comparisons.ts'
import { FigureChart } from './figure-chart.tsx'
import { type Figure, figuresOf, sum } from './figures.ts'
import { NumberTable } from './number-table.tsx'

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gap: tokens.spacingHorizontalXL,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 28rem), 1fr))',
  },
  button: { alignSelf: 'flex-start' },
  body: { overflowX: 'auto', minWidth: 0 },
})

/** The statistics. A separate chunk with the charts, so that the ticket views load without them. */
export default function StatisticsView() {
  const { api, me, words, formats } = useTab()
  const { value, problem, loading, reload } = useLoaded(
    useCallback(
      async (signal) => ({ counts: await api.statistics(signal), at: new Date(serverTime()).toISOString() }),
      [api],
    ),
  )
  const figures = value ? figuresOf(value.counts, me, words, formats) : []
  const comparisons = value ? comparisonsOf(value.counts, me, words, formats) : []
  useTitle(words.statistics.title)
  return (
    <View>
      <Heading size="subtitle">{words.statistics.title}</Heading>
      <ProblemBar problem={problem} retry={reload} />
      {!value && problem === undefined && <Spinner label={words.loading} />}
      {value && (
        <Block kind="wideLine" aria-live="polite">
          {words.statistics.asOf(formats.exactTime(value.at))}
          <Button size="small" disabledFocusable={loading} onClick={reload}>
            {words.statistics.refresh}
          </Button>
          {loading && <Spinner size="tiny" label={words.loading} />}
        </Block>
      )}
      <div className={useStyles().figures}>
        {figures.map((figure) => (
          <FigureCard key={figure.title} figure={figure} />
        ))}
        {comparisons.map((comparison) => (
          <ComparisonCard key={comparison.title} comparison={comparison} />
        ))}
      </div>
    </View>
  )
}

function ComparisonCard({ comparison }: { comparison: Comparison }) {
  const { lead, ...table } = comparison
  return (
    <Section title={table.title}>
      <Block kind="quiet">{lead}</Block>
      {table.rows.length > 0 && <NumberTable {...table} isLow />}
    </Section>
  )
}

function FigureCard({ figure }: { figure: Figure }) {
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
