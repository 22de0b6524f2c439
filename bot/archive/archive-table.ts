import { sql } from 'kysely'
import type { Db } from '../store/schema.ts'
import { isArchived } from '../tickets/ended-table.ts'

/** Those that are not in the archive as they are now, in the same order. */
export async function notArchived(db: Db, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('tickets')
    .select('id')
    .where('id', 'in', ids)
    .where(sql<boolean>`not ${isArchived}`)
    .execute()
  const found = new Set(rows.map(({ id }) => id))
  return ids.filter((id) => found.has(id))
}

/** Not counted as a change: nothing in it is another. */
export async function setArchived(trx: Db, id: string, archived_at: Date): Promise<void> {
  await trx.updateTable('tickets').set({ archived_at }).where('id', '=', id).execute()
}
