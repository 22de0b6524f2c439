import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PGliteAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import { refuseSecondLine } from '../own-line.ts'
import type { EmbeddedDatabase } from './embedded-database.ts'
import { PreparedStatements } from './prepared-statements.ts'

/**
 * Kysely on the embedded database. In place of Kysely's own, which has PGlite read and plan every statement anew, in
 * six steps: here a statement that was there before is one step.
 */
export function embeddedDialect(database: EmbeddedDatabase): Dialect {
  return {
    createAdapter: () => new EmbeddedAdapter(),
    createDriver: () => new EmbeddedDriver(database),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

/** The driver below sees to it that one has the line at a time: Kysely's way keeps it for ever when none is given. */
class EmbeddedAdapter extends PGliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

/** There is one connection, and it is handed to one at a time. */
class EmbeddedDriver implements Driver {
  readonly #database: EmbeddedDatabase
  readonly #connection: EmbeddedConnection
  #release: () => void = () => undefined

  constructor(database: EmbeddedDatabase) {
    this.#database = database
    this.#connection = new EmbeddedConnection(new PreparedStatements(database))
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    refuseSecondLine()
    this.#release = await this.#database.hold()
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    this.#release()
  }

  /** None here asks for more than PostgreSQL's usual isolation. */
  async beginTransaction(_connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    if (settings.isolationLevel || settings.accessMode)
      throw new Error('the embedded database begins all transactions alike')
    await this.#connection.say('begin')
  }

  async commitTransaction(): Promise<void> {
    const done = await this.#connection.say('commit')
    if (done === 'ROLLBACK')
      throw new Error('nothing was committed: an error in the transaction was passed over')
  }

  async rollbackTransaction(): Promise<void> {
    await this.#connection.say('rollback')
  }

  async destroy(): Promise<void> {
    await this.#database.close()
  }
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #statements: PreparedStatements

  constructor(statements: PreparedStatements) {
    this.#statements = statements
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, affectedRows = 0 } = await this.#statements.run<Row>(sql, parameters)
    return { rows, numAffectedRows: BigInt(affectedRows) }
  }

  async say(statement: string): Promise<string | undefined> {
    return (await this.#statements.run(statement, [])).command
  }

  // biome-ignore lint/correctness/useYield: it is part of the interface
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('the embedded database does not stream')
  }
}
