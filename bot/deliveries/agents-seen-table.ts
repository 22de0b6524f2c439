import type { Db } from '../store/schema.ts'

/** Who of the help desk has been there since then; who has left it meanwhile, too. */
export async function agentsSeenSince(db: Db, since: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('agents')
    .select('person_id')
    .where('seen_at', '>=', since)
    .orderBy('person_id')
    .execute()
  return rows.map(({ person_id }) => person_id)
}
