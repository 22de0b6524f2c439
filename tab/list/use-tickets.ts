import { useCallback } from 'react'
import type { TicketPageJson } from '../../bot/helpdesk/api-shapes.ts'
import { type Filters, filterQuery } from '../address.ts'
import type { Api } from '../api.ts'
import { useLive } from '../live/use-live.ts'
import { type Pages, usePages } from '../pages.ts'
import { useTab } from '../tab-context.tsx'
import { type Listed, withHeard } from './live-list.ts'

const PAGE = 50
const LONGEST_PAGE = 100

export type TicketList = Listed & Omit<Pages<Listed>, 'page' | 'change'>

const nothingYet: Listed = { items: [], nextCursor: null, sort: '', mayBeMore: false }

/** The tickets that pass the filters, a page at a time. */
export function useTickets(filters: Filters): TicketList {
  const { api, me, left } = useTab()
  const query = filterQuery(filters, me.id).toString()
  // Read anew, there are as many as were shown, so that nobody who reads on loses their place.
  const read = useCallback(
    async (after: string | null, shown: number, signal: AbortSignal) => ({
      ...(await readPages(api, query, after, after ? PAGE : shown, signal)),
      mayBeMore: false,
    }),
    [api, query],
  )
  const { page, change, ...list } = usePages({ query, read, joined, begin: left.list })
  left.list = { query: list.query, page }
  useLive((heard) => {
    if (heard) change((page) => withHeard(page, heard, filters, me))
    else list.reload()
  })
  return { ...list, ...(page ?? nothingYet) }
}

function joined(before: Listed | undefined, read: Listed, isMore: boolean): Listed {
  if (!isMore || !before) return read
  return { ...read, items: [...before.items, ...read.items], mayBeMore: before.mayBeMore }
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
