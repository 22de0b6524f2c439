import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { newerAmong, readUse } from './database-use.ts'
import { migrations } from './migrations/index.ts'
import type { Db } from './schema.ts'

/** Of this database alone, and of no other program. */
const TURN = 7_837_511_604
const LOOK_AGAIN_MS = 500

/** Runs the migrations that are missing, where nobody else can be at the database: all of them, or none. */
export async function bringUpToDate(db: Db): Promise<void> {
  await migrate(db, { disableTransactions: false })
}

/**
 * The same beside the release before, which may be at work: statement by statement, so that it waits for none for long
 * (migrations/run-statement.ts). A new database is made whole or not at all here, too.
 * @param db with two connections and without limits of time
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

/** Several instances that start at once take turns. Kysely's own lock is waited for in a statement, for which building an index waits in its turn. */
async function untilOurTurn(db: Db): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ ours: boolean }>`
      select pg_try_advisory_lock(${sql.lit(TURN)}) as ours`.execute(db)
    if (rows[0]?.ours) return
    await pause(LOOK_AGAIN_MS)
  }
}

/** An empty database, as a release made it that went as far as this migration. */
export async function migrateTo(name: string, db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateTo(name)
  if (error) throw error
}

async function migrate(db: Db, how: { disableTransactions: boolean }): Promise<void> {
  const { migrated } = await readUse(db)
  // Kysely demands those of a newer version, too.
  const newer = newerAmong(migrated).map((name) => [name, DONE] as const)
  const known = { ...migrations, ...Object.fromEntries(newer) }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => known } })
  const { error } = await migrator.migrateToLatest(how)
  if (error) throw error
}

const DONE: Migration = { up: async () => undefined }
