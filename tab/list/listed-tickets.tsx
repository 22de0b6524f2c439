import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import type { CountsJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Filters } from '../address.ts'
import { ProblemBar } from '../bar.tsx'
import { WorkableList } from '../selection/workable-list.tsx'
import { useTab } from '../tab-context.tsx'
import { goOnFromTheTop, Heading, useTitle, View } from '../view.tsx'
import { BelowList } from './below-list.tsx'
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
