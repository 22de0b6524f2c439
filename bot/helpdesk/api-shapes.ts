import type { Language, Urgency } from '../../dialogs/incident-type.ts'
import type { Reason } from '../remote/delivery-failure.ts'
import type { TicketStatus, ToldRow, WebhookRow } from '../store/schema.ts'

// The JSON of the API. Types only: the tab's browser code imports this file too.

export type PersonJson = { id: string; name: string }

/** The state of the alert to a leader; `none`: the type has no alert. */
export type LeaderState = 'none' | 'not-found' | 'pending' | 'alerted' | 'unknown' | 'failed' | 'acknowledged'

export type TicketSummary = {
  number: string
  version: number
  type: string
  cause: string | null
  urgency: Urgency
  status: TicketStatus
  reporter: PersonJson | null
  affected: PersonJson | null
  leader: PersonJson | null
  assignee: PersonJson | null
  openedAt: string
  acknowledgedAt: string | null
  resolvedAt: string | null
  externalReference: string | null
  /** Claims that something has been done, earliest first. */
  confirmed: ConfirmedJson[]
  /** Straks closed it: its desks work in systems of their own, and nothing more was heard. */
  handedOver: boolean
  leaderState: LeaderState
  /** A delivery or comment has or may have failed, and is no longer tried. */
  hasFailedDelivery: boolean
  /** All of those may have arrived. */
  mayHaveArrived: boolean
  /** The reasons for those failures, once each. */
  lostBecause: Reason[]
  /** The last answer of a person at a desk. */
  answeredAt: string | null
  /** An open ticket on which Straks alone cannot go on: somebody was not reached, or no leader alerted. */
  needsAttention: boolean
  /** After a restore, due deliveries and reminders wait for an agent's decision. */
  withheld: boolean
  /** An agent's first action. */
  touchedAt: string | null
  /** The deadlines for the first touch and the resolution; null: none, or the caller is not an agent. */
  touchDueAt: string | null
  resolveDueAt: string | null
  /** The next deadline while it is open. */
  dueAt: string | null
}

/** `what`: a claim of the type. `by`: null for the desk itself; `desk`: also if an agent speaks for it. */
export type ConfirmedJson = {
  what: string
  at: string
  by: PersonJson | null
  source: 'agent' | 'desk' | 'employee'
  desk: string | null
}

export type TicketJson = TicketSummary & {
  confirmedLines: string[]
  /** The possible claims, in words. */
  confirmable: Record<string, string>
  /** Texts for each resolution, in the reporter's language. */
  resolutionWords: OfferedJson[]
  facts: { name: string; label: string; value: string }[]
  /** For agents only: the affected person's registered devices; null if unknown or irrelevant. */
  devices: DevicesJson | null
  /** Earlier answers and comments are stored but hidden, at the person's request. */
  restricted: boolean
  alertsWithoutLeader: number
  /** The numbers of tickets of the same report. */
  filedWith: string[]
  deliveries: DeliveryJson[]
  history: HistoryJson[]
}

export type OfferedJson = { resolution: string; text: string }
/** Texts that fit all the requested tickets. */
export type OfferedWordsJson = { items: OfferedJson[] }

/** Latest contact first. */
export type DevicesJson = { fetchedAt: string; items: DeviceJson[] }

export type DeviceJson = {
  id: string
  title: string
  serial: string | null
  encrypted: boolean | null
  lastContact: string | null
  /** The device in the report. */
  chosen: boolean
}

type Told = ToldRow | WebhookRow

export type DeliveryJson = {
  id: string
  recipient: {
    kind: Told['recipient_kind']
    id: string | null
    /** Empty if unknown (yet). */
    name: string
    /** A leader named by an employee. */
    named: boolean
  }
  channel: Told['channel']
  occasion: Told['occasion']
  state: Told['state']
  /** After a restore it may have been sent before, and waits for an agent's decision. */
  withheld: boolean
  /** It went, or will go, to the trial mailbox instead of the recipient. */
  trial: boolean
  /** The delivery failed, and another one has replaced it. */
  replaced: boolean
  attempts: number
  lastError: string | null
  reason: Reason | null
  sentAt: string | null
  acknowledgedAt: string | null
  /** The mail was sent, but a mail system reports that it is still trying. */
  delayed: boolean
  /** The time of the recipient's own answer, and whether a person or their system wrote it. */
  answeredAt: string | null
  answer: Told['answer']
}

export type HistoryJson = {
  id: number
  at: string
  what: string
  /** Null: Straks itself. A desk has its own id. */
  by: PersonJson | null
  /** Codes and ids. */
  details: Record<string, string>
  assignee: PersonJson | null
  /** People who were not told of it, and no longer will be. */
  notHeard: NotHeardJson[]
  /** A written text; null if there is none, or if it was erased. */
  text: string | null
}

/** A standard reply shared by all agents. `by`, `at`: the last author and change. */
export type KeptReplyJson = { id: string; version: number; text: string; at: string; by: PersonJson | null }
export type KeptRepliesJson = { items: KeptReplyJson[] }

