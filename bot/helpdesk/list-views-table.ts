import type { Db, ListViewRow, NewListViewRow } from '../store/schema.ts'

/** By name: everybody's, and those that this agent alone has. */
export async function listViewsFor(db: Db, personId: string): Promise<ListViewRow[]> {
  return db
    .selectFrom('list_views')
    .selectAll()
    .where(({ or, eb }) => or([eb('person_id', '=', personId), eb('shared', '=', true)]))
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export async function insertListView(db: Db, view: NewListViewRow): Promise<void> {
  await db.insertInto('list_views').values(view).execute()
}

type Change = Omit<NewListViewRow, 'id' | 'person_id'>

/** @returns whether there is such a one that this agent may change so: who made it alone takes it from the others. */
export async function changeListView(db: Db, id: string, personId: string, change: Change): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('list_views')
    .set(change)
    .where('id', '=', id)
    .where(({ or, and, eb, lit }) =>
      or([eb('person_id', '=', personId), and([eb('shared', '=', true), lit(change.shared)])]),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function deleteListView(db: Db, id: string, personId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('list_views')
    .where('id', '=', id)
    .where(({ or, eb }) => or([eb('person_id', '=', personId), eb('shared', '=', true)]))
    .executeTakeFirst()
  return numDeletedRows > 0n
}
