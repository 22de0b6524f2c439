import type { Logger } from 'pino'

/** A stopped process is killed after ten seconds. The next start resumes unfinished work. */
const LONGEST_STOP_MS = 9_000

/** Calls `close` and ends the process on a signal. */
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
