import { useCallback } from 'react'
import type { CountsJson } from '../../bot/helpdesk/api-shapes.ts'
import { type Filters, filterQuery } from '../address.ts'
import { useLater } from '../later.ts'
import { useLive } from '../live/use-live.ts'
import { useLoaded } from '../loaded.ts'
import { useTab } from '../tab-context.tsx'

/** In a wave of reports everybody's counts are read once in so long, and not with each. */
const COUNTED_AFTER_MS = 500

/** How many tickets there are for the list and behind its filters, also as they change. Undefined: not (yet) known. */
export function useCounts(filters: Filters): CountsJson | undefined {
  const { api, me } = useTab()
  const query = filterQuery({ ...filters, q: '', sort: '' }, me.id).toString()
  const load = useCallback(
    (signal: AbortSignal) => api.counts(new URLSearchParams(query), signal),
    [api, query],
  )
  const { value, reload } = useLoaded(load)
  useLive(useLater(reload, COUNTED_AFTER_MS))
  return filters.q === '' ? value : undefined
}
