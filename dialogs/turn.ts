import { type Answers, type Asking, asking, type Draft, type Forwarding, type ReportDraft } from './draft.ts'
import { type IncidentType, isOffered, type Language, type Urgency } from './incident-type.ts'
import type { Paragraphs, Topic } from './instruction/topic.ts'
import { offering, type RegisteredDevice } from './registered-device.ts'
import type { Question, Report } from './report/questions.ts'
import type { OwnTexts } from './texts/index.ts'
import type { Message } from './understand/message.ts'

/** An act of a person: a text (secrets already masked), or a press on a card. */
export type Said =
  | { kind: 'text'; text: string }
  | { kind: 'greeted' }
  /** A picture or a file without text. */
  | { kind: 'said-nothing' }
  /** `said`: the message that led to the choice. */
  | { kind: 'chose'; type: string; said?: string | undefined }
  /** `shown`: the values on the card when it was made. */
  | { kind: 'sent-form'; values: Record<string, string>; shown: Record<string, string> }
  | { kind: 'resumed' }
  | { kind: 'dropped' }
  | { kind: 'same-case' }
  | { kind: 'another-case' }
  | { kind: 'chose-language'; language: Language }
  /** Yes and no to the question whether a text belongs to a ticket. */
  | { kind: 'forwarded' }
  | { kind: 'kept-back' }
  /** The ticket is not withdrawn after all. */
  | { kind: 'ticket-kept' }

/** The purpose of choosing among one's own tickets. */
export type Purpose = 'status' | 'withdraw' | 'add'

/** A text for a reader whose language is not known here. */
export type Say = (texts: OwnTexts) => string

/** The part of the state that was asked for: the work, the desk's answer, or the leader's. */
export type StateOf = 'doing' | 'answer' | 'leader'

/** Something to show. It has no language: bot/show/ puts it into the reader's. */
export type Reply =
  | { show: 'text'; text: Say }
  | { show: 'menu'; unfinished: ReportDraft | null }
  | { show: 'form'; draft: ReportDraft; missingCause: boolean }
  /** `question`: null asks whether to send. `taken`: the names of the answers just understood. */
  | { show: 'question'; draft: ReportDraft; question: Question | null; again: boolean; taken: string[] }
  | { show: 'doubt'; doubt: Extract<Asking['what'], 'drop' | 'which' | 'self'> }
  /** A draft that was begun earlier. */
  | { show: 'unfinished'; draft: ReportDraft }
  /**
   * `said`: the message that may mean several; it is kept for the chosen type. `instead`: a text that
   * replaces the question.
   */
  | { show: 'which'; types: string[]; said: string; instead?: Say }
  | { show: 'same-case'; draft: ReportDraft; filed: FiledReport }
  /** Asks whether the draft's waiting text belongs to a ticket. */
  | { show: 'ask-forwarding'; draft: Forwarding }
  /**
   * Tickets to choose from. `about`: ids of the likely ones; empty means all that fit the purpose. `types`: the
   * named ones, of which a closed ticket may be meant. `waits`: a text waits for the choice.
   */
  | { show: 'tickets'; purpose: Purpose; about: string[]; types?: string[]; waits?: boolean }
  /** The state of one ticket, or of all; `of`: the part that matters most. */
  | { show: 'state'; of: StateOf; ticketId: string | null }
  /** `topic`: null when the instruction has no known answer. */
  | { show: 'instruction'; topic: Topic | null }
  | { show: 'whole-instruction' }
  /** Ids of desks; empty means the help desk. */
  | { show: 'contact'; desks: string[] }
  | { show: 'languages' }
  /** `isFiled`: filed just now, which the receipt says once. */
  | { show: 'receipt'; ticketId: string; isFiled?: boolean }
  | { show: 'agent-notice'; ticketId: string }
  | { show: 'alert'; ticketId: string; deliveryId: string }
  | { show: 'alerts'; alerts: WaitingAlert[] }
  | { show: 'ask-note'; ticketId: string }
  /** `called`: the leader's name as the employee wrote it. */
  | { show: 'ask-leader'; ticketId: string; called?: string | null }
  /**
   * `together`: all from the same report. `settled`: no longer needed, as the person wrote. `also`: another of
   * them was just withdrawn for this reason.
   */
  | {
      show: 'ask-withdrawal'
      ticketId: string
      together?: boolean
      settled?: boolean
      also?: Withdrawal['reason']
    }
  /** Asks once more before an answer counts. */
  | { show: 'ask-decision'; ticketId: string; answer: string }
  /** `told`: answers from a later message, to be added. */
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
  /** The affected person's name; null when unknown. */
  name: string | null
}

/** Maximum number of alerts in a list, more than a chat can show. */
export const MOST_ALERTS = 20

