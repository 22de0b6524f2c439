import { sql } from 'kysely'
import pg from 'pg'

const MARK = '/* prepared */'

/**
 * Marks a statement that every turn or report needs: a PostgreSQL server then reads it once for each connection, and plans
 * it once. Its text must never vary, and it must name its columns: a prepared `*` fails when a migration adds one.
 */
export const prepared = sql.raw(MARK)

/**
 * In a statement that stands alone: its commit does not wait for the disk, and whoever waits for its rows waits less. Whatever
 * is committed after it reaches the disk after it. For what may be forgotten when the server's machine fails in that
 * moment: that a job was taken, or is done, or a place in a rate limit. Within a transaction it would hold for all of it.
 */
export const forgettable = sql<string>`set_config('synchronous_commit', 'off', true)`

/** A connection that keeps to what is marked as prepared. */
export class PreparingClient extends pg.Client {
  // `never`, for the many shapes of the original's answer: it is handed on as it comes.
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

// A statement that gives rows as JSON can be prepared: it gives the same whatever columns a migration adds.

/** JSON knows no dates. */
export type Dateless<Row> = {
  [Name in keyof Row]: Date extends Row[Name] ? string | (null extends Row[Name] ? null : never) : Row[Name]
}

/** In the tables that are read so, every column that holds a time, and no other, is called so: rows-in-json.test.ts. */
const TIME = /^(?:\w+_)?at$|_until$/

/** The row as it is in the database. */
export function dated<Row>(one: Dateless<Row>): Row {
  const columns = Object.entries(one).map(([name, value]) => [
    name,
    TIME.test(name) && typeof value === 'string' ? new Date(value) : value,
  ])
  // The same columns, and those alone that hold a time are another kind of value.
  return Object.fromEntries(columns) as Row
}
