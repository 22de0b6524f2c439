import { existsSync } from 'node:fs'
import { createLog } from '../remote/log.ts'
import type { Config } from '../settings/config.ts'
import { databaseInWords } from '../store/database-failure.ts'
import { readUse, WrongDatabase } from '../store/database-use.ts'
import { StoreInUse, StoreRefused } from '../store/embedded/store-refused.ts'
import {
  type Database,
  type DatabasePlace,
  openDatabase,
  placeName,
  unhurried,
  withDatabase,
} from '../store/open-database.ts'
import { NotDone, reasons } from './words.ts'

/** The database that the bot uses; a mistyped address or folder makes no new one. Throws what the operator can read. */
export async function openExisting({ database, identity }: Config): Promise<Database> {
  const place = unhurried(database)
  try {
    if (!(await isThere(place))) throw new NotDone(reasons.noDatabase(placeName(place)))
    return await openDatabase(place, identity?.tenantId ?? 'local', createLog('error'))
  } catch (error) {
    throw inWords(error, place)
  }
}

async function isThere(place: DatabasePlace): Promise<boolean> {
  if (place.kind === 'embedded') return existsSync(place.directory)
  const { migrated } = await withDatabase(place, createLog('error'), ({ db }) => readUse(db))
  return migrated.length > 0
}

function inWords(error: unknown, place: DatabasePlace): unknown {
  if (error instanceof StoreInUse) return new NotDone(reasons.botRuns(placeName(place)))
  const isTold = error instanceof NotDone || error instanceof StoreRefused || error instanceof WrongDatabase
  return isTold ? error : new NotDone(`${databaseInWords(error)} Ingenting er gjort.`)
}
