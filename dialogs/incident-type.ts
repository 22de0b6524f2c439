import type { Evidence } from './understand/evidence.ts'

export type Language = 'nb' | 'nn' | 'en'

export type Words<T> = Record<Language, T>

/** The more urgent first. */
export const urgencies = ['urgent', 'normal'] as const
export type Urgency = (typeof urgencies)[number]

/** The part of the nearest leader in this type: none, to hear of it, to decide who pays, or to confirm. */
export type LeaderPart = 'none' | 'alert' | 'decide' | 'confirm'

/** One kind of incident. All that differs between kinds is data in here; no other code names a type. */
export type IncidentType = {
  id: string
  /**
   * Where the municipality's instruction has the rule, for example `2.6`: its organisation file tells, or else the type.
   * In the type's words ` (§)` stands for it, and ` (§ data-at-home)` for where the instruction speaks of that topic;
   * `{helpDesk}`, or `{HelpDesk}` at the beginning of a sentence, for what people call the help desk; `{desk}`
   * for the first of its desks.
   */
  paragraph?: string
  /** It is not reported in this municipality. What was before is still known. */
  offered?: false
  /** Desks of the organisation file that get the mail. */
  desks: string[]
  leader: LeaderPart
  /** Empty when the type has no causes; the ticket's cause is then null and its urgency normal. */
  causes: Cause[]
  /** Questions besides the cause, in this order. None of them is ever required. */
  fields: Field[]
  /** Asked on the leader's card, a button per choice, when the leader's part is to decide or to confirm. */
  decision?: Decision
  /** What may be done about it, and is confirmed once it is. Any one of them is what was waited for. */
  claims?: Claim[]
  /** Offered when such a ticket is resolved. */
  resolutionWords?: ResolutionWords[]
  words: Words<IncidentWords>
  /** The words in a message that point to this type. */
  evidence: Evidence
}

export type Cause = {
  id: string
  urgency: Urgency
  /** The thing may turn up again. */
  findable?: true
}

export const resolutions = ['done', 'found', 'replaced', 'no-action', 'duplicate'] as const
export type Resolution = (typeof resolutions)[number]

/** A sentence that the help desk is offered to write to the employee with a resolution. */
export type ResolutionWords = {
  resolution: Resolution
  /** The causes that it fits, when not all. */
  causes?: string[]
  /** The claim that it says is so: not offered before somebody who must know has confirmed it. */
  says?: string
  words: Words<string>
}

export type Field = {
  name: string
  /** A tick is answered `yes` or not at all. */
  kind: 'choice' | 'tick' | 'text' | 'lines' | 'phone' | 'person'
  /** Ids of the choices, for kind `choice`. */
  choices?: string[]
  /** Readers of the answer besides the help desk (product: who may do what). */
  readers: ('leader' | 'outside-desk')[]
  /** Answers which mean that personal data may be in the wrong hands. */
  personalDataWhen?: string[]
  /** Different answers mean different things, so that a second report is no repetition. */
  tellsApart?: true
  /** The causes for which it is asked, when not for all. */
  causes?: string[]
  /** A text that names a time answers it: one that has been, or one that may be to come and is kept as it was written. */
  takesTime?: 'past' | 'any'
  /** It is a day, kept as `2026-12-31` where the words name one. */
  isDay?: true
  /** The name by which a text names the thing of the type answers it. */
  takesName?: true
  /** Beginnings of words that speak of it, in small letters: "den var ikke låst" is a no to the question of the lock. */
  spokenOf?: string[]
  /** The question that such words do not answer as well: papers with personal data are none on the equipment. */
  outdoes?: string
  /** A tick which means that the nearest leader is passed by, and the level above alerted instead. */
  passesLeaderBy?: true
  /** A tick which reports an incident of this type as well. */
  alsoReports?: string
  /** Its choices are the devices registered on the sender, and one that is none of them: see registered-device.ts. */
  registered?: true
  words: Words<FieldWords>
}

/** The leader's answer. It is kept as the fact `decision`. */
export type Decision = {
  question: Field
  /** Choices that settle it; after another one the leader may choose again. */
  final: string[]
  /** It weighs: such a choice is asked once more, may be given a reason, and can be changed within a day. */
  reason?: Field
  /**
   * A question whose `answer` leaves something open, whatever the leader has confirmed besides; `cleared`: the answers
   * that end it, with what the leader's buttons for them say; `confirmed`: what the leader's answer comes to meanwhile.
   */
  outstanding?: { field: Field; answer: string; cleared: string[]; words: Words<Outstanding> }
  /** The sentence that the employee gets, by choice. */
  told: Words<Record<string, (decided: Decided) => string>>
}

