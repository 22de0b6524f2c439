import type { Evidence } from './understand/evidence.ts'

export type Language = 'nb' | 'nn' | 'en'

/** Words in bokmål, and in the other languages as far as they are translated. */
export type Words<T> = { nb: T } & Partial<Record<Language, T>>

export function inLanguage<T>(words: Words<T>, language: Language): T {
  return words[language] ?? words.nb
}

export type Urgency = 'urgent' | 'normal'

/** What the nearest leader has to do with this type: nothing, hear of it, decide who pays, or confirm. */
export type LeaderPart = 'none' | 'alert' | 'decide' | 'confirm'

/** One kind of incident. All that differs between kinds is data in here; no other code names a type. */
export type IncidentType = {
  id: string
  /** Paragraph of the instruction that the rule comes from, for example `2.6`. */
  paragraph: string
  /** Desks of the organisation file that get the mail. */
  desks: string[]
  leader: LeaderPart
  /** Empty when the type has no causes; the ticket's cause is then null and its urgency normal. */
  causes: Cause[]
  /** What may be asked besides the cause, in this order. Nothing here is ever required. */
  fields: Field[]
  words: Words<IncidentWords>
  /** The words in a message that point to this type. */
  evidence: Evidence
}

export type Cause = { id: string; urgency: Urgency }

export type Field = {
  name: string
  kind: 'choice' | 'text' | 'lines' | 'phone' | 'person'
  /** Ids of the choices, for kind `choice`. */
  choices?: string[]
  /** Who may read the answer besides the help desk (product: who may do what). */
  readers: ('leader' | 'outside-desk')[]
  /** Answers which mean that personal data may be in the wrong hands. */
  personalDataWhen?: string[]
  words: Words<FieldWords>
}

export type FieldWords = {
  label: string
  /** Asked in chat. */
  question: string
  hint?: string
  choices?: Record<string, string>
}

export type IncidentWords = {
  /** The button in the menu. */
  menu: string
  /** Heading of the form. */
  heading: string
  causeQuestion: string
  /** What to do now, before any field, as long as the cause is not known. */
  actNow: string[]
  causes: Record<string, CauseWords>
  /** Instead of `causes` for a type without causes. */
  withoutCause?: CauseWords
}

export type CauseWords = {
  /** The choice on the form. */
  choice: string
  /** What happened, as the title of ticket, mail and alert. */
  title: string
  actNow: string[]
  /** What the mail asks the desk to do. */
  request: string
  /** What the leader should do. */
  leaderAdvice: string
  /** What is not done yet, on the receipt. */
  notYet: string
}

/** The words for what happened; undefined when the type does not know the cause. */
export function causeWords(type: IncidentType, cause: string | null, language: Language): CauseWords | undefined {
  const words = inLanguage(type.words, language)
  return cause === null ? words.withoutCause : words.causes[cause]
}

export function urgencyOf(type: IncidentType, cause: string | null): Urgency {
  return type.causes.find(({ id }) => id === cause)?.urgency ?? 'normal'
}
