import { sql } from 'kysely'
import type { Db } from './schema.ts'

/** Writes to a new file with a page in it: an insert into an old page would not detect a full disk. */
export async function tryToStore(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`truncate probes`.execute(trx)
    await sql`insert into probes values (1)`.execute(trx)
  })
}
