/** Limits an SDK call that has no time limit of its own. The call continues unheard after the limit. */
export async function within<T>(ms: number, call: Promise<T>): Promise<T> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new TimeUp(ms)), ms)
  try {
    return await Promise.race([call, tooLate])
  } finally {
    clearTimeout(timer)
  }
}

export class TimeUp extends Error {
  constructor(ms: number) {
    super(`time-out: no answer within ${ms} ms`)
    this.name = 'TimeUp'
  }
}
