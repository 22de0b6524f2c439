import { useLater } from '../later.ts'
import { useHeard } from '../live/use-live.ts'

/** A report makes several changes at once: they are read together. */
const TOGETHER_MS = 300

/** Calls `changed` when something about an alert has changed, of one ticket or of any. */
export function useLiveAlerts(changed: () => void, only?: string): void {
  const later = useLater(changed, TOGETHER_MS)
  useHeard((heard) => {
    const isMeant = heard.event === 'alert' && (only === undefined || heard.number === only)
    if (isMeant || heard.event === 'reset') later()
  })
}
