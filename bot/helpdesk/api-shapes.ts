import type { Language, Urgency } from '../../dialogs/incident-type.ts'
import type { Reason } from '../remote/delivery-failure.ts'
import type { TicketStatus, ToldRow, WebhookRow } from '../store/schema.ts'

// The JSON that the API and the tab say to each other. Types only: the tab's browser code reads this file too.

export type PersonJson = { id: string; name: string }

/** The outcome of the alert to a leader: nobody was to be alerted, or none was found, or how far it got. */
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
  /** What has been done about it, as somebody who must know has said, the earliest first. */
  confirmed: ConfirmedJson[]
  /** Straks closed it: its desks work in systems of their own, and nothing more was heard. */
  handedOver: boolean
  leaderState: LeaderState
  /** A delivery or a comment did not get through, or may not have, and nobody tries it any more. */
  hasFailedDelivery: boolean
  /** Of that: all of it may have got through. */
  mayHaveArrived: boolean
  /** Why what did not get through did not, each reason once. */
  lostBecause: Reason[]
  /** When a person at a desk last answered. */
  answeredAt: string | null
  /** It is open, and somebody was not reached, or no leader alerted: Straks alone gets no further. */
  needsAttention: boolean
  /** After a restore: what was about to go out, and reminders, wait for an agent to decide. */
  withheld: boolean
  /** When an agent first did something to it. */
  touchedAt: string | null
  /** By when that was to be, and by when it is to be resolved; null: no time is set, or who asks is no agent. */
  touchDueAt: string | null
  resolveDueAt: string | null
  /** What of the two comes next, as long as it is open. */
  dueAt: string | null
}

/** `what`: a claim of the ticket's type. `by`: null for the desk itself; `desk`: its id, or of the one that an agent has it from. */
export type ConfirmedJson = {
  what: string
  at: string
  by: PersonJson | null
  source: 'agent' | 'desk' | 'employee'
  desk: string | null
}

export type TicketJson = TicketSummary & {
  confirmedLines: string[]
  /** What can be confirmed of it, in words by claim. */
  confirmable: Record<string, string>
  /** What can be written with each resolution, in the language of whoever reported it. */
  resolutionWords: OfferedJson[]
  facts: { name: string; label: string; value: string }[]
  /** For agents alone: what is registered on the person whom it is about; null when that is not known, or says nothing. */
  devices: DevicesJson | null
  /** The answers and comments until then are kept, but not shown: the person has asked for it. */
  restricted: boolean
  /** The numbers of tickets that the same report opened. */
  filedWith: string[]
  deliveries: DeliveryJson[]
  history: HistoryJson[]
}

export type OfferedJson = { resolution: string; text: string }
/** Those that fit all the tickets that were asked about. */
export type OfferedWordsJson = { items: OfferedJson[] }

/** In touch last first. */
export type DevicesJson = { fetchedAt: string; items: DeviceJson[] }

export type DeviceJson = {
  id: string
  title: string
  serial: string | null
  encrypted: boolean | null
  lastContact: string | null
  /** The one that the report is about. */
  chosen: boolean
}

type Told = ToldRow | WebhookRow

export type DeliveryJson = {
  id: string
  recipient: {
    kind: Told['recipient_kind']
    id: string | null
    /** Empty when it is not known (yet). */
    name: string
    /** By the reporter, when neither file nor directory knew a leader. */
    named: boolean
  }
  channel: Told['channel']
  occasion: Told['occasion']
  state: Told['state']
  /** After a restore it may have been sent before, and waits for an agent to decide. */
  withheld: boolean
  /** It did not get through, and another one has taken its place. */
  replaced: boolean
  attempts: number
  lastError: string | null
  reason: Reason | null
  sentAt: string | null
  acknowledgedAt: string | null
  /** It was sent, and a mail system said since that it is still trying. */
  delayed: boolean
  /** When the recipient's own answer came, and whether a person wrote it or their system. */
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
  /** Who has not heard of it, and nobody tries to tell them any more. */
  notHeard: NotHeardJson[]
  /** What somebody wrote; null when nobody did, or when it has been erased. */
  text: string | null
}

/** What agents keep for all of them to write. `by`, `at`: whoever wrote it last. */
export type KeptReplyJson = { id: string; version: number; text: string; at: string; by: PersonJson | null }
export type KeptRepliesJson = { items: KeptReplyJson[] }

/** `delivery`: to be sent again. */
export type NotHeardJson = { delivery: string; person: PersonJson | null; mayHaveArrived: boolean }

/** `sort`: as it was asked for; a search with many hits is listed newest first all the same. */
export type TicketPageJson = { items: TicketSummary[]; nextCursor: string | null; sort: string }

