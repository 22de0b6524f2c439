import { sql } from 'kysely'
import { z } from 'zod'
import { DRAFT_VERSION, Draft } from '../../dialogs/draft.ts'
import type { Conversation } from '../directory/conversations-table.ts'
import type { Db, DraftRow } from '../store/schema.ts'

const Stored = z.object({ version: z.literal(DRAFT_VERSION), draft: Draft })

/** An open draft as it was stored, and whose it is. */
export type StoredDraft = { draft: Draft; personId: string }

export async function loadDraft(db: Db, id: string): Promise<StoredDraft | undefined> {
  const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst()
  return row && draftOf(row)
}

/** Undefined for one that is closed, or of another release and no longer fits: the person starts over. */
export function draftOf({
  answers,
  person_id,
}: Pick<DraftRow, 'answers' | 'person_id'>): StoredDraft | undefined {
  const { data } = Stored.safeParse(answers)
  return data && { draft: data.draft, personId: person_id }
}

/** The part of `keepTurn` that saves a draft, if the turn is kept. */
export function savingDraft(draft: Draft, where: Conversation, now: Date) {
  const stored: z.infer<typeof Stored> = { version: DRAFT_VERSION, draft }
  return sql`insert into drafts (id, type, answers, updated_at, conversation_id, person_id)
    select ${draft.id}::uuid, ${draft.kind}, ${JSON.stringify(stored)}::jsonb, ${now}::timestamptz,
      ${where.conversationId}, ${where.personId}
    from turn on conflict (id) do update
    set type = excluded.type, answers = excluded.answers, updated_at = excluded.updated_at`
}

/** The same for one that is filed or dropped. Its answers are erased: a filed report has them in its facts. */
export function closingDraft(id: string, now: Date) {
  return sql`update drafts set closed_at = ${now}, answers = '{}' from turn where drafts.id = ${id}::uuid`
}
