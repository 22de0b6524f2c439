import { isDontKnow } from '../commands/command.ts'
import { type Answers, answered, type News, type ReportDraft } from '../draft.ts'
import { type Field, fieldOf, type IncidentType, isFindable, urgencyOf } from '../incident-type.ts'
import { typeOf } from '../turn.ts'
import { isOfPart } from '../understand/knowledge.ts'
import type { Message } from '../understand/message.ts'
import { type Named, namesType } from '../understand/named.ts'
import { isBarePlace } from '../understand/where.ts'
import { besideTheName, claim, itIs, onOrInIt, toWhat, verb } from '../understand/words/corrections.ts'
import { isNothing } from '../understand/yes-no.ts'
import { extractAnswers } from './extracted-answers.ts'
import { type Heard, newsIn } from './heard.ts'
import { ticksIn } from './questions.ts'

/** Returns the corrected draft; null when the text changes nothing. */
export function corrected(rest: Message, named: Named, heard: Heard): ReportDraft | null {
  const { message, draft, type, context } = heard
  const meantType =
    typeTold(rest, named, heard) ??
    typeOfWhole(named, heard) ??
    typeOfNamedWhole(rest, named, heard) ??
    (claimsAnother(message.text, rest.text) ? typeMeant(rest, named, heard) : undefined)
  const moved = meantType ? move(draft, type, meantType, named.things.length === 0) : draft
  const told: Answers = {
    ...extractAnswers(rest, meantType ?? type, context),
    ...placeInstead(rest, heard),
    ...clockInstead(rest, draft),
  }
  if (isOnlyHinted(told, named, moved, meantType ?? type)) delete told['cause']
  const news = { ...newsIn(told, moved), ...(named.only ? ticksOff(ticksIn(moved, type)) : {}) }
  if (!meantType && Object.keys(news).length === 0) return null
  return answered(moved, news)
}

/** "Nei, jeg vet ikke hva hun heter" tells of no forgotten PIN, in a report of a lost card. */
function isOnlyHinted(
  { cause }: Answers,
  { part, things }: Named,
  { answers }: ReportDraft,
  type: IncidentType,
) {
  const isOfWhole = answers['cause'] !== undefined && !isOfPart(answers['cause'], type)
  return isOfWhole && isOfPart(cause ?? '', type) && !part && things.length === 0
}

/** Handles "Nei, Kiwi", when the last answer was the place and the question is about the time. */
function placeInstead(told: Message, { message, draft, question }: Heard): Answers {
  const rest = told.as(told.text.replace(itIs, ''))
  const { text, named, length, when } = rest
  const isOther = named.mentioned.length > 0 || named.maybe.length > 0 || when !== null
  const mayBeName = question?.field?.takesTime !== undefined || message.text.startsWith('*')
  const isName = mayBeName && length <= 2 && !isOther && !/\d/.test(text)
  const isPlace =
    isBarePlace(text.replace(/^the /i, '')) ||
    (isName && !isDontKnow(text) && !isNothing(text) && !verb.test(text))
  return draft.answers['where'] && isPlace ? { where: text } : {}
}

/** Handles "Nei, 16", a corrected hour. */
function clockInstead({ text }: Message, { answers }: ReportDraft): Answers {
  const [, hour, minute = '00'] = /^(?:kl\.? ?)?([01]?\d|2[0-3])(?:[.:]([0-5]\d))?[\s.!]*$/i.exec(text) ?? []
  const [, day, mark] = /^(.*, (?:kl\. |at )\d\d([.:]))\d\d$/.exec(answers['when'] ?? '') ?? []
  if (!hour || !day || !mark) return {}
  return { when: `${day.slice(0, -3)}${hour.padStart(2, '0')}${mark}${minute}` }
}

/** Matches "Det var X", "X, ikke Y", "mente X" or X alone. "Det er e-post på den" corrects nothing. */
export function claimsAnother(text: string, rest: string): boolean {
  if (onOrInIt.test(rest)) return false
  const words = rest.replace(besideTheName, '').match(/[\p{L}\d]+/gu) ?? []
  return claim.test(text) || (words.length <= 2 && !verb.test(rest))
}

