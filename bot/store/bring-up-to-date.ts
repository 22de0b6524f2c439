import { setTimeout as pause } from 'node:timers/promises'
import { type Migration, Migrator } from 'kysely/migration'
import type { Logger } from 'pino'
import { isInUse, isUndoneForAnother } from './database-away.ts'
import { newerAmong, readUse } from './database-use.ts'
import { migrations } from './migrations/index.ts'
import type { Db } from './schema.ts'

const PAUSE_MS = 1_500
/** Ten minutes and more. */
const TRIES = 400

/**
 * Runs the migrations that are missing, all or none, while the release before may be at work: where somebody has a table
 * for long, it makes way, and comes again. Several instances that start at once wait for one another here: Kysely holds a
 * lock in the database.
 */
export async function bringUpToDate(db: Db, log: Logger): Promise<void> {
  for (let tries = 1; ; tries++) {
    const known = await withNewer(db)
    const migrator = new Migrator({ db, provider: { getMigrations: async () => known } })
    const { error } = await migrator.migrateToLatest()
    if (!error) return
    if (tries === TRIES || !(isInUse(error) || isUndoneForAnother(error))) throw error
    log.warn({ tries }, 'the tables are in use: they are brought up to date in a moment')
    await pause(PAUSE_MS)
  }
}

/** Kysely demands those of a newer version, too. */
async function withNewer(db: Db): Promise<Record<string, Migration>> {
  const newer = newerAmong((await readUse(db)).migrated)
  return { ...migrations, ...Object.fromEntries(newer.map((name) => [name, DONE])) }
}

const DONE: Migration = { up: async () => undefined }
