import type { ColumnType, Generated, Insertable, Kysely, Selectable, Updateable } from 'kysely'
import type { Language, Urgency } from '../../dialogs/incident-type.ts'
import type { WebhookEvent } from '../organisation/webhook-events.ts'
import type { Reason } from '../remote/delivery-failure.ts'
import type { channels, followUps, occasions, recipientKinds, ticketStatuses } from './codes.ts'

export type Db = Kysely<Schema>

/**
 * Personal data (names, mail, phone, devices, answers) stands in `people`, `devices`, `drafts`, `facts`, `comments` and
 * `searches` alone, and what agents call their lists in `list_views`: the tables that retention erases; and in
 * `restricted_facts` and `restricted_comments` what is kept from everybody. All
 * other tables hold ids and codes.
 */
export type Schema = {
  /** `written`: see origin.ts; null when `folder`, the embedded database's, is not the one that it was. */
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
  /** The states of the database for which what was about to go out has been withheld. */
  put_backs: { state: string; at: Date; withheld: boolean }
  ticket_cards: TicketCardsTable
  history: HistoryTable
  /** What an agent searched for, by the history's entry. */
  searches: { entry: string; at: Date; text: string }
  comments: CommentsTable
  confirmations: ConfirmationsTable
  /** The pages of the desks: `hash` of an address that nobody can guess. */
  desk_links: { hash: string; delivery_id: string; sent_at: Date }
  mailbox_cursors: MailboxCursorsTable
  incoming_mails: IncomingMailsTable
  agents: AgentsTable
  list_views: ListViewsTable
  kept_replies: KeptRepliesTable
  /** Restrictions of the processing of a ticket, by who asked for them. */
  restrictions: { ticket_id: string; person_id: string; since: Date }
  restricted_facts: FactsTable
  restricted_comments: CommentsTable
  /** Work that comes again and again, and when it last went well. */
  good_runs: { name: string; at: Date }
}

type FactsTable = { ticket_id: string; position: number; name: string; value: string }

type PeopleTable = {
  id: string
  name: string
  mail: string | null
  phone: string | null
  department: string | null
  /** When they were heard of for the first time. */
  met_at: Date
  /** Null until the directory has been asked. */
  fetched_at: Date | null
  /** The traces of the person's language, as in dialogs/language.ts. */
  language_chosen: Language | null
  language_teams: Language | null
  language_written: Language | null
}

/** A device that Intune manages; `lastContact` is ISO 8601. */
export type Device = {
  id: string
  /** What the organisation calls it. */
  name: string | null
  /** Its maker's name, too. */
  model: string | null
  serial: string | null
  system: string | null
  encrypted: boolean | null
  lastContact: string | null
}

/** What Intune has registered on a person: agents alone see it all. It goes when the person's row does. */
type DevicesTable = {
  person_id: string
  /** In touch last first. */
  devices: ColumnType<Device[], string, string>
  fetched_at: Date
}

type ConversationsTable = {
  id: string
  person_id: string
  service_url: string
  tenant_id: string
  /** The draft that a typed text belongs to. */
  current_draft_id: string | null
  updated_at: Date
  /** Counts what the person has said: of two things said at once, the second finds that it is no longer what it read. */
  turns: Generated<number>
}

/** Activities that were dealt with, so that one which Teams sends again does nothing twice. */
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

/** By what it is counted is the database's own business: migrations/001-first-release/tickets.sql. */
type TicketsTable = {
  /** The report's id. */
  id: string
  number: string
  /** Counts every change, deliveries included; the API's ETag. */
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
  /** The ticket that the same report opened first: one bag, several things. */
  filed_with: string | null
  /** Given when it is withdrawn. */
  withdrawn_because: WithdrawalReason | null
  /** Kept by `changeTicket`: an open one with which Straks alone gets no further. */
  needs_attention: Generated<boolean>
  /** It is resolved because Straks closed it: every desk has it in a system of its own, and nothing more was heard. */
  handed_over: Generated<boolean>
  /** The department, when it was opened, of the person it is about; empty: not known. */
  unit: Generated<string>
  /** When somebody should have acknowledged it; null: nobody is asked to. */
  acknowledge_due_at: Date | null
  /** When it was last opened again: its times count from then. */
  reopened_at: Date | null
  /** The first time that an agent did something to it: bot/tickets/due-table.ts. */
  touched_at: Date | null
  /** By when an agent is to have touched it, and it is to be resolved; null: no time is set. Kept by `changeTicket`. */
  touch_due_at: Date | null
  resolve_due_at: Date | null
  /** When it was last written to the municipality's archive. */
  archived_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** An older state of the database was put back: nobody is reminded or alerted further until an agent has decided. */
  withheld_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** What of it comes next, as long as it is open. */
  due_at: ColumnType<Date | null, never, never>
  /** Until then those whose ticket it is see it as it was before an agent resolved it: bot/tickets/as-told.ts. */
  held_until: Generated<Date | null>
  /** Of the affected person, as it is sorted; empty when nobody knows it any more. The database keeps it. */
  affected_name: ColumnType<string, never, never>
}

export type WithdrawalReason = 'found' | 'mistaken'

export type RecipientKind = (typeof recipientKinds)[number]
export type Channel = (typeof channels)[number]
export type FollowUp = (typeof followUps)[number]
export type Occasion = (typeof occasions)[number]
export type DeliveryState = 'pending' | 'sent' | 'unknown' | 'failed' | 'cancelled'

