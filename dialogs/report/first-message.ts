import type { News } from '../draft.ts'
import type { IncidentType } from '../incident-type.ts'
import { mask } from '../secrets.ts'
import { type DialogContext, typeOf } from '../turn.ts'
import { isAboutColleague, nameOfAnother } from '../understand/about-colleague.ts'
import { isOfPart } from '../understand/knowledge.ts'
import type { Message } from '../understand/message.ts'
import { isOnlyPlace } from '../understand/where.ts'
import { betweenParts, severalAlike } from '../understand/words/answers.ts'
import { aColleague } from '../understand/words/colleagues.ts'
import {
  extractAnswers,
  extractSureAnswers,
  kindsIn,
  speaksOfSeveral,
  ticksFor,
} from './extracted-answers.ts'

/** The answers in a first message, and whether the affected person seems to be somebody else. */
export type Told = {
  answers: News
  colleague: boolean
  called?: string | null
  /** The message, when it tells of another thing that is reported together with this one. */
  along?: string | null
}

export const nothingTold: Told = { answers: {}, colleague: false }

/** Returns the answers that a message gives about the incident it means. */
export function toldBy(message: Message, context: DialogContext): Told {
  const { cause, device, devices, intent } = message.meant
  const type = typeOf(intent, context)
  if (!type) return nothingTold
  const { answers, ...whom } = toldOf(type, message, context)
  const told = [intent, ...message.meant.besides.map((one) => one.type)]
  const isOfNone = (types: string[]) => !types.some((id) => told.includes(id))
  const isLeftOut = betweenParts.test(message.text) && message.named.mayBeOf.some(isOfNone)
  // "Noen vet PIN-koden", about a lost card.
  const isOfWhole = cause !== null && !isOfPart(cause, type) && saysOfPart(message, type)
  const isOtherNamed = kindsIn(message, type).some(
    (kind) => device && kind !== 'other' && !devices.includes(kind),
  )
  // A report has room for one thing, and "både pin og passord" leaves one unclear.
  const note =
    devices.length > 1 ||
    device === 'other' ||
    isOtherNamed ||
    severalAlike.test(message.text) ||
    isLeftOut ||
    isOfWhole
      ? { note: message.text }
      : {}
  const ticks = ticksFor(goingAlong(message, context), type)
  const along = Object.keys(ticks).length > 0 ? message.text : null
  return { answers: { ...answers, cause, device, ...note, ...ticks }, ...whom, along }
}

/** "Fant den, men skjermen er knust": the part belongs to the device mentioned before. */
export function ofDevice(told: Told, { named, meant }: Message, device: string | undefined): Told {
  const mayBePart = named.things.flat().some((one) => one.type === meant.intent && one.device === null)
  const isKnown = told.answers['device'] && told.answers['device'] !== 'other'
  return device && mayBePart && !isKnown ? { ...told, answers: { ...told.answers, device } } : told
}

function saysOfPart({ text, named }: Message, type: IncidentType): boolean {
  return named.part && !text.includes(mask) && type.causes.some(({ id }) => isOfPart(id, type))
}

/** Returns the types of other incidents that may go with the first; a part, such as a PIN, may not. */
export function goingAlong({ meant, isAboutSeveral }: Message, context: DialogContext): string[] {
  // "Kari har mistet kortet, og Per mobilen sin": the other incident is another person's.
  if (isAboutSeveral) return []
  return meant.besides
    .filter(
      ({ type: id, cause }) => !context.types.some((type) => type.id === id && isOfPart(cause ?? '', type)),
    )
    .map(({ type }) => type)
}

/** Same as `toldBy`, for a type the person chose. The text is noted if it says more than the answers. */
export function toldOf(type: IncidentType, message: Message, context: DialogContext): Told {
  const { text, ofPeople } = message
  const all = extractAnswers(message, type, context)
  const { cause, device } = all
  const sure = extractSureAnswers(message, all, type)
  const answers = { ...sure, ...(cause && { cause }), ...(device && { device }) }
  // The reporter gives the other answers for each person.
  if (message.isAboutSeveral)
    return { answers: { ...(cause && { cause }), ...(device && { device }), note: text }, colleague: true }
  const { befalls } = type.evidence
  const whom = { colleague: isAboutColleague(ofPeople, befalls), called: nameOfAnother(ofPeople, befalls) }
  const saysMore = saysFurther(message, answers, whom) || speaksOfSeveral(text, type)
  const note = saysMore ? { note: text } : {}
  return { answers: { ...answers, ...note }, ...whom }
}

/**
 * Tells whether the message has words that no answer repeats. The form asks for a colleague's name; that it
 * is a colleague who knows a secret is told by the note alone.
 */
function saysFurther(
  { named }: Message,
  answers: News,
  { colleague, called }: Omit<Told, 'answers'>,
): boolean {
  const said = Object.values({ ...answers, called })
    .join(' ')
    .toLowerCase()
  const isSaid = (word: string) => said.includes(word.toLowerCase()) || (colleague && aColleague.test(word))
  return !named.further.every(isSaid)
}

/** Matches "Det gjelder en ansatt hos meg": whose loss it is, and not yet what. */
export function isOnlyWhose({ isAboutColleague, named: { things, hints, happened } }: Message): boolean {
  return isAboutColleague && things.length + hints.length + happened.length === 0
}

/** Matches "På toget", "i går kveld": a place or a time, but no thing and no incident. */
export function isOnlyWhereOrWhen({ text, named, meant, length, when }: Message): boolean {
  const { things, hints, maybe } = named
  // For example "Permisjon fra 1. februar".
  if (meant.intent === 'out-of-scope' && meant.byRule) return false
  if (things.length + hints.length + maybe.length > 0 || length > 6) return false
  return isOnlyPlace(text) || (when !== null && length <= 4)
}
