import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Logger } from 'pino'
import { migrateTo } from '../store/bring-up-to-date.ts'
import { readUse } from '../store/database-use.ts'
import { syncFolder, syncTree } from '../store/embedded/sync-to-disk.ts'
import { migrations } from '../store/migrations/index.ts'
import { type Database, type DatabasePlace, openAsItIs } from '../store/open-database.ts'
import { nameOf } from './back-up.ts'
import { type Header, type OpenBackup, readBackup } from './backup-file.ts'
import { stampPutBack } from './put-back-table.ts'
import { fill } from './rows-table.ts'
import { NotRestored, reasons } from './words.ts'

export type Target = { place: DatabasePlace; owner: string }

/**
 * Puts a backup into an empty database, all of it or nothing. Its schema is the backup's: the next start brings it up to
 * date, and holds what was about to go out (bot/tickets/hold-put-back.ts).
 * @returns what it says of itself
 */
export async function restore(file: string, { place, owner }: Target, log: Logger): Promise<Header> {
  const backup = await readBackup(file)
  refuse(backup.header, owner)
  if (place.kind === 'server') {
    const database = await openAsItIs({ ...place, unhurried: true }, log)
    await putInto(database, backup, nameOf(place)).finally(() => database.close())
  } else await intoFolder(place.directory, backup, log)
  return backup.header
}

/** Belongs to somebody else, or to a version that this one does not know. */
function refuse({ owner, migrations: done, version }: Header, expected: string): void {
  if (owner.toLowerCase() !== expected.toLowerCase()) throw new NotRestored(reasons.anothers(owner, expected))
  if (done.some((name) => !(name in migrations))) throw new NotRestored(reasons.newerBackup(version))
}

/** Beside, and renamed: under its own name a folder is never half a database. */
async function intoFolder(directory: string, backup: OpenBackup, log: Logger): Promise<void> {
  if (existsSync(directory)) throw new NotRestored(reasons.inUse(directory))
  const unfinished = `${directory}.unfinished-${process.pid}`
  try {
    const database = await openAsItIs({ kind: 'embedded', directory: unfinished }, log)
    await putInto(database, backup, directory).finally(() => database.close())
    syncTree(unfinished)
    renameSync(unfinished, directory)
    syncFolder(dirname(directory))
  } finally {
    for (const rest of ['', '.lock']) rmSync(`${unfinished}${rest}`, { recursive: true, force: true })
  }
}

export async function putInto({ db }: Database, { header, rows }: OpenBackup, name: string): Promise<void> {
  const { migrated } = await readUse(db)
  if (migrated.length === 0) await migrateTo(header.migrations.toSorted().at(-1) ?? '', db)
  else if (migrated.join() !== header.migrations.join()) throw new NotRestored(reasons.otherSchema(name))
  await db.transaction().execute(async (trx) => {
    if (!(await fill(trx, rows))) throw new NotRestored(reasons.inUse(name))
    await stampPutBack(trx, header.owner)
  })
}
