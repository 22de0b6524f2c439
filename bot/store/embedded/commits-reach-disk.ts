import type { EmbeddedDatabase } from './embedded-database.ts'
import { DURABLE } from './start-postgres.ts'

/** Tries it with a real transaction, one that leaves nothing behind but an entry in the write-ahead log. */
export async function commitsReachDisk(database: EmbeddedDatabase): Promise<boolean> {
  const { rows } = await database.query<{ name: keyof typeof DURABLE; setting: string }>(
    'select name, setting from pg_settings where name = any($1)',
    [Object.keys(DURABLE)],
  )
  const before = database.files.syncs
  await database.query(`select pg_logical_emit_message(true, 'straks', 'probe')`)
  return database.files.syncs > before && rows.every(({ name, setting }) => setting === DURABLE[name])
}
