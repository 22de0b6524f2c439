import type { ColumnType, Generated, Insertable, Kysely, Selectable, Updateable } from 'kysely'
import type { Language, Urgency } from '../../dialogs/incident-type.ts'
import type { WebhookEvent } from '../organisation/webhook-events.ts'
import type { Reason } from '../remote/delivery-failure.ts'
import type { channels, followUps, occasions, recipientKinds, ticketStatuses } from './codes.ts'

export type Db = Kysely<Schema>

/**
 * Personal data (names, mail, phone, devices, answers) stands only in `people`, `devices`, `drafts`, `facts`,
 * `comments` and `searches`, and in agents' names for their lists in `list_views`: the tables that retention
 * erases; restricted data in `restricted_facts` and `restricted_comments`. All other tables hold ids and
 * codes.
 */
export type Schema = {
  /** `written`: see origin.ts; null after the embedded database's `folder` has changed. */
  installation: { id: number; owner: string; written: string | null; folder: string | null }
  people: PeopleTable
  devices: DevicesTable
  conversations: ConversationsTable
  activities: ActivitiesTable
  drafts: DraftsTable
  tickets: TicketsTable
  ticket_numbers: { year: number; last: number }
  facts: FactsTable
  deliveries: DeliveriesTable
  /** The restored states of the database for which due deliveries have been withheld. */
  put_backs: { state: string; at: Date; withheld: boolean }
  ticket_cards: TicketCardsTable
  history: HistoryTable
  /** An agent's search text, by history entry. */
  searches: { entry: string; at: Date; text: string }
  comments: CommentsTable
  confirmations: ConfirmationsTable
  /** The desks' pages. `hash` is of an address that nobody can guess. */
  desk_links: { hash: string; delivery_id: string; sent_at: Date }
  mailbox_cursors: MailboxCursorsTable
  incoming_mails: IncomingMailsTable
  agents: AgentsTable
  list_views: ListViewsTable
  kept_replies: KeptRepliesTable
  /** Restrictions of processing of a ticket, by the person who asked. */
  restrictions: { ticket_id: string; person_id: string; since: Date }
  restricted_facts: FactsTable
  restricted_comments: CommentsTable
  /** Recurring work and the time of its last success. */
  good_runs: { name: string; at: Date }
}

type FactsTable = { ticket_id: string; position: number; name: string; value: string }

type PeopleTable = {
  id: string
  name: string
  mail: string | null
  phone: string | null
  department: string | null
  /** The time of the first mention. */
  met_at: Date
  /** Null until the directory has been asked. */
  fetched_at: Date | null
  /** Signs of the person's language: see dialogs/language.ts. */
  language_chosen: Language | null
  language_teams: Language | null
  language_written: Language | null
}

/** A device managed by Intune; `lastContact` is ISO 8601. */
export type Device = {
  id: string
  /** The organisation's name for it. */
  name: string | null
  /** Includes the maker's name. */
  model: string | null
  serial: string | null
  system: string | null
  encrypted: boolean | null
  lastContact: string | null
}

/** The person's devices as in Intune; only agents see them all. Deleted with the person's row. */
type DevicesTable = {
  person_id: string
  /** Latest contact first. */
  devices: ColumnType<Device[], string, string>
  fetched_at: Date
}

type ConversationsTable = {
  id: string
  person_id: string
  service_url: string
  tenant_id: string
  /** The draft that typed text belongs to. */
  current_draft_id: string | null
  updated_at: Date
  /** Number of the person's turns: of two at once, the second detects that its state is outdated. */
  turns: Generated<number>
}

/** Activities already handled, so that one that Teams repeats has no effect. */
type ActivitiesTable = {
  conversation_id: string
  id: string
  draft_id: string | null
  received_at: Date
  answered_at: Date | null
}

type DraftsTable = {
  id: string
  conversation_id: string
  person_id: string
  type: string
  answers: ColumnType<unknown, string, string>
  updated_at: Date
  closed_at: Date | null
}

export type TicketStatus = (typeof ticketStatuses)[number]

