import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../store/open-database.ts'
import { NotDone } from './not-done.ts'
import { reasons } from './words.ts'

/** The Entra id of whoever is meant: given as it is, or the mail address of somebody whom Straks knows. */
export async function findPerson(db: Db, who: string): Promise<string> {
  if (z.guid().safeParse(who).success) return who.toLowerCase()
  const people = await db
    .selectFrom('people')
    .select('id')
    .where(sql<boolean>`lower(mail) = ${who.toLowerCase()}`)
    .execute()
  const [person] = people
  if (!person || people.length > 1) throw new NotDone(reasons.notOnePerson(who, people.length))
  return person.id
}
