import { codeOf } from '../remote/error-for-log.ts'

/**
 * Tells whether an error means that PostgreSQL cannot be used now: unreachable, lost, silent, read-only, full
 * or shutting down. Any error of the server counts unless it says that the statement was wrong.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway)
  if (!(error instanceof Error)) return false
  const code = codeOf(error) ?? ''
  if (SQLSTATE.test(code)) return !WRONG_STATEMENT.test(code)
  return OF_THE_LINE.test(code)
}

/** Tells whether PostgreSQL rolled back a transaction in favour of another: a retry may succeed. */
export function isUndoneForAnother(error: unknown): boolean {
  return ['40P01', '40001'].includes(codeOf(error) ?? '')
}

/** Tells whether a statement waited too long for another's lock. */
export function isInUse(error: unknown): boolean {
  return codeOf(error) === '55P03'
}

/** Tells whether the column, object, function or table already exists. */
export function isThereAlready(error: unknown): boolean {
  return ['42701', '42710', '42723', '42P07'].includes(codeOf(error) ?? '')
}

const SQLSTATE = /^(?:[0-5][0-9A-Z]|F0|HV|P0|XX)[0-9A-Z]{3}$/
/** Wrong values, broken constraints, wrong SQL. Missing rights and tables (42501, 42P01) are the administrator's. */
const WRONG_STATEMENT = /^(?:22|23|42(?!501|P01))/
/** Codes of the operating system. */
const OF_THE_LINE = /^E(?!RR_)[A-Z_]+$/
