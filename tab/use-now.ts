import { useSyncExternalStore } from 'react'
import { serverTime } from './server-time.ts'

const EVERY_MS = 30_000

/** The time, for ages that go on by themselves. */
export function useNow(): number {
  return useSyncExternalStore(tick, () => Math.floor(serverTime() / EVERY_MS) * EVERY_MS)
}

function tick(changed: () => void): () => void {
  const timer = setInterval(changed, EVERY_MS)
  return () => clearInterval(timer)
}
