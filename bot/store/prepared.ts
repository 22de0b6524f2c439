import { sql } from 'kysely'
import pg from 'pg'

const MARK = '/* prepared */'

/**
 * Marks a statement needed in every turn or report: a PostgreSQL server parses and plans it once per
 * connection. Its text must never vary and must name its columns: a prepared `*` fails on a new column.
 */
export const prepared = sql.raw(MARK)

/**
 * Lets a single statement's commit not wait for the disk, which is faster; later commits reach the disk after
 * it. Only for what a crash of the server's machine may lose: that a job was taken or is done, or a place in
 * a rate limit. Within a transaction it would affect the whole of it.
 */
export const forgettable = sql<string>`set_config('synchronous_commit', 'off', true)`

/** A client that prepares the statements so marked. */
export class PreparingClient extends pg.Client {
  // `never` stands for the many result types of the original, whose result is passed on unchanged.
  override query(...given: unknown[]): never {
    const [text, values] = given
    const isPrepared = typeof text === 'string' && text.includes(MARK)
    const handedOn = isPrepared ? [{ name: nameOf(text), text, values }] : given
    return Reflect.apply(super.query, this, handedOn) as never
  }
}

const names = new Map<string, string>()

function nameOf(text: string): string {
  const name = names.get(text) ?? `straks ${names.size}`
  names.set(text, name)
  return name
}

// A statement with JSON rows can be prepared: added columns do not change its shape.

/** A row as JSON, where dates are strings. */
export type Dateless<Row> = {
  [Name in keyof Row]: Date extends Row[Name] ? string | (null extends Row[Name] ? null : never) : Row[Name]
}

/** In tables read as JSON, exactly the columns with a time have such names: rows-in-json.test.ts. */
const TIME = /^(?:\w+_)?at$|_until$/

export function dated<Row>(one: Dateless<Row>): Row {
  const columns = Object.entries(one).map(([name, value]) => [
    name,
    TIME.test(name) && typeof value === 'string' ? new Date(value) : value,
  ])
  // The columns are the same; only those with a time change their type.
  return Object.fromEntries(columns) as Row
}
