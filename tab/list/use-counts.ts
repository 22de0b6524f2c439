import { useCallback, useEffect, useRef } from 'react'
import type { CountsJson } from '../../bot/helpdesk/api-shapes.ts'
import { type Filters, filterQuery } from '../address.ts'
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
  const later = useLater(reload)
  useLive(later)
  return filters.q === '' ? value : undefined
}

/** Does it a little later, and once for all who ask until then. */
function useLater(work: () => void): () => void {
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  return useCallback(() => {
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined
      work()
    }, COUNTED_AFTER_MS)
  }, [work])
}
