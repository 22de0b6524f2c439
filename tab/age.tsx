import { useSyncExternalStore } from 'react'
import { serverTime } from './server-time.ts'
import { useTab } from './tab-context.tsx'

const EVERY_MS = 30_000

export function Age({ at }: { at: string }) {
  const { formats } = useTab()
  const now = useNow()
  return (
    <time dateTime={at} title={formats.exactTime(at)}>
      {formats.age(at, now)}
    </time>
  )
}

/** The current time, rounded to 30 s, for ages that count on by themselves. */
export function useNow(): number {
  return useSyncExternalStore(tick, () => Math.floor(serverTime() / EVERY_MS) * EVERY_MS)
}

function tick(changed: () => void): () => void {
  const timer = setInterval(changed, EVERY_MS)
  return () => clearInterval(timer)
}
