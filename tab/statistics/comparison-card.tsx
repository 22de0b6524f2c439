import { makeStyles, tokens } from '@fluentui/react-components'
import { Section } from '../ticket/section.tsx'
import type { Comparison } from './comparisons.ts'
import { NumberTable } from './number-table.tsx'

const useStyles = makeStyles({ lead: { color: tokens.colorNeutralForeground2 } })

export function ComparisonCard({ comparison }: { comparison: Comparison }) {
  const { lead, ...table } = comparison
  return (
    <Section title={table.title}>
      <div className={useStyles().lead}>{lead}</div>
      {table.rows.length > 0 && <NumberTable {...table} isLow />}
    </Section>
  )
}
