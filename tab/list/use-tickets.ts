import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { TicketPageJson, TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { type Filters, filterQuery } from '../address.ts'
import { useLive } from '../live/use-live.ts'
import { useTab } from '../tab-context.tsx'
import { withChanged } from './live-list.ts'

export type TicketList = {
  items: TicketSummary[]
  nextCursor: string | null
  loading: boolean
  problem: unknown
}

type Changed = { step: 'changed'; ticket: TicketSummary; filters: Filters; myId: string }

/** `meanwhile`: what was heard since the page that is on its way was asked for; it may have been read before. */
type Listing = TicketList & { meanwhile: Changed[] }

type Step =
  | { step: 'loading' }
  | { step: 'loaded'; page: TicketPageJson }
  | { step: 'loaded-more'; page: TicketPageJson }
  | Changed
  | { step: 'failed'; problem: unknown }

const nothing: Listing = { items: [], nextCursor: null, loading: true, problem: undefined, meanwhile: [] }

/** The tickets that pass the filters, newest first, a page at a time. */
export function useTickets(filters: Filters): TicketList & { more: () => void; reload: () => void } {
  const { api, me } = useTab()
  const [list, take] = useReducer(next, nothing)
  const loading = useRef(new AbortController())
  const query = filterQuery(filters, me.id).toString()

  const load = useCallback(
    async (cursor: string | null) => {
      loading.current.abort()
      loading.current = new AbortController()
      const { signal } = loading.current
      take({ step: 'loading' })
      try {
        const page = await api.tickets(
          new URLSearchParams([...new URLSearchParams(query), ...cursorQuery(cursor)]),
          signal,
        )
        if (!signal.aborted) take({ step: cursor ? 'loaded-more' : 'loaded', page })
      } catch (problem) {
        if (!signal.aborted) take({ step: 'failed', problem })
      }
    },
    [api, query],
  )

  useEffect(() => {
    void load(null)
    return () => loading.current.abort()
  }, [load])

  const reload = useCallback(() => void load(null), [load])
  useLive(
    useCallback(
      (change) =>
        change ? take({ step: 'changed', ticket: change.ticket, filters, myId: me.id }) : reload(),
      [filters, me, reload],
    ),
  )
  return { ...list, more: () => void load(list.nextCursor), reload }
}

function cursorQuery(cursor: string | null): [string, string][] {
  return cursor ? [['cursor', cursor]] : []
}

function next(list: Listing, taken: Step): Listing {
  switch (taken.step) {
    case 'loading':
      return { ...list, loading: true, problem: undefined, meanwhile: [] }
    case 'loaded':
      return arrived(list, taken.page.items, taken.page)
    case 'loaded-more':
      return arrived(list, [...list.items, ...taken.page.items], taken.page)
    case 'changed': {
      const meanwhile = list.loading ? [...list.meanwhile, taken] : []
      return { ...changed(list, taken), meanwhile }
    }
    case 'failed':
      return { ...list, loading: false, problem: taken.problem }
  }
}

function arrived(
  { meanwhile }: Listing,
  items: TicketSummary[],
  { nextCursor }: Pick<TicketPageJson, 'nextCursor'>,
): Listing {
  const list: Listing = { items, nextCursor, loading: false, problem: undefined, meanwhile: [] }
  return meanwhile.reduce(changed, list)
}

function changed(list: Listing, { ticket, filters, myId }: Changed): Listing {
  return { ...list, items: withChanged(list, ticket, filters, myId) }
}