/** The database itself maintains the counts: migrations/001-first-release/tickets.sql. */
type TicketsTable = {
  /** The report's id. */
  id: string
  number: string
  /** Counts every change, including deliveries; the API's ETag. */
  version: Generated<number>
  type: string
  cause: string | null
  urgency: Urgency
  status: TicketStatus
  /** Whether personal data may be in the wrong hands. */
  personal_data: boolean
  reporter_id: string
  affected_id: string | null
  leader_id: string | null
  assignee_id: string | null
  external_reference: string | null
  opened_at: Date
  acknowledged_at: Date | null
  resolved_at: Date | null
  /** The first ticket of the same report, when one loss concerned several things. */
  filed_with: string | null
  withdrawn_because: WithdrawalReason | null
  /** An open ticket that Straks cannot advance alone. Maintained by `changeTicket`. */
  needs_attention: Generated<boolean>
  /** Closed by Straks itself: every desk has it in its own system, and nothing more was heard. */
  handed_over: Generated<boolean>
  /** The affected person's department at opening; empty: unknown. */
  unit: Generated<string>
  /** The deadline for an acknowledgement; null: none is asked for. */
  acknowledge_due_at: Date | null
  /** The last reopening, from which time limits are counted. */
  reopened_at: Date | null
  /** An agent's first action: see bot/tickets/due-table.ts. */
  touched_at: Date | null
  /** Deadlines for the first touch and the resolution; null: none. Maintained by `changeTicket`. */
  touch_due_at: Date | null
  resolve_due_at: Date | null
  /** The last write to the municipality's archive. */
  archived_at: Generated<Date | null>
  /** Set after a restore of older data: no reminders or further alerts until an agent has decided. */
  withheld_at: Generated<Date | null>
  /** The next deadline while the ticket is open. */
  due_at: ColumnType<Date | null, never, never>
  /** Until then the employees see the ticket as before its resolution: bot/tickets/as-told.ts. */
  held_until: Generated<Date | null>
  /** The affected person's name as sorted; empty when unknown. Maintained by the database. */
  affected_name: ColumnType<string, never, never>
}

export type WithdrawalReason = 'found' | 'settled' | 'mistaken'

export type RecipientKind = (typeof recipientKinds)[number]
export type Channel = (typeof channels)[number]
export type FollowUp = (typeof followUps)[number]
export type Occasion = (typeof occasions)[number]
export type DeliveryState = 'pending' | 'sent' | 'unknown' | 'failed' | 'cancelled'

type DeliveriesTable = {
  id: string
  ticket_id: string
  recipient_kind: RecipientKind
  /** A desk's id, a webhook's name, or a person's Entra id once known. */
  recipient_id: string | null
  /** The employee who named this leader, when none was found, or beside the one found. */
  named_by: string | null
  channel: Channel
  occasion: Occasion
  /** A comment's id, an outcome, decision or claim, the failed delivery, the changed answers, or a last day. */
  about: string | null
  state: DeliveryState
  attempts: number
  created_at: Date
  /** Rises within a ticket; 0: written by an older release without this column. */
  made: Generated<number>
  /** The next attempt; null: none. */
  due_at: Date | null
  /** Set during an attempt; stays set if the process dies in it. */
  attempt_started_at: Date | null
  /** The delivery whose mail carried this one's last attempt, in a wave; null: its own mail. */
  mailed_with: string | null
  /** Repeats because of a lost answer, since an agent last asked for the delivery. */
  repeats: Generated<number>
  last_error: string | null
  reason: Reason | null
  sent_at: Date | null
  acknowledged_at: Date | null
  /** When the mail system reported that it is still trying. */
  delayed_at: Date | null
  /** Set after a restore of older data: the delivery may have been sent since, and a person must decide. */
  withheld_at: Generated<Date | null>
  /** The last attempt went to the trial mailbox instead; null: none yet, or by an older release. */
  on_trial: Generated<boolean | null>
  /** The time of the recipient's own answer, and whether a system or a person wrote it. */
  answered_at: Date | null
  answer: 'auto' | 'human' | null
}

