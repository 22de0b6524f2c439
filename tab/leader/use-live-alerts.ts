import { useEffect } from 'react'
import { useLater } from '../later.ts'
import { useTab } from '../tab-context.tsx'

/** A report makes several changes at once: they are read together. */
const TOGETHER_MS = 300

/** Calls `changed` when something about an alert has changed, of one ticket or of any. */
export function useLiveAlerts(changed: () => void, only?: string): void {
  const { live } = useTab()
  const later = useLater(changed, TOGETHER_MS)
  useEffect(
    () =>
      live.listenToAlerts((number) => {
        if (only === undefined || number === null || number === only) later()
      }),
    [live, later, only],
  )
}
