import { sql } from 'kysely'
import type { Db } from '../store/schema.ts'

/**
 * Whose it is, and nothing by which it would stand where it was written: by that the next start notices that an older
 * state was put back (bot/store/origin.ts).
 */
export async function stampPutBack(trx: Db, owner: string): Promise<void> {
  await sql`insert into installation (id, owner, written, folder) values (1, ${owner}, null, '')
    on conflict (id) do update set owner = excluded.owner, written = null, folder = ''`.execute(trx)
}
