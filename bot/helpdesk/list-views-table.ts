import { randomUUID } from 'node:crypto'
import type { Db, ListViewRow } from '../store/schema.ts'
import type { ListViewChange, ListViewSaved } from './api-shapes.ts'

/** Returns the shared lists and the agent's own, by name. */
export async function listViewsFor(db: Db, personId: string): Promise<ListViewRow[]> {
  return db
    .selectFrom('list_views')
    .selectAll()
    .where(({ or, eb }) => or([eb('person_id', '=', personId), eb('shared', '=', true)]))
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export async function insertListView(
  db: Db,
  person_id: string,
  saved: ListViewSaved,
  now: Date,
): Promise<string> {
  const view = { id: randomUUID(), person_id, ...columnsOf(saved, now) }
  await db.insertInto('list_views').values(view).execute()
  return view.id
}

/** @returns whether such a list exists that this agent may change so: only its maker can make it private */
export async function changeListView(
  db: Db,
  { id, personId }: { id: string; personId: string },
  changed: ListViewChange,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('list_views')
    .set(columnsOf(changed, now))
    .where('id', '=', id)
    .where(({ or, and, eb, lit }) =>
      or([eb('person_id', '=', personId), and([eb('shared', '=', true), lit(changed.shared !== false)])]),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function columnsOf<Given extends ListViewChange>({ filters, columns, ...saved }: Given, saved_at: Date) {
  return { ...saved, filters: JSON.stringify(filters), columns: JSON.stringify(columns), saved_at }
}

export async function deleteListView(db: Db, id: string, personId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('list_views')
    .where('id', '=', id)
    .where(({ or, eb }) => or([eb('person_id', '=', personId), eb('shared', '=', true)]))
    .executeTakeFirst()
  return numDeletedRows > 0n
}
