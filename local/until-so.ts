import { setTimeout as pause } from 'node:timers/promises'

type Looked<T> = T | undefined | null | false

/** Waits until something is so, or is there. Returns it; throws the complaint when it takes too long. */
export async function untilSo<T>(
  look: () => Looked<T> | Promise<Looked<T>>,
  complaint: string | (() => string) = 'it did not happen',
  withinMs = 30_000,
): Promise<T> {
  const lastLook = performance.now() + withinMs
  for (;;) {
    const found = await look()
    if (found !== undefined && found !== null && found !== false) return found
    if (performance.now() > lastLook)
      throw new Error(`After ${withinMs} ms: ${typeof complaint === 'string' ? complaint : complaint()}`)
    await pause(15)
  }
}
