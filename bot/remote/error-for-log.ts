import { DeliveryFailure } from './delivery-failure.ts'

/**
 * Returns the part of an error that may be logged. The message is left out: it can quote a person's text or a
 * database row. Errors from other systems have no stack: the fault is not in our code.
 */
export function errorForLog(error: unknown): { error: string; code: string | undefined; at?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, code: undefined }
  if (error instanceof DeliveryFailure) return { error: error.name, code: error.code }
  const code = codeOf(error)
  // An error with a path is about a file of ours, and somebody must find out which.
  if (ELSEWHERE.test(code ?? '') && !('path' in error)) return { error: error.name, code }
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { error: error.name, code, at: at.map((line) => line.trim()) }
}

/** Codes of the system, the network and PostgreSQL (connection, login, rights, space, read-only). */
const ELSEWHERE = /^(?:E(?!RR_)[A-Z_]+|(?:08|28|3D|53|57P)[0-9A-Z]+|25006|42501|42P01)$/

/** Returns the error code that Node, the network or PostgreSQL gives; undefined if there is none. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && error.code !== undefined) return String(error.code)
  return IN_WORDS.find(([words]) => words.test(error.message))?.[1]
}

/** pg tells in words alone that the connection was lost, or that nothing came in time. */
const IN_WORDS: [RegExp, string][] = [
  [/Connection terminated|Client has encountered a connection error|Client was closed/, 'ECONNECTION'],
  [/timeout exceeded when trying to connect|Query read timeout/, 'ETIMEDOUT'],
]
