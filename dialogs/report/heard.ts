import { type Answers, answered, type ReportDraft } from '../draft.ts'
import { fieldOf, type IncidentType, urgencyOf } from '../incident-type.ts'
import { askQuestion, type DialogContext, type Turn } from '../turn.ts'
import type { Message } from '../understand/message.ts'
import { isThingOf, namesType } from '../understand/named.ts'
import { whenIn } from '../understand/when.ts'
import { isBarePlace, isOnlyPlace, plainPlaceIn } from '../understand/where.ts'
import { itIs } from '../understand/words/corrections.ts'
import { hasSecret } from '../understand/words/known-to-others.ts'
import { extractAnswers, kindsIn } from './extracted-answers.ts'
import { askedQuestion, type Question } from './questions.ts'
import { whenInWords } from './when-words.ts'

/** A text that was written while a report is open. */
export type Heard = {
  message: Message
  draft: ReportDraft
  type: IncidentType
  question: Question | undefined
  told: Answers
  context: DialogContext
}

/** One way to take such a text; undefined when it does not fit. */
export type Take = (heard: Heard) => Turn | undefined

export function heardIn(
  message: Message,
  draft: ReportDraft,
  type: IncidentType,
  context: DialogContext,
): Heard {
  const all = extractAnswers(inFull(message, draft.answers['cause'] ?? null, type), type, context)
  const own = isOfOtherDevice(message, draft.answers, type) ? withoutState(all, type) : all
  const told = isBeside(message, draft)
    ? unlessMore(own)
    : { ...own, ...clockTold(message.as(itself(message.text)), draft.answers['when'], context) }
  return { message, draft, type, question: askedQuestion(draft, type), told, context }
}

/** Reads "eller kanskje halv elleve", "ca 10" as the hour of the day told before. */
function clockTold(
  { text, length, when }: Message,
  day: string | undefined,
  context: DialogContext,
): Answers {
  if (!day || when || length > longestClock || /\d\d[.:]\d\d/.test(day)) return {}
  const told = whenIn(`${day} ${text}`, context.now)
  return told?.clock ? { when: whenInWords(told, context.language) } : {}
}

const longestClock = 4

/** Leaves out the beginning of "det var sånn halv tre". */
function itself(text: string): string {
  return text
    .trim()
    .replace(itIs, '')
    .replace(/^sånn /i, '')
}

/**
 * "Dette funker ikke, gi meg en på IKT", "har noen sett saken?", "fant mobilen i bilen i går" in a report of a
 * card: the text tells neither what happened to the report's own thing, nor when or where.
 */
export function isBeside(message: Message, draft: ReportDraft): boolean {
  const { text, isAside, named, meant } = message
  const { intent, byRule, action } = meant
  if (!isAside || !byRule || action === 'add') return false
  // "Hallo i luken" tells no place, "hei, på bussen" does.
  if (intent === 'greeting') return message.when === null && plainPlaceIn(text) === null
  if (action === 'withdraw') return named.things.length > 0 && !namesOwn({ message, draft })
  return !named.layThere && !isOnlyPlace(text) && !isBarePlace(text)
}

/** "Glemte permen med pasientpapirer på bussen" answers the question about papers, and so about the report. */
function unlessMore(all: Answers): Answers {
  const { cause: _, when: __, where: ___, ...more } = all
  return Object.keys(more).length > 0 ? all : {}
}

/** Matches "Telefonen er låst", in a report about a PC. */
function isOfOtherDevice(message: Message, { device }: Answers, type: IncidentType): boolean {
  const kinds = kindsIn(message, type)
  return device !== undefined && kinds.length > 0 && !kinds.includes(device)
}

function withoutState(told: Answers, { fields }: IncidentType): Answers {
  const ofState = fields.filter(({ spokenOf }) => spokenOf).map(({ name }) => name)
  return Object.fromEntries(Object.entries(told).filter(([name]) => !ofState.includes(name)))
}

/** Expands "Noen andre har det", about a forgotten secret, so that the secret is named. */
export function inFull(message: Message, cause: string | null, type: IncidentType): Message {
  const isForgotten = urgencyOf(type, cause) === 'normal'
  const isSecret = isForgotten && type.causes.some(({ id }) => urgencyOf(type, id) === 'urgent')
  return isSecret ? message.as(message.text.replace(hasSecret, '$1 passordet')) : message
}

/** Returns the answers that the draft lacks or has otherwise. */
export function newsIn(told: Answers, { answers }: { answers: Answers }): Answers {
  return Object.fromEntries(Object.entries(told).filter(([name, answer]) => answers[name] !== answer))
}

export function unanswered({ told, draft }: Heard): Answers {
  return Object.fromEntries(Object.entries(told).filter(([name]) => !draft.answers[name]))
}

/** Tells whether the text repeats the draft's incident. */
export function isSaidAgain(heard: Heard): boolean {
  const { message, draft } = heard
  return isOfOwnThing(heard) && (message.meant.cause ?? draft.answers['cause']) === draft.answers['cause']
}

/** Tells whether the text surely tells what happened to the draft's own thing. */
export function isOfOwnThing({ message, draft }: Heard): boolean {
  const { named, meant } = message
  const { type } = draft
  const isTold = namesType(named, type) && named.maybe.some((event) => event.type === type)
  return isTold && meant.intent === type && !meant.ask
}

/** Tells whether another thing may go with the report, because its cause is the same or untold. */
export function sharesCause({ draft, message }: Heard): boolean {
  const { happened } = message.named
  return happened.length === 0 || happened.some(({ cause }) => cause === draft.answers['cause'])
}

export function namesOwn({ message, draft }: Pick<Heard, 'message' | 'draft'>): boolean {
  return message.named.things.some((thing) => isThingOf(thing, draft))
}

/** Notes the text and repeats the question; undefined for a type without a note. */
export function askNoted(
  { message, draft, type }: Heard,
  question: Question | null = null,
): Turn | undefined {
  const noted = withNote(message.text, draft, type)
  return noted === draft ? undefined : askQuestion(noted, question, { taken: ['note'] })
}

/** Adds a text to the draft's note; returns the same draft for a type without a note. */
export function withNote(text: string, draft: ReportDraft, type: IncidentType): ReportDraft {
  if (!fieldOf(type, 'note')) return draft
  const note = [draft.answers['note'], text].filter(Boolean).join('\n')
  return answered(draft, { note: note.slice(0, longestNote) })
}

const longestNote = 2000