/** `delivery`: the one to send again. */
export type NotHeardJson = { delivery: string; person: PersonJson | null; mayHaveArrived: boolean }

/** `sort`: the actual order; a search with many hits is newest first whatever was asked for. */
export type TicketPageJson = { items: TicketSummary[]; nextCursor: string | null; sort: string }

/** `saved`: the id of the list that was just saved. */
export type ListViewsJson = { items: ListViewJson[]; saved?: string | undefined }

/** A saved list, private or shared. */
export type ListViewJson = ListViewSaved & {
  id: string
  /** Whether the reader made it, and so decides whether it is shared. */
  mine: boolean
}

export type ListViewSaved = {
  name: string
  shared: boolean
  /** By the names in the tab's address; a missing filter filters nothing. */
  filters: Record<string, string>
  /** In the API's notation. */
  sort: string
  columns: string[]
}

/** A part that is missing stays as it is: a colleague may have changed it. */
export type ListViewChange = { [Part in keyof ListViewSaved]?: ListViewSaved[Part] | undefined }

/** The number of tickets in a list, and in it with each filter's other values. */
export type CountsJson = {
  /** `orMore`: counting stopped there. */
  passing: { count: number; orMore: boolean }
  /** Counts of open tickets; a value without any is left out. `assignee`: by Entra id, or `none`. */
  open: Record<'status' | 'type' | 'urgency' | 'assignee' | 'attention', Record<string, number>>
}

/** A history entry as sent live, with its ticket's present state. */
export type LiveChangeJson = Pick<HistoryJson, 'id' | 'at' | 'what' | 'by'> & { ticket: TicketSummary }

/** The start of a live stream. `agent`: whether it covers all tickets or the caller's own. */
export type LiveReadyJson = Pick<MeJson, 'agent'>

export type MeJson = PersonJson & {
  agent: boolean
  /** Only with the audit role. */
  auditor?: true
  /** Whether an alert has ever reached the person as a leader. */
  leader: boolean
  /** The person's choice, here or in chat; null: none. */
  language: Language | null
  languages: Language[]
  /** The list's columns as chosen; null: the usual ones. */
  columns: string[] | null
  /** An agent who wants single-key shortcuts. */
  keys: boolean
  /** The position from which live changes continue. */
  lastEventId: number
  /** Types and causes by name, in the menu's order. */
  incidentTypes: IncidentTypeJson[]
  /** The instruction's web address; null: the tab shows the municipality's own copy. */
  instruction: string | null
  /** The help desk's name within a sentence. */
  helpDesk: string
  /** Agents have time limits. */
  timed: boolean
}

export type NoticesJson = {
  /** Set while all attempted mails fail; `error` is a code. Null: mail goes out. */
  mailBlocked: { since: string; error: string } | null
}

export type IncidentTypeJson = {
  id: string
  /** In the instruction; null: no longer offered, but older tickets may have it. */
  paragraph: string | null
  name: string
  /** Titles by cause; `''` for a type without causes. */
  titles: Record<string, string>
  /** The leader must decide or confirm something. */
  asksLeader: boolean
}

/** An agent's view, search or export, in the reader's language. */
export type LookJson = {
  id: string
  at: string
  by: PersonJson
  what: 'viewed' | 'searched' | 'exported'
  /** A ticket's number; null: several, or none. */
  ticket: string | null
  seen: string
  filters: string
  /** The search text without secrets; null: none, or erased. */
  search: string | null
  /** The number of tickets shown; null: not counted. */
  rows: number | null
}

export type LookPageJson = { items: LookJson[]; nextCursor: string | null }

export type StatisticsJson = {
  /** `YYYY-MM`, oldest first. */
  months: string[]
  /** Tickets opened; a month or type without any is left out. */
  perMonth: { month: string; type: string; count: number }[]
  /** Open tickets, youngest first. `underDays` null: older than all others. */
  openByAge: { underDays: number | null; count: number }[]
  toAcknowledge: TimesJson
  /** Without tickets that were handed over. */
  toResolve: TimesJson
  handedOver: number
  /** Without those for which there was no recipient. */
  deliveries: { channel: DeliveryJson['channel']; state: DeliveryJson['state']; count: number }[]
  alertsWithoutLeader: number
  byCause: ({ type: string; cause: string | null } & ComparedJson)[]
  /** Most tickets first. */
  byUnit: UnitJson[]
  byMonth: ({ month: string } & ComparedJson)[]
}

export type ComparedJson = { count: number } & Record<'acknowledged' | 'touched' | 'resolved', ShareJson>

/** `unit` null: small and unknown units together. */
export type UnitJson = ComparedJson & { unit: string | null }

/** Of those due by now, the number in time. */
export type ShareJson = { asked: number; inTime: number }

/** Durations. `medianMinutes` is approximate. */
export type TimesJson = {
  count: number
  medianMinutes: number | null
  /** Fastest first. `underMinutes` null: longer than all others. */
  parts: { underMinutes: number | null; count: number }[]
}
