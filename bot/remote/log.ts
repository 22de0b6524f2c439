import { type Logger, pino } from 'pino'

/** Structured logs, one JSON object a line. They hold ids and codes, never names, texts or addresses. */
export function createLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}
