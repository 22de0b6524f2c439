import type { Evidence, PartCause } from './understand/evidence.ts'

export type Language = 'nb' | 'nn' | 'en'

export type Words<T> = Record<Language, T>

export const urgencies = ['urgent', 'normal'] as const
export type Urgency = (typeof urgencies)[number]

/** The nearest leader's part in this type: none, to be alerted, to decide who pays, or to confirm. */
export type LeaderPart = 'none' | 'alert' | 'decide' | 'confirm'

/** A kind of incident. All differences between kinds are data in here; no other code names a type. */
export type IncidentType = {
  id: string
  /**
   * The paragraph of the municipality's instruction, for example `2.6`, unless its organisation file names
   * another. In the type's words ` (§)` stands for it, and ` (§ data-at-home)` for the paragraph about that
   * topic; `{helpDesk}`, or `{HelpDesk}` at the beginning of a sentence, for the help desk's everyday name;
   * `{desk}` for the first of its desks.
   */
  paragraph?: string
  /** False when the municipality does not take reports of this type. Its earlier tickets are still known. */
  offered?: false
  /** Ids of the desks in the organisation file that get the mail. */
  desks: string[]
  leader: LeaderPart
  /** Empty when the type has no causes: the ticket's cause is then null and its urgency normal. */
  causes: Cause[]
  /** The questions besides the cause, in this order. None of them is required. */
  fields: Field[]
  /** The question on the leader's card, a button per choice, for the parts `decide` and `confirm`. */
  decision?: Decision
  /** The actions that can be confirmed as done. Any one of them ends the waiting. */
  claims?: Claim[]
  /** The sentences that the help desk is offered when it resolves a ticket of this type. */
  resolutionWords?: ResolutionWords[]
  words: Words<IncidentWords>
  /** The words in a message that point to this type. */
  evidence: Evidence
}

/** A type as its file gives it: no cause lacks its words in any language, or its evidence. */
type Complete<C extends string> = Omit<IncidentType, 'causes' | 'words' | 'evidence'> & {
  causes: (Cause & { id: C })[]
  words: Words<Omit<IncidentWords, 'causes'> & { causes: Record<NoInfer<C>, Advised> }>
  evidence: Omit<Evidence, 'causes'> & { causes: Record<NoInfer<C>, string[] | PartCause> }
}

/** With advice to the leader whatever their part: a municipality may let any type alert them. */
type Advised = CauseWords & { leaderAdvice: string }

/** Returns the type as it is. What is missing, or belongs to an unknown cause, does not compile. */
export function incidentType<const C extends string>(type: Complete<C>): IncidentType {
  return type
}

export type Cause = {
  id: string
  urgency: Urgency
  /** True when the thing may turn up again. */
  findable?: true
}

export const resolutions = ['done', 'found', 'replaced', 'no-action', 'duplicate'] as const
export type Resolution = (typeof resolutions)[number]

/** A sentence that the help desk is offered to write to the employee with a resolution. */
export type ResolutionWords = {
  resolution: Resolution
  /** The causes that the sentence fits; all when absent. */
  causes?: string[]
  /** The claim that the sentence states: not offered before the claim is confirmed. */
  says?: string
  words: Words<string>
}

export type Field = {
  name: string
  /** The kind of answer. A tick is answered `yes` or not at all. */
  kind: 'choice' | 'tick' | 'text' | 'lines' | 'phone' | 'person'
  /** Ids of the choices, for kind `choice`. */
  choices?: string[]
  /** The readers of the answer besides the help desk. */
  readers: ('leader' | 'outside-desk')[]
  /** The answers which mean that personal data may be in the wrong hands. */
  personalDataWhen?: string[]
  /** Different answers mean different things, so a second report is no duplicate. */
  tellsApart?: true
  /** The causes for which the question is asked; all when absent. */
  causes?: string[]
  /** A time in a text is the answer: `past`, a past one; `any`, also a future one, kept as written. */
  takesTime?: 'past' | 'any'
  /** The answer is a day, kept as `2026-12-31` when the words name one. */
  isDay?: true
  /** The name of the thing in a text answers the question. */
  takesName?: true
  /** Word beginnings about this question, in lower case: "den var ikke låst" is a no to the lock. */
  spokenOf?: string[]
  /** A question that such words do not also answer: papers are not data on the equipment. */
  outdoes?: string
  /** A tick that alerts the next level instead of the nearest leader. */
  passesLeaderBy?: true
  /** A tick that also reports an incident of this type. */
  alsoReports?: string
  /** The choices are the sender's registered devices, and any other: see registered-device.ts. */
  registered?: true
  words: Words<FieldWords>
}

