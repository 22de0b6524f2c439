import { setTimeout as pause } from 'node:timers/promises'

/** For calls that the SDK makes without a time limit. They go on unheard when the time is up. */
export async function within<T>(ms: number, call: Promise<T>): Promise<T> {
  const finished = new AbortController()
  const tooLate = pause(ms, undefined, { signal: finished.signal }).then(() => {
    throw new TimeUp(ms)
  })
  try {
    return await Promise.race([call, tooLate])
  } finally {
    tooLate.catch(() => undefined)
    finished.abort()
  }
}

export class TimeUp extends Error {
  constructor(ms: number) {
    super(`time-out: no answer within ${ms} ms`)
    this.name = 'TimeUp'
  }
}
