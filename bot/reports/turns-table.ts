import { sql } from 'kysely'
import type { Draft } from '../../dialogs/draft.ts'
import type { Conversation } from '../directory/conversations-table.ts'
import { prepared } from '../store/prepared.ts'
import type { Db } from '../store/schema.ts'
import { closingDraft, savingDraft } from './drafts-table.ts'

/** The place of a turn. */
export type TurnPlace = {
  conversation: Conversation
  activityId: string
  /** The draft of the form that was pressed. */
  draftId: string | null
}

/** The changes of a turn. */
export type Kept = {
  currentDraftId: string | null
  draft: { saved: Draft[] } | { closed: string } | null
  /** The draft or ticket that the activity was about. */
  about: string | null
}

/**
 * Keeps a turn in one statement, and with it that the activity has been dealt with.
 * @param turns how many turns the conversation had when it was read
 * @returns false, and nothing is kept, when it has had another one since
 */
export async function keepTurn(
  db: Db,
  { conversation, activityId }: TurnPlace,
  turns: number,
  { currentDraftId, draft, about }: Kept,
  now: Date,
): Promise<boolean> {
  const { conversationId, personId, serviceUrl, tenantId } = conversation
  const { rows } = await sql`${prepared}
    with turn as (
      insert into conversations (id, person_id, service_url, tenant_id, updated_at, current_draft_id, turns)
      values (${conversationId}, ${personId}, ${serviceUrl}, ${tenantId}, ${now}, ${currentDraftId}, ${turns + 1})
      on conflict (id) do update
      set person_id = excluded.person_id, service_url = excluded.service_url, tenant_id = excluded.tenant_id,
        updated_at = excluded.updated_at, current_draft_id = excluded.current_draft_id, turns = excluded.turns
      where conversations.turns = ${turns}
      returning id
    )${sql.join(changesOf(draft, conversation, now), sql``)}
    insert into activities (conversation_id, id, draft_id, received_at)
    select id, ${activityId}, ${about}::uuid, ${now}::timestamptz from turn
    returning id`.execute(db)
  return rows.length === 1
}

function changesOf(draft: Kept['draft'], conversation: Conversation, now: Date) {
  if (!draft) return []
  if ('closed' in draft) return [sql`, closed as (${closingDraft(draft.closed, now)})`]
  return draft.saved.map(
    (one, at) => sql`, ${sql.ref(`saved_${at}`)} as (${savingDraft(one, conversation, now)})`,
  )
}

export type ActivityKey = { conversationId: string; activityId: string }

/** That the answers to these have been handed over. */
export async function markAnswered(db: Db, activities: ActivityKey[], now: Date): Promise<void> {
  const conversations = activities.map(({ conversationId }) => conversationId)
  const ids = activities.map(({ activityId }) => activityId)
  await sql`${prepared}
    update activities set answered_at = ${now}
    from unnest(${conversations}::text[], ${ids}::text[]) as answered (in_conversation, activity)
    where conversation_id = in_conversation and id = activity`.execute(db)
}
