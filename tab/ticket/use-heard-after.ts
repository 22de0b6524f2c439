import { useEffect, useEffectEvent, useRef } from 'react'

/**
 * Handles a key pressed during a save after that save, unless it failed: the agent must see the failure
 * first. Of several keys, only the first counts, because it would have opened something.
 */
export function useHeardAfter<Heard>(part: { busy: boolean; isWell: boolean }, hear: (heard: Heard) => void) {
  const { busy, isWell } = part
  const waiting = useRef<{ heard: Heard }>(null)
  const saved = useEffectEvent(() => {
    const first = waiting.current
    waiting.current = null
    if (first && isWell) hear(first.heard)
  })
  useEffect(() => {
    if (!busy) saved()
  }, [busy])
  return (heard: Heard) => {
    if (busy) waiting.current ??= { heard }
    else hear(heard)
  }
}
