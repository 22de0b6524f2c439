import { sql } from 'kysely'
import type { Db } from '../../bot/store/schema.ts'

/** Every row of every table, the queue's too, as text by table. */
export async function dumpDatabase(db: Db): Promise<Map<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`.execute(db)
  const dump = new Map<string, string>()
  for (const { name } of tables) {
    const { rows } = await sql<{ row: unknown }>`
      select to_jsonb(t) as row from ${sql.table(name)} as t`.execute(db)
    dump.set(name, rows.map(({ row }) => JSON.stringify(row)).join('\n'))
  }
  return dump
}