type DeliveriesTable = {
  id: string
  ticket_id: string
  recipient_kind: RecipientKind
  /** A desk's id, a webhook's name, or a person's Entra id once it is known. */
  recipient_id: string | null
  /** The person who named the recipient, when neither file nor directory knew a leader. */
  named_by: string | null
  channel: Channel
  occasion: Occasion
  /** The comment's id, how it came out, what was decided or confirmed, the delivery that failed, or the last day of a hand-back. */
  about: string | null
  state: DeliveryState
  attempts: number
  created_at: Date
  /** Greater than that of all that its ticket had; 0: by an older release, before there was one. */
  made: Generated<number>
  /** When to try next; null: never again. */
  due_at: Date | null
  /** Set while an attempt is under way; left behind by a process that died in the middle of one. */
  attempt_started_at: Date | null
  /** The delivery in whose mail its last attempt was, with others of a wave; null: in one of its own. */
  mailed_with: string | null
  /** How often it is sent again because the answer was lost, since an agent last asked for it. */
  repeats: Generated<number>
  last_error: string | null
  /** Why that is. */
  reason: Reason | null
  sent_at: Date | null
  acknowledged_at: Date | null
  /** When the mail system said that it is still trying. */
  delayed_at: Date | null
  /** An older state of the database was put back: it may have been sent since, and waits for somebody to decide. */
  withheld_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** When the recipient's own answer came, and who wrote it: their system, or a person. */
  answered_at: Date | null
  answer: 'auto' | 'human' | null
}

/** Messages in Teams that show a ticket and are kept true. */
type TicketCardsTable = {
  id: string
  ticket_id: string
  /** The delivery that it came with; null for the receipt that took the place of the reporter's form. */
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
  /** The Entra id of the person who did it; null for Straks itself. */
  by: string | null
  details: ColumnType<Record<string, string>, string, never>
}

/** What was said about a ticket between help desk, reporter and leader, and what came by mail about it. */
type CommentsTable = {
  id: string
  ticket_id: string
  at: Date
  /** A person's Entra id; null for what came by mail. */
  by: string | null
  /** The desk that a mail is truly from; null as well: a mail whose sender is not certain. */
  desk: string | null
  /** For agents alone. */
  internal: Generated<boolean>
  text: string
}

/** What has been done, `what` by the incident type: said by an agent, by the desk itself, or by those whose ticket it is. */
type ConfirmationsTable = {
  ticket_id: string
  what: string
  at: Date
  /** An Entra id; null for the desk. */
  by: string | null
  source: 'agent' | 'desk' | 'employee'
  desk: string | null
}

/** How far the shared mailbox was read: `cursor` is the reader's own, `read_at` when it was last read to its end. */
type MailboxCursorsTable = {
  mailbox: string
  cursor: string
  /** Mails that came before are not ours to deal with. */
  since: Date
  read_at: Date
}

/** Mails of the shared mailbox that were dealt with; `kind` null: nobody could read it. */
type IncomingMailsTable = {
  mailbox: string
  id: string
  read_at: Date
  kind: string | null
  ticket_id: string | null
  delivery_id: string | null
}

/** Members of the help desk who have used the tab: those whom a ticket can be given to. */
type AgentsTable = {
  person_id: string
  seen_at: Date
  /** Of the list, as they have chosen them. */
  columns: ColumnType<string[] | null, string | null | undefined, string>
  /** Whether keys alone do something in the tab. */
  keys: Generated<boolean>
}

/** Lists that agents have saved: everybody's when shared. */
type ListViewsTable = {
  id: string
  /** Who made it. */
  person_id: string
  name: string
  shared: boolean
  filters: ColumnType<Record<string, string>, string, string>
  sort: string
  columns: ColumnType<string[], string, string>
  saved_at: Date
}

/** What agents write often: nothing about anybody. `by`, `at`: whoever wrote it last. */
type KeptRepliesTable = { id: string; version: Generated<number>; text: string; by: string; at: Date }

export type TicketRow = Selectable<TicketsTable>
export type NewTicketRow = Insertable<TicketsTable>
export type TicketUpdate = Updateable<TicketsTable>
export type DeliveryRow = Selectable<DeliveriesTable>
/** What others than those whose ticket it is are told. */
export type ToldRow = DeliveryRow & {
  recipient_kind: Exclude<RecipientKind, 'employee' | 'webhook'>
  channel: Exclude<Channel, 'webhook'>
  occasion: 'report' | 'notice' | 'overdue' | FollowUp
}
/** What another system is told. */
export type WebhookRow = DeliveryRow & {
  recipient_kind: 'webhook'
  channel: 'webhook'
  occasion: WebhookEvent
}
export type PersonRow = Selectable<PeopleTable>
/** By Entra id. */
export type People = Map<string, PersonRow>
export type DevicesRow = Selectable<DevicesTable>
export type DraftRow = Selectable<DraftsTable>
/** A person as the directory has them. */
export type Profile = Pick<PersonRow, 'id' | 'name' | 'mail' | 'phone' | 'department'> & { fetched_at: Date }
export type TicketCardRow = Selectable<TicketCardsTable>
export type FactRow = FactsTable
export type HistoryRow = Selectable<HistoryTable>
export type CommentRow = Selectable<CommentsTable>
export type NewCommentRow = Insertable<CommentsTable>
export type KeptReplyRow = Selectable<KeptRepliesTable>
export type ConfirmationRow = ConfirmationsTable
export type ListViewRow = Selectable<ListViewsTable>
