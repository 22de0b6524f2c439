import { DeliveryFailure } from './delivery-failure.ts'

/**
 * The part of an error that may be logged. Not its message: that can quote what people wrote, or a row of the database.
 * What another system answered, or what is wrong with it, comes from no place in the code that somebody would look up.
 */
export function errorForLog(error: unknown): { error: string; code: unknown; at?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, code: undefined }
  if (error instanceof DeliveryFailure) return { error: error.name, code: error.code }
  const code = 'code' in error ? error.code : undefined
  // With a path it is of a file of ours, and somebody has to find which.
  if (ELSEWHERE.test(String(code)) && !('path' in error)) return { error: error.name, code }
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { error: error.name, code, at: at.map((line) => line.trim()) }
}

/** Of the operating system and the network; PostgreSQL's for connection, login, permission, resources, and that it only reads. */
const ELSEWHERE = /^(?:E(?!RR_)[A-Z_]+|(?:08|28|3D|53|57P)[0-9A-Z]+|25006|42501)$/

/** What Node, the network or PostgreSQL calls a fault; undefined: it has no name for it. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
