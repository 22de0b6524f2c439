import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import type { CountsJson } from '../../bot/helpdesk/api-shapes.ts'
import { type Filters, filterQuery, isFiltered } from '../address.ts'
import { ProblemBar } from '../bar.tsx'
import { DownloadButton } from '../download-button.tsx'
import { Block } from '../layout.tsx'
import { WorkableList } from '../selection/workable-list.tsx'
import { useTab } from '../tab-context.tsx'
import { goOnFromTheTop, Heading, useTitle, View } from '../view.tsx'
import type { FurtherColumn } from './columns.ts'
import { TicketTable } from './ticket-table.tsx'
import type { TicketList } from './use-tickets.ts'

const useStyles = makeStyles({
  view: { gap: tokens.spacingVerticalS, paddingBlock: tokens.spacingVerticalS },
  top: {
    position: 'relative',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
  },
  // Its room is kept until it is known.
  count: { color: tokens.colorNeutralForeground2, marginInlineEnd: 'auto', minWidth: '6rem' },
})

type Props = {
  title: string
  list: TicketList
  asked: Filters
  columns: readonly FurtherColumn[]
  count?: CountsJson['passing'] | undefined
  sortBy?: (sort: string) => void
  tools?: ReactNode
  children?: ReactNode
}

export function ListedTickets({ title, list, asked, columns, count, sortBy, tools, children }: Props) {
  const { words, formats } = useTab()
  const styles = useStyles()
  const headingId = useId()
  useTitle(title)
  useSamePlaceAgain()
  useFocusAgain(list)
  return (
    <View className={styles.view}>
      <div className={styles.top}>
        <Heading size="subtitle" id={headingId}>
          {title}
        </Heading>
        <span className={styles.count} aria-live="polite">
          {count && words.list.total(formats.number(count.count), count.count === 1, count.orMore)}
        </span>
        {tools}
      </div>
      {children}
      <ProblemBar problem={list.problem} retry={list.reload} />
      {isOutOfOrder(list, asked) && <span>{words.list.newestFirst}</span>}
      {list.items.length > 0 && (
        <WorkableList tickets={list.items} query={list.query}>
          <TicketTable list={list} filters={asked} columns={columns} labelledBy={headingId} sortBy={sortBy} />
        </WorkableList>
      )}
      <BelowList list={list} filters={asked} />
    </View>
  )
}

/** A search with very many hits is only sorted newest first. */
function isOutOfOrder({ items, sort, loading }: TicketList, asked: Filters): boolean {
  return asked.q !== '' && items.length > 0 && !loading && sort !== asked.sort
}

/** Restores the scroll position when the person comes back. */
function useSamePlaceAgain(): void {
  const { left } = useTab()
  useLayoutEffect(() => {
    scrollTo(0, left.scrollY)
    return () => {
      left.scrollY = scrollY
    }
  }, [left])
}

/** Moves the focus to the heading when the ticket one comes back from is no longer listed. */
function useFocusAgain({ loading }: TicketList): void {
  const { left } = useTab()
  const isBack = useRef(left.number !== null)
  const wasLoading = useRef(false)
  useEffect(() => {
    const isAnswered = wasLoading.current && !loading
    wasLoading.current = loading
    if (!isAnswered) return
    // A row that appears later is somebody else's change.
    left.number = null
    if (isBack.current) goOnFromTheTop()
    isBack.current = false
  }, [loading, left])
}

/** The buttons stay while more is loaded, so that they keep the focus. */
function BelowList({ list, filters }: { list: TicketList; filters: Filters }) {
  const { api, me, words, formats } = useTab()
  const { items, nextCursor, loading, more, isGettingMore, problem, problemWithMore } = list
  const isThereAny = items.length > 0 || nextCursor !== null
  // Otherwise the count is at the top.
  const isToBeTold = nextCursor !== null || filters.q !== '' || !me.agent
  return (
    <Block kind="wideLine" aria-live="polite">
      {isThereAny && isToBeTold && (
        <span>
          {items.length > 0
            ? words.tickets.count(formats.number(items.length), items.length === 1, nextCursor !== null)
            : words.tickets.noneYet}
        </span>
      )}
      {nextCursor !== null && (
        <Button disabledFocusable={isGettingMore} onClick={more}>
          {items.length > 0 ? words.tickets.more : words.tickets.further}
        </Button>
      )}
      {isThereAny && me.agent && (
        <DownloadButton name="straks" load={() => api.csv(filterQuery(filters, me.id))} />
      )}
      <ProblemBar problem={problemWithMore} />
      {loading && <Spinner size="tiny" label={words.loading} />}
      {!isThereAny && !loading && problem === undefined && <Nothing filters={filters} />}
    </Block>
  )
}

function Nothing({ filters }: { filters: Filters }) {
  const { me, words } = useTab()
  const { none, noneMine, noneFiltered, attention } = words.tickets
  if (!me.agent) return <span>{noneMine}</span>
  const status = filters.status === 'open' || filters.status === 'all' ? '' : filters.status
  if (isFiltered({ ...filters, attention: '', status })) return <span>{noneFiltered}</span>
  if (filters.attention) return <span>{attention.none}</span>
  return <span>{filters.status === 'open' ? words.list.noneOpen : none}</span>
}
