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

type Step =
  | { step: 'loading' }
  | { step: 'loaded'; page: TicketPageJson }
  | { step: 'loaded-more'; page: TicketPageJson }
  | { step: 'changed'; ticket: TicketSummary; filters: Filters; myId: string }
  | { step: 'failed'; problem: unknown }

const nothing: TicketList = { items: [], nextCursor: null, loading: true, problem: undefined }

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

function next(list: TicketList, taken: Step): TicketList {
  switch (taken.step) {
    case 'loading':
      return { ...list, loading: true, problem: undefined }
    case 'loaded':
      return {
        items: taken.page.items,
        nextCursor: taken.page.nextCursor,
        loading: false,
        problem: undefined,
      }
    case 'loaded-more': {
      const items = [...list.items, ...taken.page.items]
      return { items, nextCursor: taken.page.nextCursor, loading: false, problem: undefined }
    }
    case 'changed': {
      const { ticket, filters, myId } = taken
      return { ...list, items: withChanged(list, ticket, filters, myId) }
    }
    case 'failed':
      return { ...list, loading: false, problem: taken.problem }
  }
}
