import { useEffect, useEffectEvent, useRef } from 'react'

/**
 * A key that is pressed while something is being saved is heard after that, unless it went wrong: whoever pressed it has
 * to know of that first. Of several the first counts, as it would have asked.
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
