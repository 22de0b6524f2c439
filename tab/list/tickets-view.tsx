import { Button, makeStyles, Spinner, Subtitle2, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { type Filters, noFilters } from '../address.ts'
import { useLanguage } from '../language/language-context.tsx'
import { ProblemBar } from '../problem-bar.tsx'
import { useTab } from '../tab-context.tsx'
import { useTitle } from '../title.ts'
import { replacePlace } from '../use-place.ts'
import { ExportButton } from './export-button.tsx'
import { FilterBar } from './filter-bar.tsx'
import { TicketTable } from './ticket-table.tsx'
import { type TicketList, useTickets } from './use-tickets.ts'

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  heading: { margin: 0 },
  below: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, flexWrap: 'wrap' },
})

/** The list. Who is no agent sees their own tickets, without filters. */
export function TicketsView({ filters = noFilters }: { filters?: Filters }) {
  const { me } = useTab()
  const { words } = useLanguage()
  const styles = useStyles()
  const heading = useId()
  const list = useTickets(me.agent ? filters : noFilters)
  const title = me.agent ? words.tickets.title : words.tickets.mine
  useTitle(title)
  return (
    <main className={styles.view}>
      <Subtitle2 as="h1" id={heading} className={styles.heading}>
        {title}
      </Subtitle2>
      {me.agent && <FilterBar filters={filters} />}
      {list.problem !== undefined && <ProblemBar problem={list.problem} retry={list.reload} />}
      {list.items.length > 0 && <TicketTable tickets={list.items} labelledBy={heading} />}
      <div className={styles.below} aria-live="polite">
        <Below list={list} filters={filters} more={list.more} />
      </div>
    </main>
  )
}

function Below({ list, filters, more }: { list: TicketList; filters: Filters; more: () => void }) {
  const { me } = useTab()
  const { words, formats } = useLanguage()
  const { items, nextCursor, loading, problem } = list
  if (loading) return <Spinner size="tiny" label={words.loading} />
  if (items.length === 0 && nextCursor === null)
    return problem === undefined ? <Empty filters={filters} /> : null
  return (
    <>
      <span>
        {words.tickets.count(formats.number(items.length), items.length === 1, nextCursor !== null)}
      </span>
      {nextCursor && (
        <Button onClick={more}>{items.length > 0 ? words.tickets.more : words.tickets.further}</Button>
      )}
      {me.agent && <ExportButton filters={filters} />}
    </>
  )
}

function Empty({ filters }: { filters: Filters }) {
  const { me } = useTab()
  const { words } = useLanguage()
  if (!me.agent) return <span>{words.tickets.noneMine}</span>
  const isFiltered = JSON.stringify(filters) !== JSON.stringify(noFilters)
  if (!isFiltered) return <span>{words.tickets.none}</span>
  return (
    <>
      <span>{words.tickets.noneFiltered}</span>
      <Button onClick={() => replacePlace({ view: 'tickets', filters: noFilters })}>
        {words.tickets.clear}
      </Button>
    </>
  )
}