/** Messages in Teams that show a ticket and are kept up to date. */
type TicketCardsTable = {
  id: string
  ticket_id: string
  /** The delivery that posted the card; null for the receipt that replaced the reporter's form. */
  delivery_id: string | null
  person_id: string
  conversation_id: string
  activity_id: string
  shown_version: number
  created_at: Date
}

type HistoryTable = {
  id: Generated<string>
  ticket_id: string | null
  at: Date
  what: string
  /** The acting person's Entra id; null for Straks itself. */
  by: string | null
  details: ColumnType<Record<string, string>, string, never>
}

/** Comments of help desk, reporter and leader on a ticket, and incoming mails about it. */
type CommentsTable = {
  id: string
  ticket_id: string
  at: Date
  /** A person's Entra id; null for a mail. */
  by: string | null
  /** The desk that certainly sent the mail; null: unknown sender. */
  desk: string | null
  /** For agents alone. */
  internal: Generated<boolean>
  text: string
}

/** Something reported as done, by an agent, the desk, or an employee; the type defines `what`. */
type ConfirmationsTable = {
  ticket_id: string
  what: string
  at: Date
  /** An Entra id; null for the desk. */
  by: string | null
  source: 'agent' | 'desk' | 'employee'
  desk: string | null
}

/** The position in the shared mailbox: `cursor` in the reader's format; `read_at`: last read to its end. */
type MailboxCursorsTable = {
  mailbox: string
  cursor: string
  /** Mails that came before are ignored. */
  since: Date
  read_at: Date
}

/** Mails of the shared mailbox that were handled; `kind` null: unreadable. */
type IncomingMailsTable = {
  mailbox: string
  id: string
  read_at: Date
  kind: string | null
  ticket_id: string | null
  delivery_id: string | null
}

/** Members of the help desk who have used the tab, to whom a ticket can be assigned. */
type AgentsTable = {
  person_id: string
  seen_at: Date
  columns: ColumnType<string[] | null, string | null | undefined, string>
  /** Whether the tab has single-key shortcuts. */
  keys: Generated<boolean>
}

/** Lists that agents have saved; `shared` ones belong to all. */
type ListViewsTable = {
  id: string
  /** The agent who made it. */
  person_id: string
  name: string
  shared: boolean
  filters: ColumnType<Record<string, string>, string, string>
  sort: string
  columns: ColumnType<string[], string, string>
  saved_at: Date
}

/** Standard replies of agents, without personal data. `by`, `at`: the last author and change. */
type KeptRepliesTable = { id: string; version: Generated<number>; text: string; by: string; at: Date }

export type TicketRow = Selectable<TicketsTable>
export type NewTicketRow = Insertable<TicketsTable>
export type TicketUpdate = Updateable<TicketsTable>
export type DeliveryRow = Selectable<DeliveriesTable>
/** A delivery that is neither news for an employee nor an event for a webhook. */
export type ToldRow = DeliveryRow & {
  recipient_kind: Exclude<RecipientKind, 'employee' | 'webhook'>
  channel: Exclude<Channel, 'webhook'>
  occasion: 'report' | 'notice' | 'overdue' | FollowUp
}
/** A delivery to another system. */
export type WebhookRow = DeliveryRow & {
  recipient_kind: 'webhook'
  channel: 'webhook'
  occasion: WebhookEvent
}
export type PersonRow = Selectable<PeopleTable>
/** People by Entra id. */
export type People = Map<string, PersonRow>
export type DevicesRow = Selectable<DevicesTable>
export type DraftRow = Selectable<DraftsTable>
/** A person as in the directory. */
export type Profile = Pick<PersonRow, 'id' | 'name' | 'mail' | 'phone' | 'department'> & { fetched_at: Date }
export type TicketCardRow = Selectable<TicketCardsTable>
export type FactRow = FactsTable
export type HistoryRow = Selectable<HistoryTable>
export type CommentRow = Selectable<CommentsTable>
export type NewCommentRow = Insertable<CommentsTable>
export type KeptReplyRow = Selectable<KeptRepliesTable>
export type ConfirmationRow = ConfirmationsTable
export type ListViewRow = Selectable<ListViewsTable>
