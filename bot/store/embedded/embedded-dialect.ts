import * as kysely from 'kysely'
import { refuseSecondLine } from '../own-line.ts'
import { EmbeddedConnection } from './embedded-connection.ts'
import type { EmbeddedDatabase } from './embedded-database.ts'

/**
 * Kysely on the embedded database. In place of Kysely's own, which has PGlite read and plan every statement anew, in
 * six steps: here a statement that was there before is one step.
 */
export function embeddedDialect(database: EmbeddedDatabase): kysely.Dialect {
  return {
    createAdapter: () => new EmbeddedAdapter(),
    createDriver: () => new EmbeddedDriver(database),
    createIntrospector: (db) => new kysely.PostgresIntrospector(db),
    createQueryCompiler: () => new kysely.PostgresQueryCompiler(),
  }
}

/** The driver below sees to it that one has the line at a time: Kysely's way keeps it for ever when none is given. */
class EmbeddedAdapter extends kysely.PGliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

/** There is one connection, and it is handed to one at a time. */
class EmbeddedDriver implements kysely.Driver {
  readonly #database: EmbeddedDatabase
  readonly #connection: EmbeddedConnection
  #release: () => void = () => undefined

  constructor(database: EmbeddedDatabase) {
    this.#database = database
    this.#connection = new EmbeddedConnection(database)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<kysely.DatabaseConnection> {
    refuseSecondLine()
    this.#release = await this.#database.hold()
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    this.#release()
  }

  /** None here asks for more than PostgreSQL's usual isolation. */
  async beginTransaction(
    _connection: kysely.DatabaseConnection,
    settings: kysely.TransactionSettings,
  ): Promise<void> {
    if (settings.isolationLevel || settings.accessMode)
      throw new Error('the embedded database begins all transactions alike')
    await this.#connection.run('begin')
  }

  async commitTransaction(): Promise<void> {
    const { command } = await this.#connection.run('commit')
    if (command === 'ROLLBACK')
      throw new Error('nothing was committed: an error in the transaction was passed over')
  }

  async rollbackTransaction(): Promise<void> {
    await this.#connection.run('rollback')
  }

  async destroy(): Promise<void> {
    await this.#database.close()
  }
}