/** Returns another type whose incident the text surely tells: "hele PC-en er borte" after a broken screen. */
function typeTold(rest: Message, named: Named, { type, context }: Heard): IncidentType | undefined {
  const { intent, ask, cause } = rest.meant
  const isNamed = namesType(named, intent) || named.things.length === 0
  const isTold = isNamed && !ask && cause !== null && named.maybe.some((event) => event.type === intent)
  return isTold && intent !== type.id ? typeOf(intent, context) : undefined
}

/** Handles "Nei, ikke knust, borte": what befalls only a part in this type befalls the whole in another. */
function typeOfWhole({ things, maybe }: Named, { draft, type, context }: Heard): IncidentType | undefined {
  if (things.length > 0 || !draft.answers['device']) return undefined
  const mayBe = (one: IncidentType) =>
    maybe.some(({ type, cause }) => type === one.id && !isOfPart(cause ?? '', one))
  if (mayBe(type)) return undefined
  return context.types.find((one) => fieldOf(one, 'device') && mayBe(one))
}

/** Handles "Ikke laderen, men PC-en": the whole is gone, and not only a part. "Til PC-en" is still the part. */
function typeOfNamedWhole({ text }: Message, { things, maybe }: Named, { draft, type, context }: Heard) {
  const isWhole = things.some((thing) => thing.some(({ device }) => device && device !== 'other'))
  const isPart = isOfPart(draft.answers['cause'] ?? '', type) && draft.answers['device'] === 'other'
  if (!isWhole || !isPart || maybe.length > 0 || toWhat.test(text)) return undefined
  return context.types.find((one) => fieldOf(one, 'device') && one.causes.some(({ findable }) => findable))
}

/** Returns another type that the correction is about: the text names its thing, or only it has the cause. */
function typeMeant(rest: Message, named: Named, { draft, type, context }: Heard): IncidentType | undefined {
  const { happened } = named
  const [thing = []] = named.things
  const parts =
    happened.length > 0 ? happened.map((event) => event.type) : rest.typesNamed.map(({ id }) => id)
  const ids = thing.length > 0 ? thing.map((name) => name.type) : parts
  if (ids.length === 0 || ids.includes(type.id)) return undefined
  const meant = context.types.filter(({ id }) => ids.includes(id))
  if (thing.length === 0 && meant.length > 1) return undefined
  const causes = [...happened.map(({ cause }) => cause), draft.answers['cause']]
  const likeliest = meant.find((one) => one.causes.some(({ id }) => causes.includes(id))) ?? meant[0]
  return likeliest && typeOf(likeliest.id, context)
}

/** Converts the draft to another type, with the answers that fit; the same thing keeps its own. */
export function move(
  draft: ReportDraft,
  from: IncidentType,
  to: IncidentType,
  isSameThing: boolean,
): ReportDraft {
  const fits = ({ name, kind, choices = [] }: Field) =>
    kind === 'choice' ? isSameThing && choices.includes(draft.answers[name] ?? '') : kind !== 'tick'
  const shared = to.fields.filter(fits).map(({ name }) => name)
  const cause = causeIn(to, draft, from)
  const fitting = ([name]: [string, string]) => shared.includes(name)
  const fit = Object.fromEntries(Object.entries(draft.answers).filter(fitting))
  const answers: Answers = cause ? { ...fit, cause } : fit
  const skipped = draft.skipped.filter((name) => shared.includes(name))
  const anew = { asking: null, along: null, called: null, insteadOf: null, isAnother: false }
  return { ...draft, ...anew, type: to.id, answers, skipped }
}

/** Returns the same cause in another type, or its only equivalent: a forgotten PIN, a forgotten password. */
export function causeIn(
  to: IncidentType,
  { answers }: Pick<ReportDraft, 'answers'>,
  from: IncidentType,
): string | undefined {
  const { cause = null } = answers
  const same = to.causes.find(({ id }) => id === cause)
  const [only, ...others] = to.causes.filter(
    ({ id, urgency }) =>
      cause && urgency === urgencyOf(from, cause) && isFindable(to, id) === isFindable(from, cause),
  )
  const lost = isOfPart(cause ?? '', from) ? to.causes.find(({ findable }) => findable) : undefined
  return (same ?? (others.length === 0 ? only : undefined) ?? lost)?.id
}

/** Handles "Nei, bare PC-en". */
export function ticksOff(ticked: Field[]): News {
  return Object.fromEntries(ticked.map(({ name }) => [name, null]))
}
