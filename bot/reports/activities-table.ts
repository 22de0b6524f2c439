import type { Db } from '../store/open-database.ts'

export type SeenActivity = { draftId: string | null; answered: boolean }

export async function markAnswered(db: Db, conversationId: string, id: string, now: Date): Promise<void> {
  await db
    .updateTable('activities')
    .set({ answered_at: now })
    .where('conversation_id', '=', conversationId)
    .where('id', '=', id)
    .execute()
}
