import { sql } from 'kysely'
import type { Db, Profile } from '../store/schema.ts'

/** The unit that a person belongs to, as far as the directory has told; empty: not known. Nobody changes it meanwhile. */
export async function unitOf(trx: Db, personId: string): Promise<string> {
  const person = await trx
    .selectFrom('people')
    .select('department')
    .where('id', '=', personId)
    .forShare()
    .executeTakeFirst()
  return person?.department ?? ''
}

/**
 * Tickets that were opened before the directory had told of the person: within a day, for to one that is older the unit
 * may have been another, or it has been erased since.
 */
export async function keepUnit(trx: Db, { id, department, fetched_at }: Profile): Promise<void> {
  if (!department) return
  await sql`update tickets set unit = ${department}
    where unit = '' and coalesce(affected_id, reporter_id) = ${id}
      and opened_at > ${fetched_at}::timestamptz - interval '1 day'`.execute(trx)
}
