import { useEffect, useEffectEvent } from 'react'

export const LASTS_MS = 5_000

/** Hides good news after a while. A problem stays until it is closed, or something else is done. */
export function useGoesBy(news: unknown, isGood: boolean, forget: () => void, lastsMs = LASTS_MS): void {
  const goBy = useEffectEvent(forget)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same news again lasts as long again.
  useEffect(() => {
    if (!isGood) return
    const timer = setTimeout(() => goBy(), lastsMs)
    return () => clearTimeout(timer)
  }, [news, isGood, lastsMs])
}
