import { sql } from 'kysely'
import type { Db, Schema } from './schema.ts'

/** Until the transaction ends nobody else adds to it: what is asked for twice at once is there when it is looked for. */
export async function lockTable(db: Db, table: keyof Schema): Promise<void> {
  await sql`lock table ${sql.table(table)} in share row exclusive mode`.execute(db)
}
