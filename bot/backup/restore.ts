import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Logger } from 'pino'
import { NotDone } from '../settings/not-done.ts'
import { migrateTo } from '../store/bring-up-to-date.ts'
import { readUse } from '../store/database-use.ts'
import { syncFolder, syncTree } from '../store/embedded/sync-to-disk.ts'
import { migrations } from '../store/migrations/index.ts'
import { type Database, type OwnedPlace, placeName, unhurried, withDatabase } from '../store/open-database.ts'
import { type Header, type OpenBackup, readWholeBackup } from './backup-file.ts'
import { type Contents, contentsOf } from './look-table.ts'
import { fill, stampPutBack } from './rows-table.ts'
import { reasons } from './words.ts'

/**
 * Restores a backup into an empty database, completely or not at all. The schema is the backup's: the next
 * start migrates it, and withholds due deliveries (bot/tickets/withhold.ts).
 * @returns the backup's header
 */
export async function restore(file: string, { place, owner }: OwnedPlace, log: Logger): Promise<Header> {
  const backup = await readWholeBackup(file)
  refuse(backup.header, owner)
  if (place.kind === 'server')
    await withDatabase(unhurried(place), log, (database) => putInto(database, backup, placeName(place)))
  else await intoFolder(place.directory, backup, log)
  return backup.header
}

/** Restores into a temporary embedded database beside the file, inspects it, and removes it. */
export async function check(file: string, log: Logger): Promise<Header & Contents> {
  const backup = await readWholeBackup(file)
  const beside = mkdtempSync(join(dirname(resolve(file)), '.straks-check-'))
  try {
    const place = { kind: 'embedded', directory: join(beside, 'data') } as const
    return await withDatabase(place, log, async (database) => {
      await putInto(database, backup, file)
      return { ...backup.header, ...(await contentsOf(database.db)) }
    })
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** Refuses a backup of another installation or of an unknown version. */
function refuse({ owner, migrations: done, version }: Header, expected: string): void {
  if (owner.toLowerCase() !== expected.toLowerCase()) throw new NotDone(reasons.anothers(owner, expected))
  if (done.some((name) => !(name in migrations))) throw new NotDone(reasons.newerBackup(version))
}

/** Restores beside and renames, so that the folder is never half a database. */
async function intoFolder(directory: string, backup: OpenBackup, log: Logger): Promise<void> {
  if (existsSync(directory)) throw new NotDone(reasons.inUse(directory))
  const unfinished = `${directory}.unfinished-${process.pid}`
  try {
    const place = { kind: 'embedded', directory: unfinished } as const
    await withDatabase(place, log, (database) => putInto(database, backup, directory))
    syncTree(unfinished)
    takeName(unfinished, directory)
    syncFolder(dirname(directory))
  } finally {
    for (const rest of ['', '.lock']) rmSync(`${unfinished}${rest}`, { recursive: true, force: true })
  }
}

function takeName(unfinished: string, directory: string): void {
  try {
    renameSync(unfinished, directory)
  } catch (error) {
    // Somebody else made the database meanwhile.
    throw existsSync(directory) ? new NotDone(reasons.inUse(directory)) : error
  }
}

async function putInto({ db }: Database, { header, rows }: OpenBackup, name: string): Promise<void> {
  const { migrated } = await readUse(db)
  if (migrated.length === 0) await migrateTo(header.migrations.toSorted().at(-1) ?? '', db)
  else if (migrated.join() !== header.migrations.join()) throw new NotDone(reasons.otherSchema(name))
  await db.transaction().execute(async (trx) => {
    if (!(await fill(trx, rows))) throw new NotDone(reasons.inUse(name))
    await stampPutBack(trx, header.owner)
  })
}
