import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino'
import { z } from 'zod'
import { errorForLog } from './error-for-log.ts'

/**
 * Creates the structured log: one JSON object a line, with ids and codes, never names, texts or addresses.
 * Limits equal warnings: each request to a system that is away would fill the disk with one sentence.
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
 * Returns the number of like lines left out since the last one written; null: leave this line out. A line
 * with an error id that people are told is never left out.
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
 * Logs that a library wrote to the console, and from which place. The words are left out: they may quote a
 * token or a person's text. botbuilder writes there about every token it refuses.
 * @returns a function that restores the console
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
