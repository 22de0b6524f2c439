import { useCallback, useEffect, useRef, useState } from 'react'
import { useAgainOnLine } from './live/use-live.ts'

export type Pages<Page> = {
  /** All that has been read, as one. Undefined until it is there. */
  page: Page | undefined
  problem: unknown
  loading: boolean
  more: () => void
  reload: () => void
  change: (changed: (page: Page) => Page) => void
}

/** @param after the cursor after which it goes on; null: from the beginning */
type Read<Page> = (after: string | null, shown: number, signal: AbortSignal) => Promise<Page>

/**
 * A list that is read a page at a time, and again when another one is asked for. Only the newest answer counts.
 * @param query nothing is shown that answers another one
 * @param joined what is shown when a page has been read: more of the list, or all of it anew
 */
export function usePages<Page extends { items: unknown[]; nextCursor: string | null }>(
  query: string,
  read: Read<Page>,
  joined: (before: Page | undefined, read: Page, isMore: boolean) => Page,
): Pages<Page> {
  const [shown, setShown] = useState<{ query: string; page: Page }>()
  const [failed, setFailed] = useState<{ query: string; problem: unknown }>()
  const [loading, setLoading] = useState(true)
  const running = useRef(new AbortController())
  const page = shown?.query === query ? shown.page : undefined
  const problem = failed?.query === query ? failed.problem : undefined
  const latest = useRef(page)
  latest.current = page
  const load = useCallback(
    async (after: string | null) => {
      running.current.abort()
      running.current = new AbortController()
      const { signal } = running.current
      setLoading(true)
      try {
        const page = await read(after, latest.current?.items.length ?? 0, signal)
        if (signal.aborted) return
        setShown({ query, page: joined(latest.current, page, after !== null) })
        setFailed(undefined)
      } catch (problem) {
        if (!signal.aborted) setFailed({ query, problem })
      }
      if (!signal.aborted) setLoading(false)
    },
    [query, read, joined],
  )
  const reload = useCallback(() => void load(null), [load])
  useEffect(() => {
    reload()
    return () => running.current.abort()
  }, [reload])
  useAgainOnLine(problem, reload)
  const change: Pages<Page>['change'] = (changed) =>
    setShown((before) => before && { ...before, page: changed(before.page) })
  return { page, problem, loading, more: () => void load(page?.nextCursor ?? null), reload, change }
}
