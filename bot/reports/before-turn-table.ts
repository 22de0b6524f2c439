import { sql } from 'kysely'
import { prepared } from '../store/prepared.ts'
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
    select people.id, people.name, mail, phone, department, people.fetched_at, met_at,
      language_chosen, language_teams, language_written,
      coalesce(turns, 0) as turns, current_draft_id as "currentDraftId",
      activities.id as activity_id, activities.draft_id as about, answered_at,
      answers, drafts.person_id as drafted_by, devices,
      tickets.id is not null as filed,
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
  return beforeOf(row)
}

type BeforeRow = Omit<PersonRow, 'id'> &
  Pick<Before, 'turns' | 'currentDraftId' | 'filed' | 'hasTickets' | 'hasAlerts'> & {
    id: string | null
    activity_id: string | null
    about: string | null
    answered_at: Date | null
    answers: unknown
    drafted_by: string | null
    devices: Device[] | null
  }

function beforeOf(row: BeforeRow): Before {
  const { turns, currentDraftId, filed, hasTickets, hasAlerts, ...stored } = row
  const { activity_id, about, answered_at, answers, drafted_by: person_id, devices, id, ...person } = stored
  return {
    ...{ turns, currentDraftId, filed, hasTickets, hasAlerts },
    seen: activity_id ? { draftId: about, answered: answered_at !== null } : null,
    draft: person_id === null ? undefined : draftOf({ answers, person_id }),
    person: id === null ? undefined : { id, ...person },
    devices: devices ?? [],
  }
}