/** The leader's answer, kept as the fact `decision`. */
export type Decision = {
  question: Field
  /** The choices that settle the question; after any other choice the leader may choose again. */
  final: string[]
  /** Makes the choice need a confirmation, with an optional reason; it can be changed for a day. */
  reason?: Field
  /**
   * A question whose `answer` leaves something open, even after the leader has confirmed the rest. `cleared`:
   * the answers that end it, with the leader's buttons; `confirmed`: the leader's answer meanwhile.
   */
  outstanding?: { field: Field; answer: string; cleared: string[]; words: Words<Outstanding> }
  /** The sentence that the employee gets, by choice. */
  told: Words<Record<string, (decided: Decided) => string>>
}

export type Outstanding = { open: string; confirmed: string; cleared: Record<string, string> }

export type Decided = {
  leader: string
  /** The affected person's name, when somebody else gets the sentence. */
  employee: string | null
  cause: string | null
  facts: Record<string, string>
}

/** An action that somebody entitled can confirm as done. */
export type Claim = {
  id: string
  /** The causes for which the claim can be made; all when absent. */
  causes?: string[]
  /** The words in a text that make the claim. */
  said: RegExp
  /** A sentence without its full stop; the person who confirmed it follows: `Kortet er sperret`. */
  words: Words<string>
}

export type FieldWords = {
  /** The label on a form, when it differs from the question. */
  label?: string
  /** The label of the answer for other readers, when the form's label speaks to the reporter. */
  fact?: string
  question: string
  hint?: string
  choices?: Record<string, string>
}

export function labelOf({ label, question }: FieldWords): string {
  return label ?? question
}

/** Returns the label of the answer for other readers. */
export function factLabel(words: FieldWords): string {
  return words.fact ?? labelOf(words)
}

export type IncidentWords = {
  menu: string
  heading: string
  /** The question about the cause, when it is more than the common one. */
  causeQuestion?: string
  /** Advice to follow now, shown before any field while the cause is unknown. */
  actNow: string[]
  causes: Record<string, CauseWords>
  /** Used instead of `causes` for a type without causes; its advice to follow now is `actNow` above. */
  withoutCause?: CauseWords
}

export type CauseWords = {
  choice: string
  /** The title of ticket, mail and alert. */
  title: string
  actNow: string[]
  /** Advice for afterwards, on the receipt and in the mail to the affected person. */
  afterwards: string[]
  request: string
  /** The request in a few words, within the mail's subject. */
  subject: string
  /** Advice to the leader who is alerted. */
  leaderAdvice?: string
  /** A reminder on the receipt of everything that is not done yet. */
  notYet: string
  /** A line on the receipt of a withdrawn report: the effects that a withdrawal does not undo. */
  afterWithdrawal?: string
}

/** Returns the type of a ticket or a report; undefined when the type no longer exists. */
export function knownType(
  of: { type: string } | undefined,
  { incidentTypes }: { incidentTypes: IncidentType[] },
): IncidentType | undefined {
  return incidentTypes.find(({ id }) => id === of?.type)
}

export function fieldOf({ fields }: Pick<IncidentType, 'fields'>, name: string): Field | undefined {
  return fields.find((field) => field.name === name)
}

export function isOffered({ offered }: Pick<IncidentType, 'offered'>): boolean {
  return offered !== false
}

/** Returns the words for the cause; undefined when the type does not know the cause. */
export function causeWords(
  type: IncidentType,
  cause: string | null,
  language: Language,
): CauseWords | undefined {
  const words = type.words[language]
  return cause === null ? words.withoutCause : words.causes[cause]
}

