import { codeOf } from '../remote/error-for-log.ts'

/**
 * Whether an error means that PostgreSQL cannot be used just now: not reached, lost, silent, read-only, full, shutting
 * down. Whatever the server says is its own trouble, known or not, unless it says that the statement was wrong. pg says
 * the rest in words only.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway)
  if (!(error instanceof Error)) return false
  const code = codeOf(error) ?? ''
  if (SQLSTATE.test(code)) return !WRONG_STATEMENT.test(code)
  return OF_THE_LINE.test(code) || IN_WORDS.test(error.message)
}

/** Whether PostgreSQL has undone a transaction for the sake of another one: done again, it may well succeed. */
export function isUndoneForAnother(error: unknown): boolean {
  return ['40P01', '40001'].includes(codeOf(error) ?? '')
}

/** Whether somebody else had, for longer than one waits, what a statement needs for itself. */
export function isInUse(error: unknown): boolean {
  return codeOf(error) === '55P03'
}

/** Whether what was to be made is there: a column, an object, a function, a table. */
export function isThereAlready(error: unknown): boolean {
  return ['42701', '42710', '42723', '42P07'].includes(codeOf(error) ?? '')
}

const SQLSTATE = /^(?:[0-5][0-9A-Z]|F0|HV|P0|XX)[0-9A-Z]{3}$/
/** Wrong values, broken constraints, wrong SQL. A right that is missing is the administrator's to give. */
const WRONG_STATEMENT = /^(?:22|23|42(?!501))/
/** The operating system's codes. */
const OF_THE_LINE = /^E(?!RR_)[A-Z_]+$/
const IN_WORDS =
  /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout|Client was closed/
