import { type Answers, answered, type ReportDraft } from './draft.ts'
import type { Told } from './fill-in.ts'
import type { IncidentType } from './incident-type.ts'
import type { Question } from './questions.ts'
import { askedQuestion } from './questions.ts'
import { speaksOfSeveral, ticksFor, toldAtFirst, toldIn } from './told.ts'
import type { DialogContext, Turn } from './turn.ts'
import { isAboutColleague } from './understand/about-colleague.ts'
import { type Named, namedIn } from './understand/named.ts'
import { type Understanding, understand } from './understand/understand.ts'
import { whenIn } from './understand/when.ts'
import { isOnlyPlace } from './understand/where.ts'

/** A text that was written while a report is open, with all that is seen in it. */
export type Heard = {
  text: string
  draft: ReportDraft
  type: IncidentType
  /** What was asked last. */
  question: Question | undefined
  /** What it would mean if no report were open. */
  meant: Understanding
  named: Named
  /** What it tells of this report. */
  told: Answers
  context: DialogContext
}

/** One way to take such a text; undefined when it is not to be taken so. */
export type Take = (heard: Heard) => Turn | undefined

export function hearIn(text: string, draft: ReportDraft, type: IncidentType, context: DialogContext): Heard {
  return {
    text,
    draft,
    type,
    question: askedQuestion(draft, type),
    meant: understand(text, context.types, context.now),
    named: namedIn(text, context.types),
    told: toldIn(text, type, context),
    context,
  }
}

/** What a first message tells. */
export function toldByMessage(text: string, meant: Understanding, context: DialogContext): Told {
  const type = context.types.find(({ id }) => id === meant.intent)
  if (!type) return { answers: {}, colleague: false }
  const { cause, device, devices, also } = meant
  const { answers, colleague } = toldOf(type, text, context)
  // A report has room for one.
  const note = devices.length > 1 ? { note: text } : {}
  const ticks = ticksFor(also ? [also] : [], type)
  return { answers: { ...answers, cause, device, ...note, ...ticks }, colleague, along: also && text }
}

/** The same of a type that the person has chosen. Its own words go along when they say more than the answers do. */
export function toldOf(type: IncidentType, text: string, context: DialogContext): Told {
  const { cause, device } = toldIn(text, type, context)
  const answers = { ...toldAtFirst(text, type, context), ...(cause && { cause }), ...(device && { device }) }
  const saysMore = namedIn(text, context.types).saysMore || speaksOfSeveral(text, type)
  return { answers: saysMore ? { ...answers, note: text } : answers, colleague: isAboutColleague(text) }
}

/** What a text changes of a draft: answers that it did not have, or had otherwise. */
export function newsIn(told: Answers, { answers }: ReportDraft): Answers {
  return Object.fromEntries(Object.entries(told).filter(([name, answer]) => answers[name] !== answer))
}

/** What is told that has no answer yet. */
export function unanswered({ told, draft }: Heard): Answers {
  return Object.fromEntries(Object.entries(told).filter(([name]) => !draft.answers[name]))
}

/** What was reported already, told once more. */
export function isSaidAgain(heard: Heard): boolean {
  const { meant, draft } = heard
  return isOfOwnThing(heard) && (meant.cause ?? draft.answers['cause']) === draft.answers['cause']
}

/** It surely tells what happened to the very thing. */
export function isOfOwnThing({ named, meant, draft }: Heard): boolean {
  const isOwn = named.things.some((thing) => thing.some(({ type }) => type === draft.type))
  return (
    isOwn && named.maybe.some(({ type }) => type === draft.type) && meant.intent === draft.type && !meant.ask
  )
}

/** What goes with a report happened as that did. */
export function sharesCause({ draft, named, type }: Pick<Heard, 'draft' | 'named' | 'type'>): boolean {
  const causes = named.happened.filter(({ cause }) => type.causes.some(({ id }) => id === cause))
  return causes.length === 0 || causes.some(({ cause }) => cause === draft.answers['cause'])
}

/** The draft with a text added to its note; null for a type that asks for none. */
export function withNote(text: string, draft: ReportDraft, { fields }: IncidentType): ReportDraft | null {
  if (!fields.some(({ name }) => name === 'note')) return null
  const note = [draft.answers['note'], text].filter(Boolean).join('\n')
  return answered(draft, { note: note.slice(0, longestNote) })
}

const longestNote = 2000

export function countWords(text: string): number {
  return text.match(/[\p{L}\d]+/gu)?.length ?? 0
}

/** "På toget", "i går kveld": nothing is named, and nothing has happened. */
export function isOnlyWhereOrWhen(text: string, { types, now }: DialogContext): boolean {
  const { things, hints, maybe } = namedIn(text, types)
  if (things.length + hints.length + maybe.length > 0 || countWords(text) > 6) return false
  return isOnlyPlace(text) || (whenIn(text, now) !== null && countWords(text) <= 4)
}
