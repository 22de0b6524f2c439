import { parse, protocol, type Results } from '@electric-sql/pglite'
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import type { EmbeddedDatabase } from './embedded-database.ts'

const { serialize } = protocol

/** Limit of kept statements: a statement with a list has one text per length, which would fill the memory. */
const MOST = 300
/** Commands after which a statement may mean something else; PostgreSQL refuses one whose columns changed. */
const CHANGES_TABLES = ['CREATE', 'ALTER', 'DROP']

type Prepared = {
  name: string
  types: number[]
  /** PostgreSQL's description of the result rows. */
  columns: Message[]
}
type Message = Awaited<ReturnType<EmbeddedDatabase['execProtocolStream']>>[number]

/** Keeps prepared statements by their text; the least recently used makes room. */
export class EmbeddedConnection implements DatabaseConnection {
  readonly #database: EmbeddedDatabase
  readonly #known = new Map<string, Prepared>()
  #count = 0

  constructor(database: EmbeddedDatabase) {
    this.#database = database
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, affectedRows = 0 } = await this.run<Row>(sql, parameters)
    return { rows, numAffectedRows: BigInt(affectedRows) }
  }

  // biome-ignore lint/correctness/useYield: it is part of the interface
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('the embedded database does not stream')
  }

  /** The caller must hold the database. */
  async run<Row>(text: string, parameters: readonly unknown[] = []): Promise<Results<Row>> {
    const { name, types, columns } = this.#known.get(text) ?? (await this.#prepare(text))
    const values = parameters.map((value, index) => this.#serialize(value, types[index]))
    const answers = await this.#say(serialize.bind({ statement: name, values }), serialize.execute({}))
    const [result] = parse.parseResults([...columns, ...answers], this.#database.parsers)
    if (CHANGES_TABLES.includes(result?.command ?? '')) await this.#forgetAll()
    else this.#used(text)
    return result as Results<Row>
  }

  #serialize(value: unknown, type = 0): string | null {
    if (value === null || value === undefined) return null
    return this.#database.serializers[type]?.(value) ?? String(value)
  }

  async #prepare(text: string): Promise<Prepared> {
    await this.#makeRoom()
    const name = `straks ${++this.#count}`
    const answers = await this.#say(serialize.parse({ name, text }), serialize.describe({ type: 'S', name }))
    const types = parse.parseDescribeStatementResults(answers)
    const columns = answers.filter((answer) => answer.name === 'rowDescription')
    const prepared = { name, types, columns }
    this.#known.set(text, prepared)
    return prepared
  }

  #used(text: string): void {
    const prepared = this.#known.get(text)
    if (!prepared) return
    this.#known.delete(text)
    this.#known.set(text, prepared)
  }

  async #makeRoom(): Promise<void> {
    const [oldest] = this.#known
    if (!oldest || this.#known.size < MOST) return
    const [text, { name }] = oldest
    this.#known.delete(text)
    await this.#say(serialize.close({ type: 'S', name }))
  }

  async #forgetAll(): Promise<void> {
    this.#known.clear()
    await this.#say(serialize.query('deallocate all'))
  }

  async #say(...messages: Uint8Array[]): Promise<Message[]> {
    const whole = Buffer.concat([...messages, serialize.sync()])
    return this.#database.execProtocolStream(whole, { syncToFs: false })
  }
}
