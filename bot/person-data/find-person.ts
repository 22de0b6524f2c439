import { sql } from 'kysely'
import { entraId } from '../remote/entra-id.ts'
import type { Db } from '../store/open-database.ts'
import { NotDone } from './not-done.ts'
import { isNamed } from './person-columns.ts'
import { reasons } from './words.ts'

/** The Entra id of whoever is meant, by it or by mail address. Somebody of whom nothing is held may be a slip of the pen. */
export async function findPerson(db: Db, who: string): Promise<string> {
  const id = entraId().safeParse(who).data
  return id ? knownId(db, id) : idOfAddress(db, who)
}

async function knownId(db: Db, id: string): Promise<string> {
  if (!(await isNamed(db, id))) throw new NotDone(reasons.nothingHeld(id))
  return id
}

async function idOfAddress(db: Db, who: string): Promise<string> {
  const people = await db
    .selectFrom('people')
    .select('id')
    .where(sql<boolean>`lower(mail) = ${who.toLowerCase()}`)
    .execute()
  const [person] = people
  if (!person || people.length > 1) throw new NotDone(reasons.notOnePerson(who, people.length))
  return person.id
}
