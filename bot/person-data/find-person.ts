import { idsWithMail } from '../directory/people-table.ts'
import { entraId } from '../remote/entra-id.ts'
import type { Db } from '../store/schema.ts'
import { isNamed } from './person-rows-table.ts'
import { NotDone, reasons } from './words.ts'

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
  const ids = await idsWithMail(db, who)
  const [id] = ids
  if (!id || ids.length > 1) throw new NotDone(reasons.notOnePerson(who, ids.length))
  return id
}
