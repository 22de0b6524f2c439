import { sql } from 'kysely'
import { type Dateless, dated, prepared } from '../store/prepared.ts'
import type { Db, Device, PersonRow } from '../store/schema.ts'
import { alertsUnseenBy, reaches } from '../tickets/waiting-alerts-table.ts'
import { draftOf, type StoredDraft, type TurnPlace } from './turns-table.ts'

/** A handled activity: its subject, and whether its answer is recorded. */
export type SeenActivity = { draftId: string | null; answered: boolean }

/** The state before a turn, read at one moment. */
export type Before = {
  turns: number
  currentDraftId: string | null
  /** Null if the activity is new. */
  seen: SeenActivity | null
  /** The pressed form's draft, or else the conversation's current one. */
  draft: StoredDraft | undefined
  /** Whether the report is filed that the repeated activity, or else the pressed form, is about. */
  filed: boolean
  person: PersonRow | undefined
  /** The person's registered devices, as far as known. */
  devices: Device[]
  /** Whether the person has ever reported or been reported for: most who write have not. */
  hasTickets: boolean
  /** Whether unacknowledged alerts wait for the person as a leader. */
  hasAlerts: boolean
  /** Whether any alert has ever reached the person as a leader. */
  wasAlerted: boolean
}

export async function readBefore(
  db: Db,
  { conversationId, personId, activityId, draftId }: TurnPlace,
  now: Date,
): Promise<Before> {
  const { rows } = await sql<BeforeRow>`${prepared}
    select coalesce(turns, 0) as turns, current_draft_id as "currentDraftId",
      case when activities.id is not null then json_build_object(
        'draftId', activities.draft_id, 'answered', answered_at is not null) end as seen,
      to_json(drafts) as draft, tickets.id is not null as filed,
      to_json(people) as person, coalesce(devices.devices, '[]') as devices,
      exists (select from tickets where reporter_id = ${personId})
        or exists (select from tickets where affected_id = ${personId}) as "hasTickets",
      exists (${alertsUnseenBy(personId, now)}) as "hasAlerts",
      -- Ordered, so that PostgreSQL uses the index, whoever it is.
      coalesce((select true from deliveries where ${reaches('deliveries', personId)}
        order by created_at desc, id desc limit 1), false) as "wasAlerted"
    from (values (${draftId}::uuid)) as pressed (draft_id)
    left join conversations on conversations.id = ${conversationId}
    left join activities on conversation_id = ${conversationId} and activities.id = ${activityId}
    left join people on people.id = ${personId}
    left join devices on devices.person_id = people.id
    left join drafts on drafts.id = coalesce(pressed.draft_id, current_draft_id)
    left join tickets on tickets.id = coalesce(activities.draft_id, pressed.draft_id)`.execute(db)
  const [row] = rows
  if (!row) throw new Error('one row of values gives one row')
  const { draft, person, ...before } = row
  return { ...before, draft: draft ? draftOf(draft) : undefined, person: person ? dated(person) : undefined }
}

type BeforeRow = Omit<Before, 'draft' | 'person'> & {
  draft: Parameters<typeof draftOf>[0] | null
  person: Dateless<PersonRow> | null
}
