import { sql } from 'kysely'
import type { Db } from '../store/open-database.ts'
import type { LiveChangeJson } from './api-shapes.ts'
import { viewChanges } from './ticket-view.ts'

/** The changes after one id, up to and including another. Null when there are more than `most`. */
export async function changesBetween(
  db: Db,
  after: number,
  upTo: number,
  most: number,
): Promise<LiveChangeJson[] | null> {
  const entries = await db
    .selectFrom('history')
    .selectAll()
    .where('id', '>', String(after))
    .where('id', '<=', String(upTo))
    .where('ticket_id', 'is not', null)
    .where(sql<boolean>`what not in ('viewed', 'searched', 'exported')`)
    .orderBy('id')
    .limit(most + 1)
    .execute()
  return entries.length > most ? null : viewChanges(db, entries)
}
