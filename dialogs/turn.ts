import type { Draft, Question, Report } from './draft.ts'
import type { IncidentType, Language } from './incident-type.ts'
import type { Paragraph } from './instruction/paragraph.ts'
import type { Texts } from './texts/index.ts'

/** What a person did: wrote a text (secrets already masked), or pressed something on a card. */
export type Said =
  | { kind: 'text'; text: string }
  | { kind: 'greeted' }
  | { kind: 'chose'; type: string }
  | { kind: 'sent-form'; values: Record<string, string> }
  | { kind: 'resumed' }
  | { kind: 'dropped' }
  | { kind: 'same-case' }
  | { kind: 'another-case' }
  | { kind: 'chose-language'; language: Language }

/** What somebody wants with their tickets. */
export type Purpose = 'status' | 'withdraw' | 'add'

/** Words for a reader whose language is not known here. */
export type Say = (texts: Texts) => string

/** What is shown. It carries no language: bot/show/ puts it into the reader's. */
export type Reply =
  | { show: 'text'; text: Say }
  | { show: 'menu'; unfinished: Draft | null }
  /** `colleague`: it seems to have happened to somebody else, so the form asks whom. */
  | { show: 'form'; draft: Draft; missingCause: boolean; colleague?: boolean }
  | { show: 'question'; draft: Draft; question: Question | null; again: boolean }
  | { show: 'which'; types: string[] }
  | { show: 'same-case'; draft: Draft; filed: FiledReport }
  | { show: 'tickets'; purpose: Purpose }
  /** Null: the instruction does not say, as far as we know. */
  | { show: 'instruction'; paragraph: Paragraph | null }
  /** Ids of desks; none: the help desk. */
  | { show: 'contact'; desks: string[] }
  | { show: 'languages' }
  | { show: 'receipt' | 'agent-notice'; ticketId: string }
  | { show: 'alert'; ticketId: string; deliveryId: string }
  | { show: 'ask-withdrawal' | 'ask-addition' | 'ask-note' | 'ask-leader'; ticketId: string }

/** A report of the same person that is still open. */
export type FiledReport = Report & { number: string; at: Date }

/**
 * What to say, the draft to go on with (null: none), the reports to file (several are linked to the first), and the
 * language that was chosen.
 */
export type Turn = { replies: Reply[]; draft: Draft | null; reports: Report[]; language?: Language }

export type DialogContext = {
  types: IncidentType[]
  now: Date
  /** In which words that go into a form are written. */
  language: Language
  /** Id of a draft that may be started in this turn. */
  newDraftId: string
  /** Id of a second report that may be filed with the first. */
  secondReportId: string
  /** What the person has reported within the last hours. */
  recent: FiledReport[]
  /** The person's phone as far as it is known. */
  phone: string | null
  /** How to reach the help desk. */
  contact: Say
}

export function typeOf(id: string, { types }: DialogContext): IncidentType | undefined {
  return types.find((type) => type.id === id)
}

export function reply(draft: Draft | null, ...replies: Reply[]): Turn {
  return { replies, draft, reports: [] }
}

export function say(draft: Draft | null, text: Say): Turn {
  return reply(draft, { show: 'text', text })
}

/** The draft is gone, or of a type that no longer exists. */
export function expired(): Turn {
  return say(null, ({ expired }) => expired)
}
