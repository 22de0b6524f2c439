import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useLanguage } from '../language/language-context.tsx'
import { Section } from '../ticket/section.tsx'
import { FigureChart } from './figure-chart.tsx'
import { FigureTable } from './figure-table.tsx'
import type { Figure } from './figures.ts'

const useStyles = makeStyles({
  button: { alignSelf: 'flex-start' },
  body: { overflowX: 'auto', minWidth: 0 },
  lead: { color: tokens.colorNeutralForeground2 },
})

/** A chart, or the table behind it. */
export function FigureCard({ figure }: { figure: Figure }) {
  const styles = useStyles()
  const { words } = useLanguage()
  const isEmpty = figure.bars.every(({ parts }) => parts.every(({ count }) => count === 0))
  return (
    <Section title={figure.title}>
      <div className={styles.lead}>
        {isEmpty ? words.statistics.empty : figure.lead} {figure.besides}
      </div>
      {!isEmpty && <ChartOrTable figure={figure} />}
    </Section>
  )
}

function ChartOrTable({ figure }: { figure: Figure }) {
  const styles = useStyles()
  const { words } = useLanguage()
  const [asTable, setAsTable] = useState(false)
  const other = asTable ? words.statistics.asChart : words.statistics.asTable
  return (
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
  )
}
