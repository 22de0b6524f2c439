import { sql } from 'kysely'
import type { Db } from './schema.ts'

/** A new file with a page in it: a row in an old page says nothing of a disk that is full. */
export async function tryToStore(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`truncate probes`.execute(trx)
    await sql`insert into probes values (1)`.execute(trx)
  })
}
