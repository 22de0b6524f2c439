import { DeliveryFailure } from './delivery-failure.ts'

/**
 * Returns the part of an error that may be logged. The message is left out: it can quote a person's text or a
 * database row. Errors from other systems have no stack: the fault is not in our code.
 */
export function errorForLog(error: unknown): { error: string; code: unknown; at?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, code: undefined }
  if (error instanceof DeliveryFailure) return { error: error.name, code: error.code }
  const code = 'code' in error ? error.code : undefined
  // An error with a path is about a file of ours, and somebody must find out which.
  if (ELSEWHERE.test(String(code)) && !('path' in error)) return { error: error.name, code }
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { error: error.name, code, at: at.map((line) => line.trim()) }
}

/** Codes of the system, the network and PostgreSQL (connection, login, rights, space, read-only). */
const ELSEWHERE = /^(?:E(?!RR_)[A-Z_]+|(?:08|28|3D|53|57P)[0-9A-Z]+|25006|42501)$/

/** Returns the error code that Node, the network or PostgreSQL gives; undefined if there is none. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
