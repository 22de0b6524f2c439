import { useEffect } from 'react'
import { useTab } from '../tab-context.tsx'

/** A report makes several changes at once: they are read together. */
const TOGETHER_MS = 300

/** Calls `changed` when something about an alert has changed, of one ticket or of any. */
export function useLiveAlerts(changed: () => void, only?: string): void {
  const { live } = useTab()
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined
    const leave = live.listenToAlerts((number) => {
      if (only !== undefined && number !== null && number !== only) return
      clearTimeout(soon)
      soon = setTimeout(changed, TOGETHER_MS)
    })
    return () => {
      clearTimeout(soon)
      leave()
    }
  }, [live, changed, only])
}
