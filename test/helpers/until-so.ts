import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'

/** Waits until something is so. Fails with the complaint when it takes too long. */
export async function untilSo(
  isSo: () => boolean | Promise<boolean>,
  complaint: string | (() => string) = 'it did not happen',
  withinMs = 30_000,
): Promise<void> {
  const lastLook = performance.now() + withinMs
  while (!(await isSo())) {
    const inTime = performance.now() < lastLook
    assert.ok(inTime, `After ${withinMs} ms: ${typeof complaint === 'string' ? complaint : complaint()}`)
    await pause(15)
  }
}