/** A ticket whose alert a leader hands on; `isAway`: to the leader's deputy, if there is one. */
export type HandedOn = { ticketId: string; isAway: boolean }

export type FiledReport = Report & {
  number: string
  at: Date
  /** The id of the first ticket that the same report opened. */
  event: string
}

/** A text for a ticket: an answer to the help desk, an addition, or a confirmation. */
export type Forwarded = Pick<Forwarding, 'ticketId' | 'text' | 'as' | 'claim'>

/**
 * A withdrawn ticket and the reason.
 * - `together`: with all from the same report
 * - `next`: the id of a ticket from another report, to ask about then
 */
export type Withdrawal = {
  ticketId: string
  reason: 'found' | 'settled' | 'mistaken'
  together: boolean
  next?: string
}

/**
 * The ticket that a text may be meant for when no report is open.
 * - `type`: the type of the ticket
 * - `asked`: the help desk has written and waits for an answer, or the text quotes the ticket
 */
export type MayBeFor = Pick<Forwarded, 'ticketId' | 'as'> & { number: string; type: string; asked: boolean }

/** The outcome of an act: replies, and everything to store or do. */
export type Turn = {
  replies: Reply[]
  draft: Draft | null
  /** Reports to file; if there are several, they are linked to the first. */
  reports: Report[]
  language?: Language
  before?: string | null
  /** Drafts begun together with this one, to be resumed one after another. */
  begun?: ReportDraft[]
  /** Forwarding shows its own outcome, so it needs no reply here. */
  forwards?: Forwarded[]
  /** Ids of the tickets whose alerts a leader has acknowledged. */
  acknowledges?: string[]
  /** Alerts that a leader cannot see to. */
  handsOn?: HandedOn[]
  withdraws?: Withdrawal
  /** The employee has confirmed the leader's name that they wrote. */
  namesLeader?: { ticketId: string; called: string }
}

export type DialogContext = {
  /** All types, including those that are not offered here: their words are understood. */
  types: IncidentType[]
  paragraphs: Paragraphs
  now: Date
  languages: Language[]
  /** The language of words that Straks fills into a form. */
  language: Language
  /** Id for a draft that this turn may start. */
  newDraftId: string
  /** Ids for further reports that may be filed or begun with the first. */
  furtherIds: [string, ...string[]]
  /** Open reports by the person, or by a colleague for them, newest first. */
  open: FiledReport[]
  mayBeFor: MayBeFor | null
  /** Id of a ticket without a known leader, when the text may be just a name. */
  lacksLeader: string | null
  /** Alerts that wait for the person as a leader: urgent ones first, then the oldest. */
  alerts: WaitingAlert[]
  /** Alerts that they have handed on and nobody has acknowledged: somebody else has to act. */
  handedOn: WaitingAlert[]
  /** Those that need no more of them, newest first; looked up when nothing waits for them. */
  seen: WaitingAlert[]
  /** The ticket that the person as an agent was last told of, when the text may be about their work. */
  agentsTicket: { ticketId: string } | null
  phone: string | null
  /** The person's registered devices that may be offered; empty when unknown. */
  devices: RegisteredDevice[]
  /** The only person with the name in the text, when a name was asked for. */
  named: { id: string } | null
  contact: Say
  desksNamed: (desks: string[], texts: OwnTexts) => string
  /** The sentence about which data is kept, and for how long. */
  retention: Say
}

/** Same as `Said`, with the text as a message. */
export type Received = Message | Exclude<Said, { kind: 'text' | 'said-nothing' }>

/** The conversation as it goes on without the waiting draft. */
export type GoOn = (received: Received, context: DialogContext) => Turn

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

/** The answer when the draft is gone, or its type no longer exists. */
export function expired(): Turn {
  return say(null, ({ expired }) => expired)
}

/** Asks a question of the draft's type; null asks whether to send the report. */
export function askQuestion(
  draft: ReportDraft,
  question: Question | null,
  { taken = [], again = false }: { taken?: string[]; again?: boolean } = {},
): Turn {
  const asked = asking(draft, question ? { what: 'question', name: question.name } : { what: 'send' })
  return reply(asked, { show: 'question', draft: asked, question, again, taken })
}

/** Shows the form of a draft; no question stays open. */
export function showForm(draft: ReportDraft, missingCause = false): Turn {
  const shown = asking(draft, null)
  return reply(shown, { show: 'form', draft: shown, missingCause })
}

export function showCorrected(draft: ReportDraft): Turn {
  return saying(({ corrected }) => corrected, showForm(draft))
}

export function saying(text: Say, turn: Turn): Turn {
  return { ...turn, replies: [inWords(text), ...turn.replies] }
}
