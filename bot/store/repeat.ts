/** The work must handle its own errors. @returns a function that stops it after the last round */
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
