import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { newerAmong, readUse } from './database-use.ts'
import { migrations } from './migrations/index.ts'
import type { Db } from './schema.ts'

/** The advisory lock's key, used by no other program. */
const TURN = 7_837_511_604
const LOOK_AGAIN_MS = 500

/** Runs the missing migrations in one transaction: for a database that no other process can reach. */
export async function bringUpToDate(db: Db): Promise<void> {
  await migrate(db, { disableTransactions: false })
}

/**
 * Runs the missing migrations while the release before may be at work: statement by statement, so that
 * nothing waits long (migrations/run-statement.ts). A new database is still created completely or not at all.
 * @param db with two connections and without time limits
 */
export async function bringUpToDateBeside(db: Db): Promise<void> {
  await db.connection().execute(async (turn) => {
    await untilOurTurn(turn)
    try {
      const { migrated } = await readUse(db)
      await migrate(db, { disableTransactions: migrated.length > 0 })
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(TURN)})`.execute(turn)
    }
  })
}

/** Makes instances take turns at start. Kysely's lock waits in a statement, which blocks index builds. */
async function untilOurTurn(db: Db): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ ours: boolean }>`
      select pg_try_advisory_lock(${sql.lit(TURN)}) as ours`.execute(db)
    if (rows[0]?.ours) return
    await pause(LOOK_AGAIN_MS)
  }
}

/** Migrates an empty database up to the given migration. */
export async function migrateTo(name: string, db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateTo(name)
  if (error) throw error
}

async function migrate(db: Db, how: { disableTransactions: boolean }): Promise<void> {
  const { migrated } = await readUse(db)
  // Kysely also requires those of newer versions.
  const newer = newerAmong(migrated).map((name) => [name, DONE] as const)
  const known = { ...migrations, ...Object.fromEntries(newer) }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => known } })
  const { error } = await migrator.migrateToLatest(how)
  if (error) throw error
}

const DONE: Migration = { up: async () => undefined }
