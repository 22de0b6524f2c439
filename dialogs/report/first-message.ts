import type { News } from '../draft.ts'
import type { IncidentType } from '../incident-type.ts'
import { mask } from '../secrets.ts'
import { type DialogContext, typeOf } from '../turn.ts'
import { isAboutColleague, nameOfAnother } from '../understand/about-colleague.ts'
import { isOfPart } from '../understand/knowledge.ts'
import type { Message } from '../understand/message.ts'
import { isOnlyPlace } from '../understand/where.ts'
import { betweenParts, severalAlike } from '../understand/words/answers.ts'
import {
  extractAnswers,
  extractSureAnswers,
  kindsIn,
  speaksOfSeveral,
  ticksFor,
} from './extracted-answers.ts'

/** The answers that a first message gives, and whether it seems to have happened to somebody else. */
export type Told = {
  answers: News
  colleague: boolean
  called?: string | null
  /** Its words, when they tell of another thing that is reported with it. */
  along?: string | null
}

export const nothingTold: Told = { answers: {}, colleague: false }

/** The answers that a message gives to the incident that it means. */
export function toldBy(message: Message, context: DialogContext): Told {
  const { cause, device, devices, intent } = message.meant
  const type = typeOf(intent, context)
  if (!type) return nothingTold
  const { answers, ...whom } = toldOf(type, message, context)
  const told = [intent, ...message.meant.besides.map((one) => one.type)]
  const isOfNone = (types: string[]) => !types.some((id) => told.includes(id))
  const isLeftOut = betweenParts.test(message.text) && message.named.mayBeOf.some(isOfNone)
  // "Noen vet PIN-koden", of a card that is gone.
  const isOfWhole = cause !== null && !isOfPart(cause, type) && saysOfPart(message, type)
  const isOtherNamed = kindsIn(message, type).some(
    (kind) => device && kind !== 'other' && !devices.includes(kind),
  )
  // A report has room for one, and of "både pin og passord" one is not clear.
  const note =
    devices.length > 1 || isOtherNamed || severalAlike.test(message.text) || isLeftOut || isOfWhole
      ? { note: message.text }
      : {}
  const ticks = ticksFor(goingAlong(message, context), type)
  const along = Object.keys(ticks).length > 0 ? message.text : null
  return { answers: { ...answers, cause, device, ...note, ...ticks }, ...whom, along }
}

/** "Fant den, men skjermen er knust": a part is of the device that was spoken of. */
export function ofDevice(told: Told, { named, meant }: Message, device: string | undefined): Told {
  const mayBePart = named.things.flat().some((one) => one.type === meant.intent && one.device === null)
  const isKnown = told.answers['device'] && told.answers['device'] !== 'other'
  return device && mayBePart && !isKnown ? { ...told, answers: { ...told.answers, device } } : told
}

function saysOfPart({ text, named }: Message, type: IncidentType): boolean {
  return named.part && !text.includes(mask) && type.causes.some(({ id }) => isOfPart(id, type))
}

/** The types of what else happened, when it may go with the first: of a part, such as a PIN, is told otherwise. */
export function goingAlong({ meant, isAboutSeveral }: Message, context: DialogContext): string[] {
  // "Kari har mistet kortet, og Per mobilen sin"
  if (isAboutSeveral) return []
  return meant.besides
    .filter(
      ({ type: id, cause }) => !context.types.some((type) => type.id === id && isOfPart(cause ?? '', type)),
    )
    .map(({ type }) => type)
}

/** The same of a type that the person has chosen. Its own words go along when they say more than the answers do. */
export function toldOf(type: IncidentType, message: Message, context: DialogContext): Told {
  const { text } = message
  const all = extractAnswers(message, type, context)
  const { cause, device } = all
  const sure = extractSureAnswers(message, all, type)
  const answers = { ...sure, ...(cause && { cause }), ...(device && { device }) }
  // Of whom the rest of it is told, they say for each.
  if (message.isAboutSeveral)
    return { answers: { ...(cause && { cause }), ...(device && { device }), note: text }, colleague: true }
  const saysMore = message.named.saysMore || speaksOfSeveral(text, type)
  const note = saysMore ? { note: text } : {}
  const { befalls } = type.evidence
  const whom = { colleague: isAboutColleague(text, befalls), called: nameOfAnother(text, befalls) }
  return { answers: { ...answers, ...note }, ...whom }
}

/** "På toget", "i går kveld": nothing is named, and nothing has happened. */
export function isOnlyWhereOrWhen({ text, named, meant, length, when }: Message): boolean {
  const { things, hints, maybe } = named
  // "Permisjon fra 1. februar"
  if (meant.intent === 'out-of-scope' && meant.byRule) return false
  if (things.length + hints.length + maybe.length > 0 || length > 6) return false
  return isOnlyPlace(text) || (when !== null && length <= 4)
}