/** A list that an agent has saved: theirs alone, or everybody's. */
export type ListViewJson = ListViewSaved & {
  id: string
  /** Whether the reader made it: who did decides whether it is shared. */
  mine: boolean
}

export type ListViewSaved = {
  name: string
  shared: boolean
  /** By their names in the tab's address; a filter that is not there filters nothing. */
  filters: Record<string, string>
  /** As the API takes it. */
  sort: string
  columns: string[]
}

/** How many tickets there are for a list, and for each of its filters if it were chosen instead of what is. */
export type CountsJson = {
  /** `orMore`: nobody has counted on. */
  passing: { count: number; orMore: boolean }
  /** Of those that are open; a value without any is left out. `assignee`: by Entra id, or `none`. */
  open: Record<'status' | 'type' | 'urgency' | 'assignee' | 'attention', Record<string, number>>
}

/** An entry of the history as it is told live, with its ticket as it is by then. */
export type LiveChangeJson = Pick<HistoryJson, 'id' | 'at' | 'what' | 'by'> & { ticket: TicketSummary }

/** The beginning of a stream of live changes. `agent`: whether all tickets are told of, or one's own. */
export type LiveReadyJson = Pick<MeJson, 'agent'>

export type MeJson = PersonJson & {
  agent: boolean
  /** Left out for who has not got the audit role. */
  auditor?: true
  /** Whether an alert has ever reached them as a leader. */
  leader: boolean
  /** What they have chosen, here or in chat; null: nothing. */
  language: Language | null
  languages: Language[]
  /** Of the list, as they have chosen them; null: nothing, the usual ones. */
  columns: string[] | null
  /** An agent, who wants keys alone to do something. */
  keys: boolean
  /** The place from which live changes go on. */
  lastEventId: number
  /** The names of types and causes, in the order of the menu. */
  incidentTypes: IncidentTypeJson[]
  /** Where the instruction is on the web; null: the tab shows the municipality's own copy. */
  instruction: string | null
  /** What the help desk is called within a sentence. */
  helpDesk: string
  /** Agents have times to keep. */
  timed: boolean
}

export type NoticesJson = {
  /** No mail has got through since then, though some are tried; `error` is a code. Null: mail goes out. */
  mailBlocked: { since: string; error: string } | null
}

export type IncidentTypeJson = {
  id: string
  /** Of the instruction; null: it is not offered, but tickets of before may be of it. */
  paragraph: string | null
  name: string
  /** What happened, in words, by cause; `''` when the type has none. */
  titles: Record<string, string>
  /** Something is for the leader to decide or to confirm. */
  asksLeader: boolean
}

/** That an agent has looked, in the words of who asks. */
export type LookJson = {
  id: string
  at: string
  by: PersonJson
  what: 'viewed' | 'searched' | 'exported'
  /** A ticket's number; null: several, or none. */
  ticket: string | null
  seen: string
  filters: string
  /** What they wrote, without secrets; null: nothing, or it has been erased. */
  search: string | null
  /** How many tickets they got to see of it; null: it was not counted. */
  rows: number | null
}

export type LookPageJson = { items: LookJson[]; nextCursor: string | null }

export type StatisticsJson = {
  /** `YYYY-MM`, oldest first. */
  months: string[]
  /** Tickets opened; a month or type without any is left out. */
  perMonth: { month: string; type: string; count: number }[]
  /** Open tickets, youngest first. `underDays` null: older than all before. */
  openByAge: { underDays: number | null; count: number }[]
  toAcknowledge: TimesJson
  /** Without those that were handed over. */
  toResolve: TimesJson
  handedOver: number
  /** Without those for which there was nobody. */
  deliveries: { channel: DeliveryJson['channel']; state: DeliveryJson['state']; count: number }[]
  alertsWithoutLeader: number
  byCause: ({ type: string; cause: string | null } & ComparedJson)[]
  /** Those with the most tickets first. */
  byUnit: UnitJson[]
  byMonth: ({ month: string } & ComparedJson)[]
}

export type ComparedJson = { count: number } & Record<'acknowledged' | 'touched' | 'resolved', ShareJson>

/** `unit` null: the small ones, and those not known, together. */
export type UnitJson = ComparedJson & { unit: string | null }

/** Of so many that were to be done by now, so many were in time. */
export type ShareJson = { asked: number; inTime: number }

/** How long something took. `medianMinutes` is near enough for people. */
export type TimesJson = {
  count: number
  medianMinutes: number | null
  /** Fastest first. `underMinutes` null: longer than all before. */
  parts: { underMinutes: number | null; count: number }[]
}
