import { useCallback, useRef } from 'react'
import type { AlertJson, AlertPageJson } from '../../bot/helpdesk/alert-shapes.ts'
import { type Pages, usePages } from '../pages.ts'
import { useTab } from '../tab-context.tsx'
import { keptInPlace } from './kept-in-place.ts'
import { useLiveAlerts } from './use-live-alerts.ts'

const PAGE = 50
const LONGEST_PAGE = 100

export type Alerts = Pages<AlertPageJson> & {
  /** It was dealt with here, and stays where it is as long as this is looked at. */
  dealtWith: (alert: AlertJson) => void
}

/** What a leader was told of, kept up to date. */
export function useAlerts(): Alerts {
  const { api } = useTab()
  const kept = useRef(new Map<string, AlertJson>())
  // Read anew, there are as many as were shown, so that nobody who reads on loses their place.
  const read = useCallback(
    (after: string | null, shown: number, signal: AbortSignal) => {
      const limit = after ? PAGE : Math.min(Math.max(shown, PAGE), LONGEST_PAGE)
      return api.alerts(
        new URLSearchParams({ limit: String(limit), ...(after && { cursor: after }) }),
        signal,
      )
    },
    [api],
  )
  const joined = useCallback(
    (before: AlertPageJson | undefined, read: AlertPageJson, isMore: boolean): AlertPageJson => {
      const waiting = keptInPlace(before?.waiting ?? [], read.waiting, kept.current)
      const items = [...(isMore ? (before?.items ?? []) : []), ...read.items]
      const isShown = new Set(waiting.map(({ number }) => number))
      return { ...read, waiting, items: items.filter(({ number }) => !isShown.has(number)) }
    },
    [],
  )
  const alerts = usePages({ query: '', read, joined })
  useLiveAlerts(alerts.reload)
  const dealtWith = (alert: AlertJson) => {
    kept.current.set(alert.number, alert)
    const inPlace = (one: AlertJson) => (one.number === alert.number ? alert : one)
    alerts.change((page) => ({ ...page, waiting: page.waiting.map(inPlace) }))
  }
  return { ...alerts, dealtWith }
}
