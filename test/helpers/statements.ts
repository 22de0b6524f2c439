import assert from 'node:assert/strict'
import { sql } from 'kysely'
import pg from 'pg'
import type { Db } from '../../bot/store/schema.ts'

/** A statement sent to the server, and the bot's functions that led to it, the nearest first. */
export type Statement = { text: string; by: string[] }

/** Records every statement that this process sends to PostgreSQL, until stopped. */
export function hearStatements(): { heard: Statement[]; stop(): void } {
  const heard: Statement[] = []
  const { query } = pg.Client.prototype
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 100
  // `never` because the original's answer has many types: it is returned unchanged.
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]): never {
    heard.push({ text: textOf(given[0]), by: callers() })
    return Reflect.apply(query, this, given) as never
  }
  return {
    heard,
    stop() {
      pg.Client.prototype.query = query
      Error.stackTraceLimit = stackTraceLimit
    },
  }
}

function textOf(asked: unknown): string {
  if (typeof asked === 'string') return asked
  return typeof asked === 'object' && asked && 'text' in asked ? String(asked.text) : ''
}

function callers(): string[] {
  const lines = new Error().stack?.split('\n') ?? []
  return lines.flatMap((line) => /at (?:async )?(?:\w+\.)?(\w+) \(.*\/bot\//.exec(line)?.[1] ?? [])
}

/** Returns the number of rows this connection has read, in one table or in all. */
export async function rowsRead(db: Db, table: string | null = null): Promise<number> {
  const { rows } = await sql<{ read: number }>`
    select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::integer as read
    from pg_stat_xact_user_tables where relname = coalesce(${table}, relname)`.execute(db)
  return rows[0]?.read ?? assert.fail('one row')
}
