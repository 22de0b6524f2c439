import type { Db, PersonRow } from '../store/schema.ts'

/** Remembers an agent who uses the tab. @returns what the agent has chosen there */
export async function noteAgent(
  db: Db,
  personId: string,
  now: Date,
): Promise<{ columns: string[] | null; keys: boolean }> {
  return db
    .insertInto('agents')
    .values({ person_id: personId, seen_at: now })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ seen_at: now }))
    .returning(['columns', 'keys'])
    .executeTakeFirstOrThrow()
}

export async function chooseInTab(
  db: Db,
  personId: string,
  { keys, columns }: { keys?: boolean; columns?: string[] },
): Promise<void> {
  const set = { ...(keys !== undefined && { keys }), ...(columns && { columns: JSON.stringify(columns) }) }
  await db.updateTable('agents').set(set).where('person_id', '=', personId).execute()
}

/** Returns agents by name, including any who have left the help desk. */
export async function listAgents(db: Db): Promise<Pick<PersonRow, 'id' | 'name'>[]> {
  return db
    .selectFrom('agents')
    .innerJoin('people', 'people.id', 'agents.person_id')
    .select(['people.id', 'people.name'])
    .orderBy('people.name')
    .limit(200)
    .execute()
}

/** Returns agents seen since then, including any who have left the help desk. */
export async function agentsSeenSince(db: Db, since: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('agents')
    .select('person_id')
    .where('seen_at', '>=', since)
    .orderBy('person_id')
    .execute()
  return rows.map(({ person_id }) => person_id)
}
