import { type Answers, type Asking, asking, type Draft, type Forwarding, type ReportDraft } from './draft.ts'
import { type IncidentType, isOffered, type Language, type Urgency } from './incident-type.ts'
import type { Paragraphs, Topic } from './instruction/topic.ts'
import { offering, type RegisteredDevice } from './registered-device.ts'
import type { Question, Report } from './report/questions.ts'
import type { OwnTexts } from './texts/index.ts'
import type { Message } from './understand/message.ts'

/** An act of a person: a text (secrets already masked), or something pressed on a card. */
export type Said =
  | { kind: 'text'; text: string }
  | { kind: 'greeted' }
  /** A picture or a file, and no word with it. */
  | { kind: 'said-nothing' }
  /** `said`: the message that left it open. */
  | { kind: 'chose'; type: string; said?: string | undefined }
  /** `shown`: what the card showed when it was made. */
  | { kind: 'sent-form'; values: Record<string, string>; shown: Record<string, string> }
  | { kind: 'resumed' }
  | { kind: 'dropped' }
  | { kind: 'same-case' }
  | { kind: 'another-case' }
  | { kind: 'chose-language'; language: Language }
  /** Yes and no to the question whether a text belongs to a ticket. */
  | { kind: 'forwarded' }
  | { kind: 'kept-back' }
  /** A ticket is not to be withdrawn after all. */
  | { kind: 'ticket-kept' }

/** A wish concerning somebody's own tickets. */
export type Purpose = 'status' | 'withdraw' | 'add'

/** Words for a reader whose language is not known here. */
export type Say = (texts: OwnTexts) => string

/** What has been done, what the desk has answered, or what the leader has. */
export type StateOf = 'doing' | 'answer' | 'leader'

/** Something to show. It carries no language: bot/show/ puts it into the reader's. */
export type Reply =
  | { show: 'text'; text: Say }
  | { show: 'menu'; unfinished: ReportDraft | null }
  | { show: 'form'; draft: ReportDraft; missingCause: boolean }
  /** Null: all is answered, may it be sent? `taken`: the answers, by name, that were just understood. */
  | { show: 'question'; draft: ReportDraft; question: Question | null; again: boolean; taken: string[] }
  | { show: 'doubt'; doubt: Extract<Asking['what'], 'drop' | 'which' | 'self'> }
  /** One that was begun before. */
  | { show: 'unfinished'; draft: ReportDraft }
  /**
   * `said`: what may mean several; it is not forgotten when one is chosen. `instead`: what is said in place of asking
   * whether one of these is meant.
   */
  | { show: 'which'; types: string[]; said: string; instead?: Say }
  | { show: 'same-case'; draft: ReportDraft; filed: FiledReport }
  /** Whether the draft's waiting text belongs to a ticket. */
  | { show: 'ask-forwarding'; draft: Forwarding }
  /** To choose one of. `about`: ids of those that may be meant; none: all that fit the purpose. */
  | { show: 'tickets'; purpose: Purpose; about: string[] }
  /** The state of their reports, or of the one that they mean; `of`: what of it above all. */
  | { show: 'state'; of: StateOf; ticketId: string | null }
  /** Null: the instruction does not say, as far as we know. */
  | { show: 'instruction'; topic: Topic | null }
  | { show: 'whole-instruction' }
  /** Ids of desks; none: the help desk. */
  | { show: 'contact'; desks: string[] }
  | { show: 'languages' }
  /** `isFiled`: just now, so it is said once. */
  | { show: 'receipt'; ticketId: string; isFiled?: boolean }
  | { show: 'agent-notice'; ticketId: string }
  | { show: 'alert'; ticketId: string; deliveryId: string }
  | { show: 'alerts'; alerts: WaitingAlert[] }
  | { show: 'ask-note'; ticketId: string }
  /** `called`: the name by which they have told it. */
  | { show: 'ask-leader'; ticketId: string; called?: string | null }
  /** `together`: with all that the same report opened. `also`: another of them was just withdrawn for this reason. */
  | { show: 'ask-withdrawal'; ticketId: string; together?: boolean; also?: Withdrawal['reason'] }
  /** Once more, before an answer is final. */
  | { show: 'ask-decision'; ticketId: string; answer: string }
  /** `told`: what a message has told since, to be added. */
  | { show: 'ask-addition'; ticketId: string; told?: Answers | undefined }

export type ReplyOf<Show extends Reply['show']> = Extract<Reply, { show: Show }>

/** An alert that has reached a leader, and that nobody has acknowledged. */
export type WaitingAlert = {
  ticketId: string
  deliveryId: string
  type: string
  cause: string | null
  urgency: Urgency
  number: string
  at: Date
  /** Of the person whom it is about; null when it is not known. */
  name: string | null
}

/** More than a chat can show anyway. */
export const MOST_ALERTS = 20

/** A ticket whose alert a leader hands on; `isAway`: to whoever stands in for them, if anybody does. */
export type HandedOn = { ticketId: string; isAway: boolean }

