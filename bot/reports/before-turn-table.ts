import { sql } from 'kysely'
import { type Dateless, dated, prepared } from '../store/prepared.ts'
import type { Db, Device, PersonRow } from '../store/schema.ts'
import { alertsUnseenBy } from '../tickets/waiting-alerts-table.ts'
import { draftOf, type StoredDraft, type TurnPlace } from './turns-table.ts'

/** An activity that was dealt with: what it was about, and whether it is noted that it was answered. */
export type SeenActivity = { draftId: string | null; answered: boolean }

/** The state before a turn, as it is at one moment. */
export type Before = {
  /** The number of turns that the conversation has had. */
  turns: number
  currentDraftId: string | null
  /** Null when the activity was not dealt with yet. */
  seen: SeenActivity | null
  /** The pressed form's; without one, the conversation's current draft. */
  draft: StoredDraft | undefined
  /** The report of the pressed form is a ticket by now. */
  filed: boolean
  person: PersonRow | undefined
  /** Registered on the person, as far as it is known. */
  devices: Device[]
  /** Whether the person, or somebody for them, has ever reported anything: most who write have not. */
  hasTickets: boolean
  /** Whether the person was alerted as a leader of anything that nobody has seen. */
  hasAlerts: boolean
}

export async function readBefore(
  db: Db,
  { conversation, activityId, draftId }: TurnPlace,
  now: Date,
): Promise<Before> {
  const { conversationId, personId } = conversation
  const { rows } = await sql<BeforeRow>`${prepared}
    select coalesce(turns, 0) as turns, current_draft_id as "currentDraftId",
      case when activities.id is not null then json_build_object(
        'draftId', activities.draft_id, 'answered', answered_at is not null) end as seen,
      to_json(drafts) as draft, tickets.id is not null as filed,
      to_json(people) as person, coalesce(devices.devices, '[]') as devices,
      exists (select from tickets where reporter_id = ${personId})
        or exists (select from tickets where affected_id = ${personId}) as "hasTickets",
      exists (${alertsUnseenBy(personId, now)}) as "hasAlerts"
    from (values (${draftId}::uuid)) as pressed (draft_id)
    left join conversations on conversations.id = ${conversationId}
    left join activities on conversation_id = ${conversationId} and activities.id = ${activityId}
    left join people on people.id = ${personId}
    left join devices on devices.person_id = people.id
    left join drafts on drafts.id = coalesce(pressed.draft_id, current_draft_id)
    left join tickets on tickets.id = pressed.draft_id`.execute(db)
  const [row] = rows
  if (!row) throw new Error('one row of values gives one row')
  const { draft, person, ...before } = row
  return { ...before, draft: draft ? draftOf(draft) : undefined, person: person ? dated(person) : undefined }
}

type BeforeRow = Omit<Before, 'draft' | 'person'> & {
  draft: Parameters<typeof draftOf>[0] | null
  person: Dateless<PersonRow> | null
}
