import { makeStyles, mergeClasses, TableCell, TableRow, tokens } from '@fluentui/react-components'
import type { LookJson } from '../../bot/helpdesk/api-shapes.ts'
import { DataTable } from '../data-table.tsx'
import { Block } from '../layout.tsx'
import { NARROW } from '../list/columns.ts'
import { StandingLink } from '../standing-link.tsx'
import { useTab } from '../tab-context.tsx'

const useStyles = makeStyles({
  wide: { [NARROW]: { display: 'none' } },
  cell: {
    paddingBlock: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
    minWidth: '6rem',
    height: 'auto',
    // There is no column here, so the text aligns with the rest.
    [NARROW]: { paddingInline: 0 },
  },
  time: { whiteSpace: 'nowrap' },
  narrow: { display: 'none', [NARROW]: { display: 'block' } },
})

/** On a narrow screen, a look has a single cell. */
export function LookTable({ looks, labelledBy }: { looks: LookJson[]; labelledBy: string }) {
  const styles = useStyles()
  const { at, by, what, seen } = useTab().words.auditColumns
  return (
    <DataTable aria-labelledby={labelledBy} head={styles.wide} columns={[at, by, what, seen]}>
      {looks.map((look) => (
        <Row key={look.id} look={look} />
      ))}
    </DataTable>
  )
}

function Row({ look }: { look: LookJson }) {
  const styles = useStyles()
  const { words, formats } = useTab()
  const time = <time dateTime={look.at}>{formats.exactTime(look.at)}</time>
  const what = words.looking[look.what]
  return (
    <TableRow>
      <TableCell className={mergeClasses(styles.time, styles.wide)}>{time}</TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.wide)}>{look.by.name}</TableCell>
      <TableCell className={styles.wide}>{what}</TableCell>
      <TableCell className={styles.cell}>
        <div className={styles.narrow}>
          {look.by.name} · {what} · {time}
        </div>
        <Seen look={look} />
      </TableCell>
    </TableRow>
  )
}

function Seen({ look: { ticket, seen, search, filters, rows } }: { look: LookJson }) {
  const { words, formats } = useTab()
  const count = rows === null ? '' : words.tickets.count(formats.number(rows), rows === 1, false)
  const more = [filters, count].filter((part) => part !== '').join(' · ')
  return (
    <>
      {ticket ? <StandingLink to={{ view: 'ticket', number: ticket }}>{seen}</StandingLink> : seen}
      {search !== null && ` ${words.audit.sought(search)}`}
      {more && <Block kind="quiet">{more}</Block>}
    </>
  )
}
