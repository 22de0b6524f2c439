import * as kysely from 'kysely'
import { refuseSecondLine } from '../own-line.ts'
import { EmbeddedConnection } from './embedded-connection.ts'
import type { EmbeddedDatabase } from './embedded-database.ts'

/** Kysely's own parses and plans every statement anew, in six steps; here a repeated one is one step. */
export function embeddedDialect(database: EmbeddedDatabase): kysely.Dialect {
  return {
    createAdapter: () => new EmbeddedAdapter(),
    createDriver: () => new EmbeddedDriver(database),
    createIntrospector: (db) => new kysely.PostgresIntrospector(db),
    createQueryCompiler: () => new kysely.PostgresQueryCompiler(),
  }
}

/** Leaves locking to the driver below: Kysely's own keeps the connection for ever if none is given. */
class EmbeddedAdapter extends kysely.PGliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

/** Hands the single connection to one user at a time. */
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

  /** Supports only PostgreSQL's default isolation, which all transactions here use. */
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
