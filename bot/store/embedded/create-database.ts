import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Logger } from 'pino'
import { startPostgres } from './start-postgres.ts'
import { syncFolder, syncTree } from './sync-to-disk.ts'

const UNFINISHED = '.init-'

/**
 * Makes a new database beside the folder and renames it when it is whole and on the disk:
 * under its own name a folder is never half a database, whenever the power goes.
 */
export async function createDatabase(folder: string, log: Logger): Promise<void> {
  log.info({ folder }, 'making a new database')
  const unfinished = `${folder}${UNFINISHED}${process.pid}`
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

/** Removes what first runs that were cut short left behind. It never held data. */
export function removeUnfinished(folder: string): void {
  const start = basename(folder) + UNFINISHED
  for (const name of readdirSync(dirname(folder))) {
    const isUnfinished = name.startsWith(start) && /^\d+$/.test(name.slice(start.length))
    if (isUnfinished) rmSync(join(dirname(folder), name), { recursive: true })
  }
}
