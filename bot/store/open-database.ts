import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import type { ConstructorOptions } from 'pg-boss'
import { fromPglite } from 'pg-boss'
import type { Logger } from 'pino'
import { migrations } from './migrations/index.ts'
import type { Schema } from './schema.ts'

export type Db = Kysely<Schema>

export type Database = {
  db: Db
  /** How pg-boss reaches the same database. */
  queueConnection: ConstructorOptions
  close(): Promise<void>
}

export type DatabasePlace = { kind: 'server'; url: string } | { kind: 'embedded'; directory: string }

export class WrongDatabase extends Error {
  override name = 'WrongDatabase'
}

/**
 * Opens the database and brings its tables up to date.
 * @param owner `local`, or the tenant's id: a database is stamped with it once and refuses every other.
 */
export async function openDatabase(place: DatabasePlace, owner: string, log: Logger): Promise<Database> {
  const database = place.kind === 'server' ? connect(place.url, log) : await embed(place.directory, log)
  try {
    await migrate(database.db)
    await stamp(database.db, owner)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

async function embed(directory: string, log: Logger): Promise<Database> {
  // Loaded only here: with a server, PGlite's memory is not needed.
  const { openEmbedded } = await import('./embedded/open-embedded.ts')
  const pglite = await openEmbedded(directory, log)
  return {
    db: new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) }),
    queueConnection: { db: fromPglite(pglite), backend: 'pglite' },
    close: () => pglite.close(),
  }
}

function connect(url: string, log: Logger): Database {
  const pool = new pg.Pool({ connectionString: url, max: 10, application_name: 'straks', connectionTimeoutMillis: 5000 })
  pool.on('error', (error) => log.warn({ code: (error as { code?: string }).code }, 'database connection lost'))
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return {
    db,
    queueConnection: { connectionString: url, application_name: 'straks-queue', max: 4 },
    close: () => db.destroy(),
  }
}

async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

async function stamp(db: Db, owner: string): Promise<void> {
  await sql`insert into installation (id, owner) values (1, ${owner}) on conflict do nothing`.execute(db)
  const installation = await db.selectFrom('installation').select('owner').executeTakeFirstOrThrow()
  if (installation.owner === owner) return
  throw new WrongDatabase(
    `this database belongs to ${installation.owner}, not to ${owner}: set DATABASE_URL or DATA_DIR to its own database`,
  )
}
