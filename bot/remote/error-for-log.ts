import { DeliveryFailure } from './delivery-failure.ts'

/**
 * The part of an error that may be logged. Not its message: that can quote what people wrote, or a row of the database.
 * What another system answered comes from no place in the code that somebody would look up.
 */
export function errorForLog(error: unknown): { error: string; code: unknown; at?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, code: undefined }
  if (error instanceof DeliveryFailure) return { error: error.name, code: error.code }
  const code = 'code' in error ? error.code : undefined
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { error: error.name, code, at: at.map((line) => line.trim()) }
}

/** What Node, the network or PostgreSQL calls a fault; undefined: it has no name for it. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
