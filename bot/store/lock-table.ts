import { sql } from 'kysely'
import type { Db, Schema } from './schema.ts'

/** Blocks inserts by others until the transaction ends: the second of two equal requests finds the first. */
export async function lockTable(db: Db, table: keyof Schema): Promise<void> {
  await sql`lock table ${sql.table(table)} in share row exclusive mode`.execute(db)
}
