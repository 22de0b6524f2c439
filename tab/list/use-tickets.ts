import { useEffectEvent, useRef } from 'react'
import type { TicketPageJson } from '../../bot/helpdesk/api-shapes.ts'
import { type Filters, filterQuery } from '../address.ts'
import { useLater, useLive } from '../live/use-live.ts'
import { type Pages, usePages } from '../pages.ts'
import { useTab } from '../tab-context.tsx'
import { useWhenAtRest } from '../when-at-rest.ts'
import { mayBeMore, withChanged, withFurther, withRead } from './live-list.ts'

export type TicketList = TicketPageJson & Omit<Pages<TicketPageJson>, 'page' | 'change' | 'readAnew'>

const nothingYet: TicketPageJson = { items: [], nextCursor: null, sort: '' }

/** Interval between readings, so that a wave of reports does not cause one for each. */
const TOGETHER_MS = 500

export function useTickets(filters: Filters): TicketList {
  const { api, me, left } = useTab()
  const query = filterQuery(filters, me.id).toString()
  const { page, change, readAnew, ...list } = usePages({ query, read: api.tickets, joined, begin: left.list })
  left.list = page && { query: list.query, page }
  const whenAtRest = useWhenAtRest()
  const isReading = useRef(false)
  const readMore = useEffectEvent(async () => {
    if (isReading.current) return soon()
    isReading.current = true
    try {
      const read = await readAnew()
      whenAtRest(() => change((shown) => around(shown, read)))
    } catch {
      // Repeated as soon as there is a connection.
      list.reload()
    } finally {
      isReading.current = false
    }
  })
  const soon = useLater(() => void readMore(), TOGETHER_MS)
  useLive((heard) => {
    if (heard === null) return list.reload()
    change((shown) => ({ ...shown, items: withChanged(shown.items, heard.ticket) }))
    if (mayBeMore(page ?? nothingYet, heard, filters, me)) soon()
  })
  return { ...list, ...(page ?? nothingYet) }
}

function around(shown: TicketPageJson, read: TicketPageJson): TicketPageJson {
  return { ...read, items: withRead(shown.items, read.items) }
}

function joined(before: TicketPageJson | undefined, read: TicketPageJson, isMore: boolean): TicketPageJson {
  return isMore && before ? { ...read, items: withFurther(before.items, read.items) } : read
}
