import { useEffectEvent } from 'react'
import type { LiveChangeJson } from '../../bot/helpdesk/api-shapes.ts'
import { type Filters, filterQuery } from '../address.ts'
import { useLive } from '../live/use-live.ts'
import { type Pages, usePages } from '../pages.ts'
import { useTab } from '../tab-context.tsx'
import { useWhenAtRest } from '../when-at-rest.ts'
import { type Listed, withFurther, withHeard } from './live-list.ts'

export type TicketList = Listed & Omit<Pages<Listed>, 'page' | 'change'>

const nothingYet: Listed = { items: [], nextCursor: null, sort: '' }

export function useTickets(filters: Filters): TicketList {
  const { api, me, left } = useTab()
  const query = filterQuery(filters, me.id).toString()
  const { page, change, ...list } = usePages<Listed>({ query, read: api.tickets, joined, begin: left.list })
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
