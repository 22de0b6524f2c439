import type { Db } from '../store/open-database.ts'
import { READING } from '../tickets/tickets-table.ts'
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
    .where('what', 'not in', READING)
    .orderBy('id')
    .limit(most + 1)
    .execute()
  return entries.length > most ? null : viewChanges(db, entries)
}
