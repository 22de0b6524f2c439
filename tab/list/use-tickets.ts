import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { TicketPageJson } from '../../bot/helpdesk/api-shapes.ts'
import { type Filters, filterQuery } from '../address.ts'
import type { Api } from '../api.ts'
import { useAgainOnLine, useLive } from '../live/use-live.ts'
import { useTab } from '../tab-context.tsx'
import { type Listing, next, nothingYet, type Step } from './listing.ts'

const PAGE = 50
const LONGEST_PAGE = 100

export type TicketList = Listing & { more: () => void; reload: () => void }

/** The tickets that pass the filters, a page at a time. */
export function useTickets(filters: Filters): TicketList {
  const { me, left } = useTab()
  const query = filterQuery(filters, me.id).toString()
  const [list, take] = useReducer(next, left.list?.query === query ? left.list : nothingYet)
  left.list = list
  const load = useLoad(query, list.query === query ? list.items.length : 0, take)
  const reload = useCallback(() => void load(null), [load])
  useAgainOnLine(list.problem, reload)
  useLive((change) => {
    if (change) take({ step: 'changed', what: change.what, ticket: change.ticket, filters, me })
    else reload()
  })
  return { ...list, more: () => void load(list.nextCursor), reload }
}

/**
 * Reads the list at once, again when another is asked for, and whenever it is called. Only the newest answer counts.
 * @param shown how many are: read anew, there are as many again, so that nobody who reads on loses their place
 */
function useLoad(query: string, shown: number, take: (step: Step) => void) {
  const { api } = useTab()
  const loading = useRef(new AbortController())
  const wanted = useRef(shown)
  wanted.current = shown
  const load = useCallback(
    async (cursor: string | null) => {
      loading.current.abort()
      loading.current = new AbortController()
      const { signal } = loading.current
      take({ step: 'loading' })
      try {
        const page = await readPages(api, query, cursor, cursor ? PAGE : wanted.current, signal)
        if (!signal.aborted) take({ step: cursor ? 'loaded-more' : 'loaded', query, page })
      } catch (problem) {
        if (!signal.aborted) take({ step: 'failed', query, problem })
      }
    },
    [api, query, take],
  )
  useEffect(() => {
    void load(null)
    return () => loading.current.abort()
  }, [load])
  return load
}

/** A page, and further ones until there are as many as wanted. */
async function readPages(
  api: Api,
  query: string,
  cursor: string | null,
  wanted: number,
  signal: AbortSignal,
): Promise<TicketPageJson> {
  const limit = Math.min(Math.max(wanted, PAGE), LONGEST_PAGE)
  const asked = new URLSearchParams([
    ...new URLSearchParams(query),
    ['limit', String(limit)],
    ...(cursor ? [['cursor', cursor]] : []),
  ])
  const page = await api.tickets(asked, signal)
  const missing = wanted - page.items.length
  if (page.nextCursor === null || missing <= 0) return page
  const rest = await readPages(api, query, page.nextCursor, missing, signal)
  return { ...rest, items: [...page.items, ...rest.items] }
}
