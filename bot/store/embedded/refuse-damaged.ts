import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StoreRefused } from './store-refused.ts'

/** The PostgreSQL inside of PGlite; it reads no other version's files. */
const MAJOR = '18'

/**
 * Refuses a folder that is not a whole database of this version.
 * PGlite itself makes a new database wherever PG_VERSION is missing, on top of whatever is there.
 */
export function refuseDamaged(folder: string): void {
  const fault = faultOf(folder)
  if (fault) throw new StoreRefused(`${folder} ${fault}`)
}

function faultOf(folder: string): string | undefined {
  if (!statSync(folder).isDirectory()) return 'is a file: set DATA_DIR to a folder'
  if (readdirSync(folder).length === 0) {
    return 'is empty: mount the disk that holds the database, or, to begin a new one, set DATA_DIR to a folder that does not exist yet'
  }
  for (const part of ['PG_VERSION', 'global/pg_control']) {
    if (!existsSync(join(folder, part))) {
      return `is not a whole database, ${part} is missing: restore a backup, or set DATA_DIR to another folder`
    }
  }
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (version === MAJOR) return undefined
  return `was written by PostgreSQL ${version}, and this program carries ${MAJOR}: move the data with the program that wrote it`
}
