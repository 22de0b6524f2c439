import type { Logger } from 'pino'

/** Whoever stops a process kills it after ten seconds. What is not done by then, the next start takes up. */
const LONGEST_STOP_MS = 9_000

/** Ends the process, by way of `close`, when it is told to. */
export function stopOnSignal(close: () => Promise<void>, log: Logger): void {
  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => {
      log.warn('stopped before all was done')
      process.exit(1)
    }, LONGEST_STOP_MS)
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
