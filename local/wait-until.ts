import { setTimeout as pause } from 'node:timers/promises'

/** Returns the first result of `look`. Throws the complaint when it takes too long. */
export async function waitUntil<T>(
  look: () => T | undefined,
  withinMs: number,
  complaint: () => string,
): Promise<T> {
  const lastLook = performance.now() + withinMs
  for (;;) {
    const found = look()
    if (found !== undefined) return found
    if (performance.now() > lastLook) throw new Error(`After ${withinMs} ms: ${complaint()}`)
    await pause(15)
  }
}
