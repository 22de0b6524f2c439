import { existsSync } from 'node:fs'
import { createLog } from '../remote/log.ts'
import { type Config, ownerOf } from '../settings/config.ts'
import { NotDone } from '../settings/not-done.ts'
import { databaseInWords } from '../store/database-failure.ts'
import { readUse } from '../store/database-use.ts'
import {
  type Database,
  type DatabasePlace,
  openDatabase,
  placeName,
  unhurried,
  withDatabase,
} from '../store/open-database.ts'
import { StoreInUse } from '../store/store-refused.ts'
import { reasons } from './words.ts'

/** Opens the bot's database; never creates one for a mistyped address. Errors are for the operator. */
export async function openExisting(config: Config): Promise<Database> {
  const place = unhurried(config.database)
  try {
    if (!(await isThere(place))) throw new NotDone(reasons.noDatabase(placeName(place)))
    return await openDatabase(place, ownerOf(config), createLog('error'))
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
  return error instanceof NotDone ? error : new NotDone(`${databaseInWords(error)} Ingenting er gjort.`)
}
