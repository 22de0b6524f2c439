import { type Logger, pino } from 'pino'
import { errorForLog } from './error-for-log.ts'

/** Structured logs, one JSON object a line. They hold ids and codes, never names, texts or addresses. */
export function createLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}

const METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const

/**
 * Has the log tell that a library wrote to the console, and where it did: not the words, which may quote a token or
 * what people wrote. botbuilder writes there of every token that it refuses.
 * @returns gives the console back
 */
export function consoleToLog(log: Logger): () => void {
  const own = METHODS.map((method) => [method, console[method]] as const)
  for (const method of METHODS) {
    console[method] = (...written: unknown[]) => {
      const error = written.find((one) => one instanceof Error) ?? new Error()
      log.warn(errorForLog(error), 'a library wrote to the console')
    }
  }
  return () => Object.assign(console, Object.fromEntries(own))
}
