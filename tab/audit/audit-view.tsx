import {
  Button,
  makeStyles,
  mergeClasses,
  Spinner,
  TableCell,
  TableRow,
  tokens,
} from '@fluentui/react-components'
import { useId } from 'react'
import type { LookJson, LookPageJson } from '../../bot/helpdesk/api-shapes.ts'
import { type LookFilters, writeQuery } from '../address.ts'
import { ProblemBar } from '../bar.tsx'
import { DataTable } from '../data-table.tsx'
import { DownloadButton } from '../download-button.tsx'
import { Block } from '../layout.tsx'
import { NARROW } from '../list/columns.ts'
import { type Pages, usePages } from '../pages.ts'
import { StandingLink } from '../standing-link.tsx'
import { useTab } from '../tab-context.tsx'
import { Heading, useTitle, View } from '../view.tsx'
import { LookFilterBar } from './look-filter-bar.tsx'

const useStyles = makeStyles({
  view: { gap: tokens.spacingVerticalM },
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

/** The audit log. Its code is a separate chunk, which only people with the audit role load. */
export default function AuditView({ looks: filters }: { looks: LookFilters }) {
  const { words } = useTab()
  const headingId = useId()
  const looks = useLooks(filters)
  useTitle(words.audit.title)
  const { items = [] } = looks.page ?? {}
  return (
    <View className={useStyles().view}>
      <Heading size="subtitle" id={headingId}>
        {words.audit.title}
      </Heading>
      <Block kind="quiet">{words.audit.lead}</Block>
      <LookFilterBar filters={filters} />
      <ProblemBar problem={looks.problem} retry={looks.reload} />
      {items.length > 0 && <LookTable looks={items} labelledBy={headingId} />}
      <Below looks={looks} filters={filters} />
    </View>
  )
}

function Below({ looks, filters }: { looks: ReturnType<typeof useLooks>; filters: LookFilters }) {
  const { api, words, formats } = useTab()
  const { page, loading, more, isGettingMore, problemWithMore } = looks
  const items = page?.items
  const isMore = Boolean(page?.nextCursor)
  const isFiltered = writeQuery(filters).size > 0
  return (
    <Block kind="wideLine" aria-live="polite">
      {items && items.length > 0 && <span>{words.audit.shown(formats.number(items.length), isMore)}</span>}
      {items?.length === 0 && <span>{isFiltered ? words.audit.noneFiltered : words.audit.none}</span>}
      {isMore && (
        <Button disabledFocusable={isGettingMore} onClick={more}>
          {words.tickets.more}
        </Button>
      )}
      {items && items.length > 0 && (
        <DownloadButton name="straks-innsyn" load={() => api.looksCsv(writeQuery(filters))} />
      )}
      <ProblemBar problem={problemWithMore} />
      {loading && <Spinner size="tiny" label={words.loading} />}
    </Block>
  )
}

function useLooks(filters: LookFilters): Pages<LookPageJson> {
  const query = writeQuery(filters).toString()
  const looks = usePages({ query, read: useTab().api.looks })
  return { ...looks, page: looks.query === query ? looks.page : undefined }
}

/** On a narrow screen, a look has a single cell. */
function LookTable({ looks, labelledBy }: { looks: LookJson[]; labelledBy: string }) {
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
