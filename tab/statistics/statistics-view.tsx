import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useCallback } from 'react'
import { ProblemBar } from '../bar.tsx'
import { Block } from '../layout.tsx'
import { useLoaded } from '../loaded.ts'
import { serverTime } from '../server-time.ts'
import { useTab } from '../tab-context.tsx'
import { Heading, Section, useTitle, View } from '../view.tsx'
import { type Comparison, comparisonsOf } from './comparisons.ts'
import { FigureCard } from './figure-card.tsx'
import { figuresOf } from './figures.ts'
import { NumberTable } from './number-table.tsx'

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gap: tokens.spacingHorizontalXL,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 28rem), 1fr))',
  },
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
          {words.statistics.asOf(formats.clock(value.at))}
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
