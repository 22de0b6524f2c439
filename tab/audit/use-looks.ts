import { useCallback, useEffect, useState } from 'react'
import type { LookJson } from '../../bot/helpdesk/api-shapes.ts'
import { useLoaded } from '../loaded.ts'
import { useTab } from '../tab-context.tsx'
import { type LookFilters, lookQuery } from './look-filters.ts'

export type Looks = {
  /** Undefined until they are there. */
  items: LookJson[] | undefined
  isMore: boolean
  loading: boolean
  problem: unknown
  more: () => void
  reload: () => void
}

/** The looks that pass the filters, the last first, a page at a time. */
export function useLooks(filters: LookFilters): Looks {
  const { api } = useTab()
  const query = lookQuery(filters).toString()
  const first = useLoaded(
    useCallback(
      async (signal) => ({ query, ...(await api.looks(new URLSearchParams(query), signal)) }),
      [api, query],
    ),
  )
  const { value, take } = first
  const [problem, setProblem] = useState<unknown>()
  const [loading, setLoading] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was wrong with other filters is over.
  useEffect(() => setProblem(undefined), [query])
  const more = async () => {
    if (!value?.nextCursor) return
    setLoading(true)
    setProblem(undefined)
    const next = new URLSearchParams([...new URLSearchParams(query), ['cursor', value.nextCursor]])
    await api
      .looks(next)
      .then((page) => take({ ...page, query, items: [...value.items, ...page.items] }), setProblem)
    setLoading(false)
  }
  const isThere = value?.query === query
  return {
    items: isThere ? value.items : undefined,
    isMore: isThere && value.nextCursor !== null,
    loading: loading || (!isThere && first.problem === undefined),
    problem: first.problem ?? problem,
    more: () => void more(),
    reload: first.reload,
  }
}
