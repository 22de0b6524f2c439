import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { pino } from 'pino'
import {
  type Database,
  type DatabasePlace,
  openDatabase,
  unhurried,
  withDatabase,
} from '../../bot/store/open-database.ts'
import type { Db } from '../../bot/store/schema.ts'
import { madeLater } from './made-later.ts'
import { freshDatabase, query, startPostgres } from './postgres.ts'

/**
 * The PostgreSQL server of all test files in this process, started when first needed. A test that stops or
 * starts a server needs its own: postgres.ts.
 */
let shared: Promise<Shared> | undefined

type Shared = {
  url: string
  /** The folder of its socket. */
  directory: string
  ask(statement: string): Promise<pg.QueryResult>
  template: string
}

/** Creates an empty database. */
export async function emptyDatabase(): Promise<string> {
  const { url, ask } = await theServer()
  return freshDatabase(url, ask)
}

/** Creates a database with tables and without an owner. */
export async function migratedDatabase(): Promise<string> {
  const { url, ask, template } = await theServer()
  return freshDatabase(url, ask, template)
}

/** Returns the same database's address by socket: cheaper than TCP, and with no proxy in between. */
export async function bySocket(url: string): Promise<string> {
  const { directory } = await theServer()
  return `${url}?host=${encodeURIComponent(directory)}`
}

export type MigratedDatabase = Database & {
  /** Fills it without the bot's time limits: thousands of rows take longer on a busy machine. */
  fill(work: (db: Db) => Promise<unknown>): Promise<unknown>
}

/** Opens a new database with tables; closing it drops it. */
export async function openMigrated(): Promise<MigratedDatabase> {
  const url = await bySocket(await migratedDatabase())
  const place: DatabasePlace = { kind: 'server', url }
  const log = pino({ level: 'silent' })
  const database = await openDatabase(place, 'local', log)
  return {
    ...database,
    fill: (work) => withDatabase(unhurried(place), log, ({ db }) => work(db)),
    async close() {
      await database.close()
      await dropDatabase(url)
    },
  }
}

/** For a whole `describe`: a new database with tables, dropped after its tests. */
export function withMigrated(): MigratedDatabase {
  let opened: MigratedDatabase
  before(async () => {
    opened = await openMigrated()
  })
  after(() => opened.close())
  return madeLater(() => opened)
}

const LEFT_WITHIN_MS = 2_000

/** Drops the database, so that a whole run needs little space. */
export async function dropDatabase(url: string): Promise<void> {
  const { ask } = await theServer()
  // A connection that is just being closed would report the drop as an error.
  const others = `select from pg_stat_activity where datname = '${nameOf(url)}'`
  for (const lastLook = performance.now() + LEFT_WITHIN_MS; performance.now() < lastLook; await pause(5))
    if ((await ask(others)).rowCount === 0) break
  await ask(`drop database if exists ${nameOf(url)} with (force)`)
}

function theServer() {
  shared ??= start()
  return shared
}

async function start(): Promise<Shared> {
  const server = await startPostgres({ endsWithProcess: true })
  const template = await server.freshDatabase()
  const { close } = await openDatabase({ kind: 'server', url: template }, 'local', pino({ level: 'silent' }))
  await close()
  await query(template, 'delete from installation')
  const { url, directory } = server
  return {
    url,
    directory,
    ask: lineTo(`${url}?host=${encodeURIComponent(directory)}`),
    template: nameOf(template),
  }
}

/** Keeps a connection: a new one for each database created or dropped would double the cost. */
function lineTo(url: string): Shared['ask'] {
  const pool = new pg.Pool({ connectionString: url, allowExitOnIdle: true })
  // The server ends shortly before the process.
  pool.on('error', () => undefined)
  return (statement) => pool.query(statement)
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1)
}
