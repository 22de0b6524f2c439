import { useEffectEvent } from 'react'
import type { LiveChangeJson } from '../../bot/helpdesk/api-shapes.ts'
import { type Filters, filterQuery } from '../address.ts'
import type { Api } from '../api.ts'
import { useLive } from '../live/use-live.ts'
import { type Asked, limitOf, type Pages, usePages } from '../pages.ts'
import { useTab } from '../tab-context.tsx'
import { useWhenAtRest } from '../when-at-rest.ts'
import { type Listed, withFurther, withHeard } from './live-list.ts'

export type TicketList = Listed & Omit<Pages<Listed>, 'page' | 'change'>

const nothingYet: Listed = { items: [], nextCursor: null, sort: '', mayBeMore: false }

export function useTickets(filters: Filters): TicketList {
  const { me, left } = useTab()
  const query = filterQuery(filters, me.id).toString()
  const { page, change, ...list } = usePages({ query, read, joined, begin: left.list })
  left.list = page && { query: list.query, page }
  const put = useEffectEvent((heard: LiveChangeJson) => change((page) => withHeard(page, heard, filters, me)))
  const whenAtRest = useWhenAtRest()
  useLive((heard) => {
    if (heard === null) list.reload()
    else if (page?.items.some(({ number }) => number === heard.ticket.number)) put(heard)
    else whenAtRest(() => put(heard))
  })
  return { ...list, ...(page ?? nothingYet) }
}

function joined(before: Listed | undefined, read: Listed, isMore: boolean): Listed {
  if (!isMore || !before) return read
  return { ...read, items: withFurther(before.items, read.items), mayBeMore: before.mayBeMore }
}

async function read(api: Api, asked: Asked): Promise<Listed> {
  const query = new URLSearchParams(asked.query)
  query.set('limit', limitOf(asked.wanted))
  if (asked.after) query.set('cursor', asked.after)
  const page = await api.tickets(query, asked.signal)
  const wanted = asked.wanted - page.items.length
  if (page.nextCursor === null || wanted <= 0) return { ...page, mayBeMore: false }
  const rest = await read(api, { ...asked, after: page.nextCursor, wanted })
  return { ...rest, items: withFurther(page.items, rest.items) }
}
