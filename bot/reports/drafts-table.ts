import { z } from 'zod'
import type { Draft } from '../../dialogs/draft.ts'
import type { Db } from '../store/open-database.ts'

const Answers = z.record(z.string(), z.string().nullable())

/** A draft as it was stored, with what only the store knows. */
export type StoredDraft = { draft: Draft; personId: string; closed: boolean }

/** Undefined as well when what is stored no longer fits: the person starts over, nothing crashes. */
export async function loadDraft(db: Db, id: string): Promise<StoredDraft | undefined> {
  const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst()
  const answers = Answers.safeParse(row?.answers)
  if (!row || !answers.success) return undefined
  return {
    draft: { id: row.id, type: row.type, answers: answers.data },
    personId: row.person_id,
    closed: row.closed_at !== null,
  }
}

export async function saveDraft(
  trx: Db,
  { id, type, answers }: Draft,
  where: { conversationId: string; personId: string },
  now: Date,
): Promise<void> {
  const known = { answers: JSON.stringify(answers), updated_at: now }
  await trx
    .insertInto('drafts')
    .values({
      id,
      type,
      ...known,
      conversation_id: where.conversationId,
      person_id: where.personId,
      closed_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(known))
    .execute()
}

/** Filed or dropped. What was answered is erased here: a filed report has it in its facts. */
export async function closeDraft(trx: Db, id: string, now: Date): Promise<void> {
  await trx.updateTable('drafts').set({ closed_at: now, answers: '{}' }).where('id', '=', id).execute()
}
