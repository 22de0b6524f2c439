import { existsSync } from 'node:fs'
import type { Logger } from 'pino'
import { NotDone } from '../settings/not-done.ts'
import { version } from '../settings/version.ts'
import { isTable, readUse, refuseWrong } from '../store/database-use.ts'
import { withCopy } from '../store/embedded/folder-copy.ts'
import { noteGoodRun } from '../store/good-runs-table.ts'
import {
  type Database,
  type DatabasePlace,
  type OwnedPlace,
  placeName,
  unhurried,
  withDatabase,
} from '../store/open-database.ts'
import type { Db } from '../store/schema.ts'
import { StoreInUse } from '../store/store-refused.ts'
import { FORMAT, type Header, writeBackup } from './backup-file.ts'
import { rowsOf } from './rows-table.ts'
import { reasons } from './words.ts'

/** Writes the content at one moment to a new file, also while the bot runs. @returns the number of rows */
export async function backUp(
  { place, owner }: OwnedPlace,
  file: string,
  now: Date,
  log: Logger,
): Promise<number> {
  if (existsSync(file)) throw new NotDone(reasons.fileExists(file))
  return reading(place, now, log, async (database) => {
    const use = await readUse(database.db)
    if (use.migrated.length === 0) throw new NotDone(reasons.noDatabase(placeName(place)))
    refuseWrong(use, owner)
    const takenAt = now.toISOString()
    const written = { straks: 'backup', format: FORMAT, version } as const
    const header: Header = { ...written, owner, migrations: use.migrated, takenAt }
    const rows = await atOneMoment(database, (db) => writeBackup(file, header, rowsOf(db)))
    // For a folder in use this is a discarded copy: the bot itself records the run.
    if (await isTable(database.db, 'good_runs')) await noteGoodRun(database.db, { name: 'backup', at: now })
    return rows
  })
}

/** A running bot keeps its folder, and copies it for us. */
async function reading<T>(
  place: DatabasePlace,
  now: Date,
  log: Logger,
  use: (database: Database) => Promise<T>,
): Promise<T> {
  if (place.kind === 'embedded' && !existsSync(place.directory))
    throw new NotDone(reasons.noDatabase(placeName(place)))
  try {
    return await withDatabase(unhurried(place), log, use)
  } catch (error) {
    if (place.kind === 'server' || !(error instanceof StoreInUse)) throw error
    return withCopy(place.directory, now, (directory) =>
      withDatabase({ kind: 'embedded', directory }, log, use),
    )
  }
}

/** A database that is ours alone needs no snapshot. */
function atOneMoment<T>({ db, alone }: Database, read: (trx: Db) => Promise<T>): Promise<T> {
  const transaction = db.transaction()
  const still = alone
    ? transaction
    : transaction.setIsolationLevel('repeatable read').setAccessMode('read only')
  return still.execute(read)
}
