import { Kysely, type KyselyConfig, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Logger } from 'pino'
import { errorForLog } from '../remote/error-for-log.ts'
import { type Address, renewedAddress } from '../remote/secret-file.ts'
import type { DatabaseServer } from '../settings/config.ts'
import { bringUpToDate, bringUpToDateBeside } from './bring-up-to-date.ts'
import { isBehind, noteFolder, readUse, refuseUnfit, refuseWrong, serverSays, stamp } from './database-use.ts'
import { noteGoodRun } from './good-runs-table.ts'
import { type Listen, listenOnServer } from './listen.ts'
import { refusePooler } from './pooler.ts'
import { PreparingClient } from './prepared.ts'
import type { Db, Schema } from './schema.ts'
import { CLIENT_LIMITS, SERVER_LIMITS, UNHURRIED } from './time-limits.ts'

export type Database = {
  db: Db
  /** No other process can have the database open. */
  alone: boolean
  /** Receives notices on a channel from every instance, once their transaction is committed. */
  listen: Listen
  close(): Promise<void>
}

export type DatabasePlace = ServerPlace | { kind: 'embedded'; directory: string }

/** A database and its owner: see openDatabase. */
export type OwnedPlace = { place: DatabasePlace; owner: string }

export type ServerPlace = DatabaseServer & {
  /** See unhurried. */
  unhurried?: boolean
}

/** Returns the place without time limits, for long work nobody waits for, such as an administrator's. */
export function unhurried(place: DatabasePlace): DatabasePlace {
  return place.kind === 'server' ? { ...place, unhurried: true } : place
}

/** Receives the duration of each query. */
export type OnAnswer = (seconds: number) => void

/** Also migrates. @param owner `local`, or the tenant's id, stamped once: it refuses every other. */
export async function openDatabase(
  place: DatabasePlace,
  owner: string,
  log: Logger,
  onAnswer?: OnAnswer,
): Promise<Database> {
  const database = await openAsItIs(place, log, onAnswer)
  try {
    const use = await readUse(database.db)
    refuseWrong(use, owner)
    if (use.migrated.length === 0) refuseUnfit(await serverSays(database.db))
    if (isBehind(use)) await migrate(place, database.db, log)
    await stamp(database.db, owner)
    if (place.kind === 'embedded') await noteFolder(database.db, place.directory)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Opens without creating or changing tables or stamping; only a missing folder becomes a new database. */
export async function openAsItIs(place: DatabasePlace, log: Logger, onAnswer?: OnAnswer): Promise<Database> {
  return place.kind === 'server' ? connect(place, log, onAnswer) : embed(place.directory, log, onAnswer)
}

/** Opens the database for one piece of work, and always closes it. */
export async function withDatabase<T>(
  place: DatabasePlace,
  log: Logger,
  use: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openAsItIs(place, log)
  return use(database).finally(() => database.close())
}

/** Returns the place's name for the operator: an address may hold a password. */
export function placeName(place: DatabasePlace): string {
  return place.kind === 'server' ? 'DATABASE_URL' : place.directory
}

async function embed(directory: string, log: Logger, onAnswer?: OnAnswer): Promise<Database> {
  // Loaded only here: with a server, PGlite's memory is not needed.
  const { openEmbedded } = await import('./embedded/open-embedded.ts')
  const { embeddedDialect } = await import('./embedded/embedded-dialect.ts')
  const pglite = await openEmbedded(directory, log)
  const db = new Kysely<Schema>({ dialect: embeddedDialect(pglite), ...timed(onAnswer) })
  pglite.whenBackedUp = (at) => noteGoodRun(db, { name: 'backup', at })
  return {
    db,
    alone: true,
    listen: (channel, heard) => pglite.listen(channel, heard),
    close: () => pglite.close(),
  }
}

async function connect(place: ServerPlace, log: Logger, onAnswer?: OnAnswer): Promise<Database> {
  await refusePooler(place)
  const db = overLines(place, place.lines ?? 10, log, onAnswer)
  return {
    db,
    alone: false,
    listen: listenOnServer(() => renewedAddress(place), log),
    close: () => db.destroy(),
  }
}

function overLines(place: ServerPlace, most: number, log: Logger, onAnswer?: OnAnswer): Db {
  const pool = new pg.Pool({ max: most, application_name: 'straks', keepAlive: true, ...lineOf(place) })
  const lost = (error: Error) => log.warn(errorForLog(error), 'database connection lost')
  pool.on('error', lost)
  // The pool listens only to idle connections; an error on a busy one would end the process.
  pool.on('connect', (client) => client.on('error', lost))
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), ...timed(onAnswer) })
}

/** Kysely's log hook; reads neither statements nor values. */
function timed(onAnswer?: OnAnswer): Pick<KyselyConfig, 'log'> {
  return onAnswer ? { log: ({ queryDurationMillis }) => onAnswer(queryDurationMillis / 1_000) } : {}
}

function lineOf(place: ServerPlace): pg.PoolConfig {
  if (place.unhurried) return { Client: signingIn(pg.Client, place), ...UNHURRIED }
  return { Client: signingIn(PreparingClient, place), ...SERVER_LIMITS, ...CLIENT_LIMITS }
}

async function migrate(place: DatabasePlace, db: Db, log: Logger): Promise<void> {
  if (place.kind === 'embedded') return bringUpToDate(db)
  const unhurried = overLines({ ...place, unhurried: true }, 2, log)
  await bringUpToDateBeside(unhurried).finally(() => unhurried.destroy())
}

/** Returns a client class for a long-lived pool: each new connection uses the password valid at that time. */
function signingIn(Line: typeof pg.Client, address: Address): typeof pg.Client {
  return class extends Line {
    constructor(config: pg.ClientConfig = {}) {
      super({ ...config, connectionString: renewedAddress(address) })
    }
  }
}
