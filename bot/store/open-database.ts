import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import type { Logger } from 'pino'
import { errorForLog } from '../http/error-for-log.ts'
import { readUse, refuseWrong, stamp } from './database-use.ts'
import { type Listen, listenOnServer } from './listen.ts'
import { migrations } from './migrations/index.ts'
import { PreparingClient } from './prepared.ts'
import type { Schema } from './schema.ts'
import { endingWhenSilent } from './silent-line.ts'

export type Db = Kysely<Schema>

export type Database = {
  db: Db
  /** No other process can have it open. */
  alone: boolean
  /** Hears what is notified on a channel, by whichever instance, once its transaction is committed. */
  listen: Listen
  close(): Promise<void>
}

export type DatabasePlace =
  | {
      kind: 'server'
      url: string /** For the administrator's own work: nobody waits for an answer. */
      unhurried?: boolean
    }
  | { kind: 'embedded'; directory: string }

/**
 * Opens the database and brings its tables up to date.
 * @param owner `local`, or the tenant's id: a database is stamped with it once and refuses every other.
 */
export async function openDatabase(place: DatabasePlace, owner: string, log: Logger): Promise<Database> {
  const database = await openAsItIs(place, log)
  try {
    refuseWrong(await readUse(database.db), owner)
    await bringUpToDate(place, database.db)
    await stamp(database.db, owner)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Makes no table, changes none and leaves no stamp; only a folder that is missing becomes a new database. */
export async function openAsItIs(place: DatabasePlace, log: Logger): Promise<Database> {
  return place.kind === 'server' ? connect(place, log) : embed(place.directory, log)
}

async function embed(directory: string, log: Logger): Promise<Database> {
  // Loaded only here: with a server, PGlite's memory is not needed.
  const { openEmbedded } = await import('./embedded/open-embedded.ts')
  const pglite = await openEmbedded(directory, log)
  return {
    db: new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) }),
    alone: true,
    listen: (channel, heard) => pglite.listen(channel, heard),
    close: () => pglite.close(),
  }
}

/** Teams sends an activity again after 15 s: until then a person must have been told that the database is away. */
const TIME_LIMITS = {
  connectionTimeoutMillis: 4_000,
  statement_timeout: 8_000,
  query_timeout: 9_000,
  lock_timeout: 5_000,
  // Else what the transaction of a dead line holds is held until the server notices, hours later.
  idle_in_transaction_session_timeout: 8_000,
  // A query that is under way ends before that, and a line without work is given up even earlier.
  stream: endingWhenSilent(8_500),
  idleTimeoutMillis: 5_000,
}

function connect({ url, unhurried }: Extract<DatabasePlace, { kind: 'server' }>, log: Logger): Database {
  const limits = unhurried ? {} : TIME_LIMITS
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: 10,
    application_name: 'straks',
    keepAlive: true,
    ...limits,
  })
  const lost = (error: Error) => log.warn(errorForLog(error), 'database connection lost')
  pool.on('error', lost)
  // The pool listens to idle connections only; one that is lost at work would end the process.
  pool.on('connect', (client) => client.on('error', lost))
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return { db, alone: false, listen: listenOnServer(url, log), close: () => db.destroy() }
}

async function bringUpToDate(place: DatabasePlace, db: Db): Promise<void> {
  if (place.kind === 'embedded') return migrate(db)
  // On a connection of its own without a time limit: on a million tickets a migration takes longer than a query may.
  const dialect = new PostgresDialect({ pool: new pg.Pool({ connectionString: place.url, max: 2 }) })
  const unhurried = new Kysely<Schema>({ dialect })
  await migrate(unhurried).finally(() => unhurried.destroy())
}

/** Several instances that start at once wait for one another here: Kysely holds a lock in the database. */
async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
