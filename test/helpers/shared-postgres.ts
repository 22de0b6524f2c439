import { pino } from 'pino'
import { type Database, openDatabase } from '../../bot/store/open-database.ts'
import { type PostgresServer, query, startPostgres } from './postgres.ts'

/**
 * One PostgreSQL server for all test files of this process, started when the first one needs it. Who stops or starts it
 * needs a server of their own: test/postgres.ts.
 */
let shared: Promise<{ server: PostgresServer; template: string }> | undefined

/** A new database with nothing in it. */
export async function emptyDatabase(): Promise<string> {
  return (await theServer()).server.freshDatabase()
}

/** A new database that has its tables already, and no owner yet. */
export async function migratedDatabase(): Promise<string> {
  const { server, template } = await theServer()
  return server.freshDatabase(template)
}

/** A new database with its tables, opened; closing it drops it. */
export async function openMigrated(): Promise<Database> {
  const url = await migratedDatabase()
  const database = await openDatabase({ kind: 'server', url }, 'local', pino({ level: 'silent' }))
  return {
    ...database,
    async close() {
      await database.close()
      await dropDatabase(url)
    },
  }
}

/** So that a whole run needs no more room than a few databases. */
export async function dropDatabase(url: string): Promise<void> {
  const { server } = await theServer()
  await query(server.url, `drop database if exists ${nameOf(url)} with (force)`)
}

function theServer() {
  shared ??= start()
  return shared
}

async function start() {
  const server = await startPostgres({ endsWithProcess: true })
  const url = await server.freshDatabase()
  const { close } = await openDatabase({ kind: 'server', url }, 'local', pino({ level: 'silent' }))
  await close()
  await query(url, 'delete from installation')
  return { server, template: nameOf(url) }
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1)
}
