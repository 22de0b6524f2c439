import { useCallback, useRef } from 'react'
import type { AlertJson, AlertPageJson } from '../../bot/helpdesk/alert-shapes.ts'
import { keptInPlace } from '../kept-in-place.ts'
import { useHeard, useLater } from '../live/use-live.ts'
import { usePages } from '../pages.ts'
import { useTab } from '../tab-context.tsx'
import { useWhenAtRest } from '../when-at-rest.ts'

export type Alerts = ReturnType<typeof useAlerts>

export function useAlerts() {
  const { api } = useTab()
  const kept = useRef(new Map<string, AlertJson>())
  const whenAtRest = useWhenAtRest()
  const readAtRest = useCallback(
    (query: URLSearchParams, signal: AbortSignal) =>
      api.alerts(query, signal).finally(() => new Promise<void>(whenAtRest)),
    [api, whenAtRest],
  )
  const joined = useCallback((before: AlertPageJson | undefined, read: AlertPageJson, isMore: boolean) => {
    const dealtWith = ({ number }: AlertJson) => kept.current.get(number)
    const shown = (before?.waiting ?? []).map((one) => dealtWith(one) ?? one)
    const waiting = keptInPlace(shown, read.waiting, (one) => dealtWith(one) !== undefined)
    const items = [...(isMore ? (before?.items ?? []) : []), ...read.items]
    const isShown = new Set(waiting.map(({ number }) => number))
    return { ...read, waiting, items: items.filter(({ number }) => !isShown.has(number)) }
  }, [])
  const alerts = usePages({ query: '', read: readAtRest, joined })
  useLiveAlerts(alerts.reload)
  /** Keeps an alert that was handled here in its place, as long as this view is open. */
  const dealtWith = (alert: AlertJson) => {
    kept.current.set(alert.number, alert)
    const inPlace = (one: AlertJson) => (one.number === alert.number ? alert : one)
    alerts.change((page) => ({ ...page, waiting: page.waiting.map(inPlace) }))
    // The answer may be older than what was heard meanwhile.
    alerts.reload()
  }
  return { ...alerts, dealtWith }
}

/** A report causes several changes at once, which are read together. */
const TOGETHER_MS = 300

export function useLiveAlerts(changed: () => void, only?: string): void {
  const later = useLater(changed, TOGETHER_MS)
  useHeard((heard) => {
    const isMeant = heard.event === 'alert' && (only === undefined || heard.number === only)
    if (isMeant || heard.event === 'reset') later()
  })
}