export type Outstanding = { open: string; confirmed: string; cleared: Record<string, string> }

export type Decided = {
  leader: string
  /** The person it concerns, when another one gets the sentence. */
  employee: string | null
  cause: string | null
  facts: Record<string, string>
}

/** What somebody who must know can say has been done. */
export type Claim = {
  id: string
  /** The causes for which it can be said, when not for all. */
  causes?: string[]
  /** The words in a text that make it. */
  said: RegExp
  /** A sentence without its full stop, which goes on with who has confirmed it: `Kortet er sperret`. */
  words: Words<string>
}

export type FieldWords = {
  /** On a form, when it is not the question. */
  label?: string
  /** The label of the answer where others read it, when the form's speaks to the reporter. */
  fact?: string
  /** Asked in chat. */
  question: string
  hint?: string
  choices?: Record<string, string>
}

export function labelOf({ label, question }: FieldWords): string {
  return label ?? question
}

/** What its answer is called where others read it. */
export function factLabel(words: FieldWords): string {
  return words.fact ?? labelOf(words)
}

export type IncidentWords = {
  menu: string
  heading: string
  /** When it is to be more than what has happened. */
  causeQuestion?: string
  /** Advice for now, before any field, as long as the cause is not known. */
  actNow: string[]
  causes: Record<string, CauseWords>
  /** Instead of `causes` for a type without causes, whose advice for now is the one above. */
  withoutCause?: CauseWords
}

export type CauseWords = {
  choice: string
  /** The title of ticket, mail and alert. */
  title: string
  actNow: string[]
  /** Advice for afterwards, on the receipt and in the mail to the affected person. */
  afterwards: string[]
  /** The request to the desk, in the mail. */
  request: string
  /** The request in a few words, within the mail's subject. */
  subject: string
  /** Advice to the leader, where one is told. */
  leaderAdvice?: string
  /** A reminder on the receipt of all that is not done yet. */
  notYet: string
  /** On the receipt of a withdrawn report: what a withdrawal does not undo. */
  afterWithdrawal?: string
}

/** The type of a ticket or a report; undefined for one of another time. */
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

/** The words for what happened; undefined when the type does not know the cause. */
export function causeWords(
  type: IncidentType,
  cause: string | null,
  language: Language,
): CauseWords | undefined {
  const words = type.words[language]
  return cause === null ? words.withoutCause : words.causes[cause]
}

export function urgencyOf(type: IncidentType, cause: string | null): Urgency {
  return type.causes.find(({ id }) => id === cause)?.urgency ?? 'normal'
}

/** Whether a field is asked for a cause; as long as the cause is not known, all are. */
export function isAskedFor({ causes }: Field, cause: string | null | undefined): boolean {
  return !causes || !cause || causes.includes(cause)
}

export function claimsOf({ claims = [] }: IncidentType, cause: string | null): Claim[] {
  return claims.filter(({ causes }) => !causes || (cause !== null && causes.includes(cause)))
}

/** What the help desk is offered to write with each resolution; `confirmed`: the claims that are. */
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

/** Whether the reporter wants the level above alerted instead of the nearest leader. */
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

/** The same of a report, among all types. */
export function mayBeFound(
  { type, cause }: { type: string; cause: string | null },
  types: IncidentType[],
): boolean {
  const known = types.find(({ id }) => id === type)
  return known !== undefined && isFindable(known, cause)
}

/** Whether the leader has given an answer that settles it, and nothing is outstanding. */
export function isDecided(type: IncidentType, facts: Record<string, string>): boolean {
  return leaderHasAnswered(type, facts) && !outstandingIn(type, facts)
}

/** Whether the leader has given an answer that settles it, whatever may be outstanding besides. */
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

/** The day that a ticket of the type is about, if it is known. */
export function dayOf({ fields }: IncidentType, facts: Record<string, string>): string | null {
  const day = fields.flatMap(({ name, isDay }) => (isDay ? (facts[name] ?? []) : []))[0]
  return day && dayPattern.test(day) ? day : null
}

const dayPattern = /^\d{4}-\d\d-\d\d$/

/** Whether the leader is to answer where the type has no question for them: they are alerted, and that is all. */
export function asksInVain({ leader, decision }: IncidentType): boolean {
  return (leader === 'decide' || leader === 'confirm') && !decision
}

export function isFinal({ final }: Decision, answer: string | undefined): boolean {
  return final.includes(answer ?? '')
}

/** The question to the leader, if their part in this type is to decide or to confirm. */
export function decisionOf({ leader, decision }: IncidentType): Decision | undefined {
  return leader === 'decide' || leader === 'confirm' ? decision : undefined
}