/** Returns the ids of the causes; null alone for a type without causes. */
export function causesOf({ causes }: IncidentType): (string | null)[] {
  return causes.length > 0 ? causes.map(({ id }) => id) : [null]
}

export function urgencyOf(type: IncidentType, cause: string | null): Urgency {
  return type.causes.find(({ id }) => id === cause)?.urgency ?? 'normal'
}

/** Tells whether a field is asked for a cause; while the cause is unknown, all are. */
export function isAskedFor({ causes }: Field, cause: string | null | undefined): boolean {
  return !causes || !cause || causes.includes(cause)
}

export function claimsOf({ claims = [] }: IncidentType, cause: string | null): Claim[] {
  return claims.filter(({ causes }) => !causes || (cause !== null && causes.includes(cause)))
}

/** Returns the sentences offered with each resolution; `confirmed`: the ids of the confirmed claims. */
export function resolutionWordsOf(
  { resolutionWords = [] }: IncidentType,
  cause: string | null,
  confirmed: string[],
): ResolutionWords[] {
  return resolutionWords.filter(
    ({ causes, says }) =>
      (!causes || (cause !== null && causes.includes(cause))) && (!says || confirmed.includes(says)),
  )
}

/** Tells whether the reporter wants the next level alerted instead of the nearest leader. */
export function passesLeaderBy(
  { cause, answers }: { cause: string | null; answers: Record<string, string> },
  { fields }: IncidentType,
): boolean {
  return fields.some(
    (field) => field.passesLeaderBy && answers[field.name] === 'yes' && isAskedFor(field, cause),
  )
}

export function isFindable({ causes }: IncidentType, cause: string | null | undefined): boolean {
  return causes.some(({ id, findable }) => id === cause && findable)
}

/** Tells whether by this cause others may know the secret: urgent, and nothing to be found. */
export function isKnownToOthers(type: IncidentType, cause: string | null | undefined): boolean {
  return Boolean(cause) && !isFindable(type, cause) && urgencyOf(type, cause ?? null) === 'urgent'
}

/** Same as `isFindable`, for a report among all types. */
export function mayBeFound(
  { type, cause }: { type: string; cause: string | null },
  types: IncidentType[],
): boolean {
  const known = types.find(({ id }) => id === type)
  return known !== undefined && isFindable(known, cause)
}

/** Tells whether the leader has given an answer that settles the question, and nothing is outstanding. */
export function isDecided(type: IncidentType, facts: Record<string, string>): boolean {
  return leaderHasAnswered(type, facts) && !outstandingIn(type, facts)
}

/** Tells whether the leader has given a final answer, even if something else is outstanding. */
export function leaderHasAnswered(type: IncidentType, facts: Record<string, string>): boolean {
  return decisionOf(type)?.final.includes(facts['decision'] ?? '') === true
}

export function outstandingIn(
  type: IncidentType,
  facts: Record<string, string>,
): Decision['outstanding'] | null {
  const outstanding = decisionOf(type)?.outstanding
  return outstanding && facts[outstanding.field.name] === outstanding.answer ? outstanding : null
}

/** Returns the day that a ticket of the type is about; null when unknown. */
export function dayOf({ fields }: IncidentType, facts: Record<string, string>): string | null {
  const day = fields.flatMap(({ name, isDay }) => (isDay ? (facts[name] ?? []) : []))[0]
  return day && dayPattern.test(day) ? day : null
}

const dayPattern = /^\d{4}-\d\d-\d\d$/

/** Tells whether a leader who should answer has no question in this type, and so is only alerted. */
export function asksInVain({ leader, decision }: IncidentType): boolean {
  return (leader === 'decide' || leader === 'confirm') && !decision
}

export function isFinal({ final }: Decision, answer: string | undefined): boolean {
  return final.includes(answer ?? '')
}

/** Returns the question to the leader, if their part in this type is to decide or to confirm. */
export function decisionOf({ leader, decision }: IncidentType): Decision | undefined {
  return leader === 'decide' || leader === 'confirm' ? decision : undefined
}
