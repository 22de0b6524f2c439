import { sql } from 'kysely'
import { z } from 'zod'
import type { Draft } from '../../dialogs/draft.ts'
import type { Conversation } from '../directory/conversations-table.ts'
import type { Db } from '../store/open-database.ts'
import type { DraftRow } from '../store/schema.ts'

const Answers = z.record(z.string(), z.string().nullable())

/** A draft as it was stored, with what only the store knows. */
export type StoredDraft = { draft: Draft; personId: string; closed: boolean }

export async function loadDraft(db: Db, id: string): Promise<StoredDraft | undefined> {
  const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst()
  return row && draftOf(row)
}

/** Undefined when what is stored no longer fits: the person starts over, nothing crashes. */
export function draftOf({
  id,
  type,
  answers,
  person_id,
  closed_at,
}: Pick<DraftRow, 'id' | 'type' | 'answers' | 'person_id' | 'closed_at'>): StoredDraft | undefined {
  const known = Answers.safeParse(answers)
  if (!known.success) return undefined
  return { draft: { id, type, answers: known.data }, personId: person_id, closed: closed_at !== null }
}

/** The part of `keepTurn` that saves a draft, if the turn is kept. */
export function savingDraft({ id, type, answers }: Draft, where: Conversation, now: Date) {
  return sql`insert into drafts (id, type, answers, updated_at, conversation_id, person_id)
    select ${id}::uuid, ${type}, ${JSON.stringify(answers)}::jsonb, ${now}::timestamptz,
      ${where.conversationId}, ${where.personId}
    from turn on conflict (id) do update
    set type = excluded.type, answers = excluded.answers, updated_at = excluded.updated_at`
}

/** The same for one that is filed or dropped. Its answers are erased: a filed report has them in its facts. */
export function closingDraft(id: string, now: Date) {
  return sql`update drafts set closed_at = ${now}, answers = '{}' from turn where drafts.id = ${id}::uuid`
}
