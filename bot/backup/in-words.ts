import { databaseInWords } from '../store/database-failure.ts'

/** Faults that name themselves what is wrong and what to do. */
const TOLD = ['ConfigFaults', 'NotRestored', 'StoreRefused', 'WrongDatabase', 'Error']

/** Why it was not done, for the operator. A message of the database's may quote a row. */
export function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('syscall' in error && 'path' in error && 'code' in error)
    return `${error.path}: kan ikke skrives eller leses (${error.code}). Se etter plass og rettigheter.`
  if (TOLD.includes(error.name) && !('code' in error)) return error.message
  return `${databaseInWords(error)} Ingenting er lagt inn eller skrevet.`
}
