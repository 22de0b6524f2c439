import { sql } from 'kysely'
import { z } from 'zod'
import { DRAFT_VERSION, Draft } from '../../dialogs/draft.ts'
import type { Conversation } from '../directory/conversations-table.ts'
import { prepared } from '../store/prepared.ts'
import type { Db, DraftRow } from '../store/schema.ts'

export type TurnPlace = Conversation & {
  activityId: string
  /** The pressed form's draft. */
  draftId: string | null
}

export type Kept = {
  currentDraftId: string | null
  saved: Draft[]
  /** Id of a filed or dropped draft. */
  closed: string | null
  /** The draft or ticket of the activity. */
  about: string | null
}

/** @param turns as read before @returns false, with nothing stored, if there was another turn since */
export async function keepTurn(
  db: Db,
  { activityId, ...conversation }: TurnPlace,
  turns: number,
  kept: Kept,
  now: Date,
): Promise<boolean> {
  const { conversationId, personId, serviceUrl, tenantId } = conversation
  const { currentDraftId, about } = kept
  const { rows } = await sql`${prepared}
    with turn as (
      insert into conversations (id, person_id, service_url, tenant_id, updated_at, current_draft_id, turns)
      values (${conversationId}, ${personId}, ${serviceUrl}, ${tenantId}, ${now}, ${currentDraftId}, ${turns + 1})
      on conflict (id) do update
      set person_id = excluded.person_id, service_url = excluded.service_url, tenant_id = excluded.tenant_id,
        updated_at = excluded.updated_at, current_draft_id = excluded.current_draft_id, turns = excluded.turns
      where conversations.turns = ${turns}
      returning id
    )${sql.join(changesOf(kept, conversation, now), sql``)}
    insert into activities (conversation_id, id, draft_id, received_at)
    select id, ${activityId}, ${about}::uuid, ${now}::timestamptz from turn
    returning id`.execute(db)
  return rows.length === 1
}

function changesOf({ saved, closed }: Kept, conversation: Conversation, now: Date) {
  const saving = saved.map(
    (one, at) => sql`, ${sql.ref(`saved_${at}`)} as (${savingDraft(one, conversation, now)})`,
  )
  // Its answers are erased: a filed report has them in its facts.
  const closing = sql`, closed as (
    update drafts set closed_at = ${now}, answers = '{}' from turn where drafts.id = ${closed}::uuid)`
  return closed ? [...saving, closing] : saving
}

export type ActivityKey = { conversationId: string; activityId: string }

export async function markAnswered(db: Db, activities: ActivityKey[], now: Date): Promise<void> {
  const conversations = activities.map(({ conversationId }) => conversationId)
  const ids = activities.map(({ activityId }) => activityId)
  await sql`${prepared}
    update activities set answered_at = ${now}
    from unnest(${conversations}::text[], ${ids}::text[]) as answered (in_conversation, activity)
    where conversation_id = in_conversation and id = activity`.execute(db)
}

const Stored = z.object({ version: z.literal(DRAFT_VERSION), draft: Draft })

export type StoredDraft = { draft: Draft; personId: string }

export async function loadDraft(db: Db, id: string): Promise<StoredDraft | undefined> {
  const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst()
  return row && draftOf(row)
}

/** Undefined if it is closed, or another release's and unreadable: the person starts over. */
export function draftOf({
  answers,
  person_id,
}: Pick<DraftRow, 'answers' | 'person_id'>): StoredDraft | undefined {
  const { data } = Stored.safeParse(answers)
  return data && { draft: data.draft, personId: person_id }
}

/** Returns the part of `keepTurn` that saves a draft, if the turn is stored. */
function savingDraft(draft: Draft, where: Conversation, now: Date) {
  const stored: z.infer<typeof Stored> = { version: DRAFT_VERSION, draft }
  return sql`insert into drafts (id, type, answers, updated_at, conversation_id, person_id)
    select ${draft.id}::uuid, ${draft.kind}, ${JSON.stringify(stored)}::jsonb, ${now}::timestamptz,
      ${where.conversationId}, ${where.personId}
    from turn on conflict (id) do update
    set type = excluded.type, answers = excluded.answers, updated_at = excluded.updated_at`
}
