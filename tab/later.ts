import { useEffect, useRef } from 'react'

/** Does it a little later, and once for all who ask until then. */
export function useLater(work: () => void, afterMs: number): () => void {
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  return () => {
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined
      work()
    }, afterMs)
  }
}
