import { existsSync } from 'node:fs'
import type { Logger } from 'pino'
import { commitsReachDisk } from './commits-reach-disk.ts'
import { createDatabase, removeUnfinished } from './create-database.ts'
import type { EmbeddedDatabase } from './embedded-database.ts'
import { offerCopies } from './folder-copy.ts'
import { lockFolder } from './lock-folder.ts'
import { startMaintenance } from './maintenance.ts'
import { realFolder } from './real-folder.ts'
import { refuseDamaged } from './refuse-damaged.ts'
import { startPostgres } from './start-postgres.ts'
import { StoreRefused } from './store-refused.ts'

/**
 * Opens the PostgreSQL that lives in a folder; a folder that does not exist yet becomes a new database.
 * What is committed is on the disk, and nobody else has the folder open until `close()` or the end of the process.
 * @throws StoreRefused when the folder is in use, damaged, empty or another version's, or commits miss the disk.
 */
export async function openEmbedded(directory: string, log: Logger): Promise<EmbeddedDatabase> {
  const folder = realFolder(directory)
  const unlock = lockFolder(folder)
  try {
    const database = await openLocked(folder, log)
    const ends = [startMaintenance(database, log), await offerCopies(folder, database, log)]
    database.whenClosing(() => {
      for (const end of ends) end()
    })
    database.whenClosed(unlock)
    return database
  } catch (error) {
    unlock()
    throw error
  }
}

async function openLocked(folder: string, log: Logger): Promise<EmbeddedDatabase> {
  removeUnfinished(folder)
  if (!existsSync(folder)) await createDatabase(folder, log)
  refuseDamaged(folder)
  const database = await startPostgres(folder, log)
  if (await commitsReachDisk(database)) return database
  await database.close()
  throw new StoreRefused(
    `databasen i ${folder} tvinger ikke det som lagres, ned på disken, så et strømbrudd ville tapt meldinger: installer nøyaktig pakkene i package-lock.json`,
  )
}
