import { makeStyles, Table, TableBody, TableCell, TableRow, tokens } from '@fluentui/react-components'
import { TableHead } from '../table-head.tsx'
import { Section } from '../ticket/section.tsx'
import type { Comparison } from './comparisons.ts'

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2 },
  table: { tableLayout: 'auto' },
  name: { overflowWrap: 'anywhere', height: 'auto', paddingBlock: tokens.spacingVerticalXS },
  number: { textAlign: 'end', height: 'auto', '& > *': { justifyContent: 'end' } },
})

export function ComparisonCard({ comparison }: { comparison: Comparison }) {
  const styles = useStyles()
  const { title, lead, axis, columns, rows } = comparison
  return (
    <Section title={title}>
      <div className={styles.lead}>{lead}</div>
      {rows.length > 0 && (
        <Table size="small" aria-label={title} className={styles.table}>
          <TableHead names={[axis]} figures={columns} />
          <TableBody>
            {rows.map(({ name, cells }) => (
              <TableRow key={name}>
                <TableCell className={styles.name}>{name}</TableCell>
                {cells.map((cell, place) => (
                  <TableCell key={columns[place]} className={styles.number}>
                    {cell}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  )
}
