import { sql } from 'kysely'
import type { Db } from '../../bot/store/schema.ts'

/** Returns all rows of all tables, also the queue's, as text by table. Sorted, as rows have no order. */
export async function dumpDatabase(db: Db): Promise<Map<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
    order by table_name`.execute(db)
  const dump = new Map<string, string>()
  for (const { name } of tables) {
    const { rows } = await sql<{ row: unknown }>`
      select to_jsonb(t) as row from ${sql.table(name)} as t`.execute(db)
    const lines = rows.map(({ row }) => JSON.stringify(row))
    dump.set(name, lines.sort().join('\n'))
  }
  return dump
}