/** A report of the same person that is still open. */
export type FiledReport = Report & {
  number: string
  at: Date
  /** Of all that the same report opened, the id of the first. */
  event: string
}

/** A text for a ticket: an answer to the help desk, more about what was reported, or what has been done about it. */
export type Forwarded = Pick<Forwarding, 'ticketId' | 'text' | 'as' | 'claim'>

/** A ticket that its reporter takes back, and why; `together`: and all that the same report opened. */
export type Withdrawal = { ticketId: string; reason: 'found' | 'mistaken'; together: boolean }

/**
 * The ticket that a text may be meant for when no report is open.
 * - `type`: what was reported
 * - `asked`: the help desk has written and waits for an answer
 */
export type MayBeFor = Pick<Forwarded, 'ticketId' | 'as'> & { number: string; type: string; asked: boolean }

/** The outcome of an act: replies, and all that is to be kept or done. */
export type Turn = {
  replies: Reply[]
  draft: Draft | null
  /** To be filed; several are linked to the first. */
  reports: Report[]
  language?: Language
  /** Id of a draft that was begun before, and comes to mind again. */
  before?: string | null
  /** Drafts that are begun with this one, and come after it, each after the other. */
  begun?: ReportDraft[]
  /** It says itself what came of it. */
  forwards?: Forwarded
  /** Ids of the tickets whose alerts a leader has acknowledged. */
  acknowledges?: string[]
  /** Alerts that a leader cannot see to. */
  handsOn?: HandedOn[]
  withdraws?: Withdrawal
  /** Somebody says yes to the name that they have written. */
  namesLeader?: { ticketId: string; called: string }
}

export type DialogContext = {
  /** Also those that are not offered here: their words are understood. */
  types: IncidentType[]
  paragraphs: Paragraphs
  now: Date
  languages: Language[]
  /** In which words that go into a form are written. */
  language: Language
  /** Id of a draft that may be started in this turn. */
  newDraftId: string
  /** Ids of further reports that may be filed, or begun, with the first. */
  furtherIds: [string, ...string[]]
  /** Open reports by the person, or by a colleague for them, the newest first. */
  open: FiledReport[]
  mayBeFor: MayBeFor | null
  /** Id of a ticket of which nobody was found as the leader, when the text may be nothing but a name. */
  lacksLeader: string | null
  /** Alerts that wait for the person as a leader: what is urgent first, then the oldest. */
  alerts: WaitingAlert[]
  /** Alerts that they have handed on, and nobody has acknowledged: they wait for somebody else. */
  handedOn: WaitingAlert[]
  phone: string | null
  /** The devices registered on the person that may be offered; none when it is not known. */
  devices: RegisteredDevice[]
  /** The one person known by the name that the text is, when a name was asked for. */
  named: { id: string } | null
  contact: Say
  desksNamed: (desks: string[]) => string
  /** The sentence about which data is kept, and for how long. */
  retention: Say
}

/** The same with the text as a message that is read. */
export type Received = Message | Exclude<Said, { kind: 'text' | 'said-nothing' }>

/** The conversation without what waits. */
export type GoOn = (received: Received, draft: null, context: DialogContext) => Turn

export function typeOf(id: string, { types, devices }: DialogContext): IncidentType | undefined {
  const type = types.find((one) => one.id === id && isOffered(one))
  return type && offering(type, devices)
}

export function typesOffered(context: DialogContext): IncidentType[] {
  return context.types.flatMap(({ id }) => typeOf(id, context) ?? [])
}

export function reply(draft: Draft | null, ...replies: Reply[]): Turn {
  return { replies, draft, reports: [] }
}

export function inWords(text: Say): Reply {
  return { show: 'text', text }
}

export function say(draft: Draft | null, text: Say): Turn {
  return reply(draft, inWords(text))
}

/** The draft is gone, or of a type that no longer exists. */
export function expired(): Turn {
  return say(null, ({ expired }) => expired)
}

/** A question of the draft's type; null: whether it may be sent. */
export function askQuestion(
  draft: ReportDraft,
  question: Question | null,
  { taken = [], again = false }: { taken?: string[]; again?: boolean } = {},
): Turn {
  const asked = asking(draft, question ? { what: 'question', name: question.name } : { what: 'send' })
  return reply(asked, { show: 'question', draft: asked, question, again, taken })
}

/** The form of a draft; nothing is asked any more. */
export function showForm(draft: ReportDraft, missingCause = false): Turn {
  const shown = asking(draft, null)
  return reply(shown, { show: 'form', draft: shown, missingCause })
}

/** The form of a draft in which something was put right. */
export function showCorrected(draft: ReportDraft): Turn {
  return saying(({ corrected }) => corrected, showForm(draft))
}

export function saying(text: Say, turn: Turn): Turn {
  return { ...turn, replies: [inWords(text), ...turn.replies] }
}
