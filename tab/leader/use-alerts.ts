import { useCallback, useEffect, useRef, useState } from 'react'
import type { AlertJson, AlertPageJson } from '../../bot/helpdesk/alert-shapes.ts'
import type { Api } from '../api.ts'
import { useAgainOnLine } from '../live/use-live.ts'
import { useTab } from '../tab-context.tsx'
import { keptInPlace } from './kept-in-place.ts'
import { useLiveAlerts } from './use-live-alerts.ts'

const PAGE = 50
const LONGEST_PAGE = 100

export type Alerts = {
  /** Undefined until it is there. */
  page: AlertPageJson | undefined
  problem: unknown
  loading: boolean
  more: () => void
  reload: () => void
  /** It was dealt with here, and stays where it is as long as this is looked at. */
  dealtWith: (alert: AlertJson) => void
}

/** What a leader was told of, kept up to date. */
export function useAlerts(): Alerts {
  const { api } = useTab()
  const [page, setPage] = useState<AlertPageJson>()
  const [problem, setProblem] = useState<unknown>()
  const [loading, setLoading] = useState(true)
  const kept = useRef(new Map<string, AlertJson>())
  const count = useRef(0)
  count.current = page?.items.length ?? 0

  const load = useNewest(
    useCallback(
      async (signal: AbortSignal, cursor: string | null) => {
        setLoading(true)
        try {
          const read = await readPage(api, cursor, count.current, signal)
          if (signal.aborted) return
          setPage((before) => joined(before, read, cursor !== null, kept.current))
          setProblem(undefined)
        } catch (error) {
          if (!signal.aborted) setProblem(error)
        }
        if (!signal.aborted) setLoading(false)
      },
      [api],
    ),
  )
  const reload = useCallback(() => load(null), [load])
  useEffect(reload, [reload])
  useAgainOnLine(problem, reload)
  useLiveAlerts(reload)

  const dealtWith = useCallback((alert: AlertJson) => {
    kept.current.set(alert.number, alert)
    setPage(
      (before) =>
        before && {
          ...before,
          waiting: before.waiting.map((one) => (one.number === alert.number ? alert : one)),
        },
    )
  }, [])
  return { page, problem, loading, more: () => load(page?.nextCursor ?? null), reload, dealtWith }
}

/** Only the newest answer counts. */
function useNewest(
  work: (signal: AbortSignal, cursor: string | null) => Promise<void>,
): (cursor: string | null) => void {
  const running = useRef(new AbortController())
  useEffect(() => () => running.current.abort(), [])
  return useCallback(
    (cursor) => {
      running.current.abort()
      running.current = new AbortController()
      void work(running.current.signal, cursor)
    },
    [work],
  )
}

/** Read anew, there are as many as were shown, so that nobody who reads on loses their place. */
function readPage(
  api: Api,
  cursor: string | null,
  shown: number,
  signal: AbortSignal,
): Promise<AlertPageJson> {
  const limit = cursor ? PAGE : Math.min(Math.max(shown, PAGE), LONGEST_PAGE)
  return api.alerts(new URLSearchParams({ limit: String(limit), ...(cursor && { cursor }) }), signal)
}

function joined(
  before: AlertPageJson | undefined,
  read: AlertPageJson,
  isMore: boolean,
  kept: ReadonlyMap<string, AlertJson>,
): AlertPageJson {
  const waiting = keptInPlace(before?.waiting ?? [], read.waiting, kept)
  const items = [...(isMore ? (before?.items ?? []) : []), ...read.items]
  const isShown = new Set(waiting.map(({ number }) => number))
  return { ...read, waiting, items: items.filter(({ number }) => !isShown.has(number)) }
}
