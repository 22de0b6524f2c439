import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Logger } from 'pino'
import { StoreRefused } from '../store-refused.ts'
import type { EmbeddedDatabase } from './embedded-database.ts'
import { offerCopies } from './folder-copy.ts'
import { lockFolder, realFolder, removeBeside } from './lock-folder.ts'
import { startMaintenance } from './maintenance.ts'
import { commitsReachDisk, startPostgres } from './start-postgres.ts'
import { syncFolder, syncTree } from './sync-to-disk.ts'

/**
 * Opens the PostgreSQL in a folder; a missing folder becomes a new database. Commits are on disk, and no
 * other process has the folder open until `close()` or the end of the process.
 * @throws StoreRefused if the folder is in use, damaged, empty or another version's, or fsync has no effect.
 */
export async function openEmbedded(directory: string, log: Logger): Promise<EmbeddedDatabase> {
  const folder = realFolder(directory)
  const unlock = lockFolder(folder)
  try {
    const database = await openLocked(folder, log)
    const ends = [startMaintenance(database, log), await offerCopies(folder, database, log)]
    database.whenClosing = () => {
      for (const end of ends) end()
    }
    database.whenClosed = unlock
    return database
  } catch (error) {
    unlock()
    throw error
  }
}

async function openLocked(folder: string, log: Logger): Promise<EmbeddedDatabase> {
  // Remains of interrupted first starts, which never held data.
  removeBeside(folder, /^\.init-\d+$/)
  if (!existsSync(folder)) await createDatabase(folder, log)
  const fault = faultOf(folder)
  if (fault) throw new StoreRefused(`${folder} ${fault}`)
  const database = await startPostgres(folder, log)
  if (await commitsReachDisk(database)) return database
  await database.close()
  throw new StoreRefused(
    `databasen i ${folder} tvinger ikke det som lagres, ned på disken, så et strømbrudd ville tapt meldinger: installer nøyaktig pakkene i package-lock.json`,
  )
}

/** PGlite's PostgreSQL version; it reads no other version's files. */
const MAJOR = '18'

/** Without PG_VERSION, PGlite itself would create a new database on top of the content. */
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

/** Renamed when complete and on disk, so that a power cut never leaves half a database in its place. */
async function createDatabase(folder: string, log: Logger): Promise<void> {
  log.info({ folder }, 'making a new database')
  const unfinished = `${folder}.init-${process.pid}`
  mkdirSync(unfinished, { mode: 0o700 })
  try {
    const database = await startPostgres(unfinished, log)
    await database.close()
    syncTree(unfinished)
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
  syncFolder(dirname(folder))
}
