import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Spinner,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { type RefObject, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { askedFor, type Filters, isFiltered, noFilters } from '../address.ts'
import { useLanguage } from '../language/language-context.tsx'
import { ProblemBar } from '../problem-bar.tsx'
import { useTab } from '../tab-context.tsx'
import { useTitle } from '../title.ts'
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
  heading: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
  below: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, flexWrap: 'wrap' },
})

/** The list. Who is no agent sees their own tickets, without filters. */
export function TicketsView({ filters = noFilters }: { filters?: Filters }) {
  const { me } = useTab()
  const { words } = useLanguage()
  const styles = useStyles()
  const headingId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const asked = me.agent ? askedFor(filters) : noFilters
  const list = useTickets(asked)
  const title = me.agent ? words.tickets.title : words.tickets.mine
  useTitle(title)
  useSamePlaceAgain()
  useFocusAgain(list, heading)
  return (
    <main className={styles.view}>
      <h1 ref={heading} tabIndex={-1} id={headingId} className={styles.heading}>
        {title}
      </h1>
      {me.agent && <FilterBar filters={filters} />}
      {list.problem !== undefined && <ProblemBar problem={list.problem} retry={list.reload} />}
      <MayBeMore list={list} />
      {list.items.length > 0 && <TicketTable tickets={list.items} labelledBy={headingId} />}
      <div className={styles.below} aria-live="polite">
        <Below list={list} filters={asked} />
        {isNothing(list) && <Nothing filters={asked} />}
      </div>
    </main>
  )
}

/** Whoever comes back finds the list as far down as they left it. */
function useSamePlaceAgain(): void {
  const { left } = useTab()
  useLayoutEffect(() => {
    scrollTo(0, left.scrollY)
    return () => {
      left.scrollY = scrollY
    }
  }, [left])
}

/** Whoever comes back from a ticket that is not in the list any more goes on at its top. */
function useFocusAgain({ loading }: TicketList, heading: RefObject<HTMLElement | null>): void {
  const { left } = useTab()
  const isBack = useRef(left.number !== null)
  const wasLoading = useRef(false)
  useEffect(() => {
    const isAnswered = wasLoading.current && !loading
    wasLoading.current = loading
    if (!isAnswered) return
    // A row that appears later is somebody else's doing.
    left.number = null
    if (isBack.current && document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true })
    }
    isBack.current = false
  }, [loading, left, heading])
}

function MayBeMore({ list }: { list: TicketList }) {
  const { words } = useLanguage()
  return (
    <div role="status">
      {list.mayBeMore && (
        <MessageBar layout="auto">
          <MessageBarBody>{words.tickets.mayBeMore}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={list.reload}>{words.tickets.searchAgain}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  )
}

type BelowProps = { list: TicketList; filters: Filters }

/** The buttons stay while more is loaded, so that the focus stays on them. */
function Below({ list, filters }: BelowProps) {
  const { me } = useTab()
  const { words, formats } = useLanguage()
  const { items, nextCursor, loading, more } = list
  const isThereAny = items.length > 0 || nextCursor !== null
  return (
    <>
      {isThereAny && (
        <span>
          {items.length > 0
            ? words.tickets.count(formats.number(items.length), items.length === 1, nextCursor !== null)
            : words.tickets.noneYet}
        </span>
      )}
      {nextCursor !== null && (
        <Button disabledFocusable={loading} onClick={more}>
          {items.length > 0 ? words.tickets.more : words.tickets.further}
        </Button>
      )}
      {isThereAny && me.agent && <ExportButton filters={filters} />}
      {loading && <Spinner size="tiny" label={words.loading} />}
    </>
  )
}

function isNothing({ items, nextCursor, loading, problem }: TicketList): boolean {
  return items.length === 0 && nextCursor === null && !loading && problem === undefined
}

function Nothing({ filters }: { filters: Filters }) {
  const { me } = useTab()
  const { none, noneMine, noneFiltered, attention } = useLanguage().words.tickets
  if (!me.agent) return <span>{noneMine}</span>
  if (isFiltered({ ...filters, attention: '' })) return <span>{noneFiltered}</span>
  return <span>{filters.attention ? attention.none : none}</span>
}
