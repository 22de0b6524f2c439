import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino'
import { z } from 'zod'
import { errorForLog } from './error-for-log.ts'

/**
 * Structured logs, one JSON object a line. They hold ids and codes, never names, texts or addresses. Of warnings that are
 * alike a few are written: what is away is asked for by everybody, and would fill the disk with one sentence.
 */
export function createLog(
  level: string,
  destination?: DestinationStream,
  steady = () => performance.now(),
): Logger {
  const leftOut = sparing(steady)
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    hooks: {
      logMethod([first, ...rest], method, severity) {
        const alike = severity < WARN ? 0 : leftOut(first, rest[0])
        if (alike === null) return
        const counted = alike > 0 && typeof first === 'object' ? { ...first, alike } : first
        method.apply(this, [counted, ...rest])
      },
    },
  }
  return destination ? pino(options, destination) : pino(options)
}

const WARN = 40
const FEW = 10
const WITHIN_MS = 5 * 60_000

const about = z
  .object({ job: z.string(), error: z.string(), code: z.string(), errorId: z.string() })
  .partial()

/**
 * Tells for each line how many alike were left out since the last one that was written; null: it is left out. What has
 * an id that people are told is never.
 */
function sparing(steady: () => number) {
  const kinds = new Map<string, { since: number; written: number; leftOut: number }>()
  return (fields: unknown, words: unknown): number | null => {
    const { job, error, code, errorId } = about.safeParse(fields).data ?? {}
    if (errorId) return 0
    const key = JSON.stringify([typeof fields === 'string' ? fields : words, job, error, code])
    const kind = kinds.get(key) ?? { since: steady(), written: 0, leftOut: 0 }
    kinds.set(key, kind)
    if (steady() - kind.since >= WITHIN_MS) Object.assign(kind, { since: steady(), written: 0 })
    if (kind.written >= FEW) {
      kind.leftOut++
      return null
    }
    const { leftOut } = kind
    Object.assign(kind, { written: kind.written + 1, leftOut: 0 })
    return leftOut
  }
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
