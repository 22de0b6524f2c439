import { Button, Spinner } from '@fluentui/react-components'
import { type Filters, filterQuery, isFiltered } from '../address.ts'
import { ProblemBar } from '../bar.tsx'
import { DownloadButton } from '../download-button.tsx'
import { Block } from '../layout.tsx'
import { useTab } from '../tab-context.tsx'
import type { TicketList } from './use-tickets.ts'

/** The buttons stay while more is loaded, so that they keep the focus. */
export function BelowList({ list, filters }: { list: TicketList; filters: Filters }) {
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
