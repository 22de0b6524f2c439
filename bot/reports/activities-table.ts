import type { Db } from '../store/open-database.ts'

export type SeenActivity = { draftId: string | null; answered: boolean }

export async function seenActivity(
  trx: Db,
  conversationId: string,
  id: string,
): Promise<SeenActivity | undefined> {
  const row = await trx
    .selectFrom('activities')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { draftId: row.draft_id, answered: row.answered_at !== null }
}

export async function rememberActivity(
  trx: Db,
  conversationId: string,
  id: string,
  draftId: string | null,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('activities')
    .values({ conversation_id: conversationId, id, draft_id: draftId, received_at: now, answered_at: null })
    .execute()
}

export async function markAnswered(db: Db, conversationId: string, id: string, now: Date): Promise<void> {
  await db
    .updateTable('activities')
    .set({ answered_at: now })
    .where('conversation_id', '=', conversationId)
    .where('id', '=', id)
    .execute()
}
