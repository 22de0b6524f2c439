/**
 * Repeats work with pauses until stopped. The work must handle its own errors.
 * @returns a function that stops it and resolves when the last round is over
 */
export function repeat(pauseMs: number, work: () => Promise<void>): () => Promise<void> {
  let stopped = false
  let round: Promise<void> = Promise.resolve()
  let timer = setTimeout(next, pauseMs)

  function next(): void {
    round = work().finally(() => {
      if (!stopped) timer = setTimeout(next, pauseMs)
    })
  }

  return async () => {
    stopped = true
    clearTimeout(timer)
    await round
  }
}
