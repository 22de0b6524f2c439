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
import { freshDatabase, query, startPostgres } from './postgres.ts'

/**
 * One PostgreSQL server for all test files of this process, started when the first one needs it. Who stops or starts it
 * needs a server of their own: postgres.ts.
 */
let shared: Promise<Shared> | undefined

type Shared = {
  url: string
  /** Where its socket lies. */
  directory: string
  ask(statement: string): Promise<pg.QueryResult>
  template: string
}

/** A new database with nothing in it. */
export async function emptyDatabase(): Promise<string> {
  const { url, ask } = await theServer()
  return freshDatabase(url, ask)
}

/** A new database that has its tables already, and no owner yet. */
export async function migratedDatabase(): Promise<string> {
  const { url, ask, template } = await theServer()
  return freshDatabase(url, ask, template)
}

/** The same database, reached without TCP: what goes to and fro costs less, and nobody can stand in between. */
export async function bySocket(url: string): Promise<string> {
  const { directory } = await theServer()
  return `${url}?host=${encodeURIComponent(directory)}`
}

export type MigratedDatabase = Database & {
  /** Without the bot's limits of time: on a busy machine thousands of rows take longer. */
  fill(work: (db: Db) => Promise<unknown>): Promise<unknown>
}

/** A new database with its tables, opened; closing it drops it. */
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

const LEFT_WITHIN_MS = 2_000

/** So that a whole run needs no more room than a few databases. */
export async function dropDatabase(url: string): Promise<void> {
  const { ask } = await theServer()
  // A line that is just being closed would hear of the end as an error.
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

/** One that is kept: a new one for each database that is made or dropped costs as much again. */
function lineTo(url: string): Shared['ask'] {
  const pool = new pg.Pool({ connectionString: url, allowExitOnIdle: true })
  // The server ends with the process, before it.
  pool.on('error', () => undefined)
  return (statement) => pool.query(statement)
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1)
}
