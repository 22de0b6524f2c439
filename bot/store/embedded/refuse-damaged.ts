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
  if (!statSync(folder).isDirectory()) return 'er en fil: la DATA_DIR peke på en mappe'
  if (readdirSync(folder).length === 0) {
    return 'er tom: koble til disken med databasen, eller la DATA_DIR peke på en mappe som ikke finnes, for å begynne på en ny'
  }
  for (const part of ['PG_VERSION', 'global/pg_control']) {
    if (!existsSync(join(folder, part))) {
      return `er ikke en hel database, ${part} mangler: gjenopprett en kopi, eller la DATA_DIR peke på en annen mappe`
    }
  }
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (version === MAJOR) return undefined
  return `er skrevet av PostgreSQL ${version}, og dette programmet har ${MAJOR}: flytt dataene med programmet som skrev dem`
}
