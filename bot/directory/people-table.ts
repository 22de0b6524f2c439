import type { Db } from '../store/open-database.ts'
import type { PersonRow } from '../store/schema.ts'

/** Keeps the name that an activity carries. What the directory has told before stands. */
export async function meetPerson(trx: Db, id: string, name: string): Promise<PersonRow> {
  const row = { id, name, mail: null, phone: null, department: null, fetched_at: null }
  await trx
    .insertInto('people')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  return trx.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

export async function savePerson(db: Db, person: PersonRow): Promise<void> {
  const { id, ...known } = person
  await db
    .insertInto('people')
    .values({ id, ...known })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(known))
    .execute()
}

export async function loadPerson(db: Db, id: string): Promise<PersonRow | undefined> {
  return db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function loadPeople(db: Db, ids: string[]): Promise<Map<string, PersonRow>> {
  if (ids.length === 0) return new Map()
  const people = await db
    .selectFrom('people')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(people.map((person) => [person.id, person]))
}
