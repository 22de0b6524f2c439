import { isDontKnow } from '../commands/command.ts'
import { disambiguate } from '../disambiguate.ts'
import { asking, type ReportDraft, thingOf } from '../draft.ts'
import type { IncidentType } from '../incident-type.ts'
import { askQuestion, say, showCorrected, type Turn, typeOf } from '../turn.ts'
import { isOfPart } from '../understand/knowledge.ts'
import type { Message } from '../understand/message.ts'
import { isThingOf, type NamedThing, namesType } from '../understand/named.ts'
import { plainPlaceIn } from '../understand/where.ts'
import * as words from '../understand/words/corrections.ts'
import { notFound } from '../understand/words/filed.ts'
import { beginsWithNo, isHoldBack } from '../understand/yes-no.ts'
import { causeIn, claimsAnother, corrected } from './corrected-draft.ts'
import { extractAnswers, ticksFor } from './extracted-answers.ts'
import { askNoted, type Heard, isBeside, type Take, withNote } from './heard.ts'
import { questionsOf, ticksIn } from './questions.ts'
import { askWhetherToDrop, isBadNews } from './turned-up.ts'

/** Handles "Nei, det var i forgårs", "ikke kortet, mobilen": corrects earlier answers, and the type. */
export const takeBack: Take = (heard) => {
  const { message, draft, type, question } = heard
  const said = correctionIn(message.text) ?? (isInstead(heard) ? message.text : null)
  if (isHoldBack(message.text)) return askWhatToChange(draft)
  const rest = message.as(said || message.text)
  if (isBeside(rest, draft)) return undefined
  // "Eller, jeg vet ikke" doubts an answer and gives no other.
  if (said !== null && isDontKnow(said))
    return said === message.text.trim() ? undefined : askNoted(heard, question)
  if (said === null) return askAgain(heard)
  if (said === '') return isAnswer(heard) ? undefined : askWhatToChange(draft)
  const { named } = rest.withoutDenied
  const isFound = named.turnedUp && !notFound.test(said) && !isInstead(heard)
  const isUp = (isFound || (named.foundThere && !question && !isElsewhere(rest, draft))) && !isBadNews(heard)
  if (isUp || rest.isBack || words.stillHasIt.test(said) || isOtherThing(rest, heard))
    return askWhetherToDrop(heard)
  const correct = named.too ? null : corrected(rest, named, heard)
  if (!correct)
    return askWhichMeant(rest, heard) ?? askWhatHappened(rest.withoutDenied, heard) ?? askAgain(heard)
  if (!isMeant(correct, rest, heard)) return undefined
  const isLong = rest.length > fewWords
  const noted = isLong ? withNote(message.text, correct, type) : correct
  return showCorrected({ ...noted, insteadOf: takenBack(noted, draft) })
}

const fewWords = 8

function takenBack(now: ReportDraft, before: ReportDraft): ReportDraft['insteadOf'] {
  const isSame = now.type === before.type && now.answers['device'] === before.answers['device']
  return isSame ? now.insteadOf : thingOf(before)
}

/**
 * Returns the rest of a correcting text without the correcting words: "nei vent, den lå i sekken" → "den lå i
 * sekken". Null when it takes nothing back; empty when it says no more than that.
 */
function correctionIn(text: string): string | null {
  const all = text.trim()
  const opened = all.replace(words.opener, '').replace(words.closer, '').trim()
  const said = opened.replace(words.drops, 'ikke ')
  if (opened !== all) return said
  return words.contrast.test(said) ? said : null
}

/** Matches "Kortet er her, men mobilen er borte", and "bare kortet" after a PC and a card. */
function isInstead({ message, draft, type }: Heard): boolean {
  const { text, named, meant } = message
  const isOwn = (thing: NamedThing) => isThingOf(thing, draft)
  const isOnly = named.things.length === 1 && words.onlyThat.test(text) && message.length <= longestOnly
  if (isOnly) return ticksIn(draft, type).length > 0 || !named.things.some(isOwn)
  const isOtherGone = meant.cause !== null && namesType(named, meant.intent) && !named.things.some(isOwn)
  return isOtherGone && named.notGone.some(isOwn)
}

/** Maximum number of words: "Bare mobilen er igjen" says more. */
const longestOnly = 3

/** Matches "Det var ikke Buypass, det var nøkkelkortet", "nei, det var adgangskortet": nobody reports it here. */
function isOtherThing(rest: Message, { message, draft }: Heard): boolean {
  const { things, maybe, elsewhere } = rest.withoutDenied.named
  if (elsewhere && things.length + maybe.length === 0 && claimsAnother(message.text, rest.text)) return true
  const isOwn = message.named.mentioned.some(({ type }) => type === draft.type)
  return isOwn && things.length + maybe.length === 0 && !rest.named.part && words.denial.test(rest.text)
}

/** Matches "It was not on the train, it was on the bus", but not "in my bag", where the thing is now. */
function isElsewhere(rest: Message, { answers }: ReportDraft): boolean {
  const place = words.contrast.test(rest.text) ? plainPlaceIn(rest.withoutDenied.text) : null
  return answers['where'] !== undefined && place !== null && !words.ofOnesOwn.test(place)
}

/** A lone "nei" answers any open question. */
function isAnswer({ message, question }: Heard): boolean {
  return question !== undefined && beginsWithNo(message.text)
}

export function askWhatToChange(draft: ReportDraft): Turn {
  return say(asking(draft, null), (texts) => texts.whatToChange)
}

/** Handles "Nei, jeg mente passordet": asks for which system, and keeps the cause. */
function askWhichMeant(rest: Message, { message, draft, type, context }: Heard): Turn | undefined {
  const { things, hints } = rest.named
  if (things.length > 0 || !claimsAnother(message.text, rest.text)) return undefined
  const types = [...new Set(hints)].filter((id) => id !== draft.type && typeOf(id, context))
  const causes = types.map((id) => causeIn(typeOf(id, context) ?? type, draft, type))
  const [cause = null, ...others] = new Set(causes)
  return types.length > 0
    ? disambiguate(types, rest.text, context, others.length === 0 ? cause : null)
    : undefined
}

/** Handles "Nei, det var pinkoden", after a lost card, or the reverse: asks what happened to that. */
function askWhatHappened(rest: Message, { message, draft, type }: Heard): Turn | undefined {
  const { cause } = draft.answers
  const { part, things, maybe } = rest.named
  const isOfType = rest.typesNamed.some(({ id }) => id === type.id)
  if (!cause || !isOfType || maybe.length > 0 || !claimsAnother(message.text, rest.text)) return undefined
  const isOfOther = isOfPart(cause, type) ? !part && things.length > 0 : part && things.length === 0
  return isOfOther ? askAnew('cause', draft, type) : undefined
}

/** Handles "Det var ikke på bussen": asks for the place again. */
function askAgain({ message, draft, type, context }: Heard): Turn | undefined {
  const claimed = message.as(message.text.replace(words.negation, ' '))
  if (claimed === message) return undefined
  const told = extractAnswers(claimed, type, context)
  const wrong = ['when', 'where'].find((name) => told[name] && told[name] === draft.answers[name])
  return wrong ? askAnew(wrong, draft, type) : undefined
}

function askAnew(wrong: string, draft: ReportDraft, type: IncidentType): Turn {
  const { [wrong]: _, ...answers } = draft.answers
  const question = questionsOf(type).find(({ name }) => name === wrong) ?? null
  return askQuestion({ ...draft, answers }, question)
}

/** After a question, a "nei" that takes nothing back is the answer. */
function isMeant(correct: ReportDraft, rest: Message, { question, draft, type, context }: Heard): boolean {
  if (!question || correct.type !== draft.type) return true
  const isOtherwise = Object.entries(correct.answers).some(
    ([name, answer]) => draft.answers[name] && draft.answers[name] !== answer,
  )
  const asksFreely = question.field?.kind === 'text'
  return isOtherwise || (asksFreely && !(question.name in extractAnswers(rest, type, context)))
}

/**
 * Handles "Til NHN", "det er passordet til NHN": only the name of a thing of another type, which may have the
 * same cause. After the question about the system, it is a name, not a correction.
 */
export const nameInstead: Take = (heard) => {
  const { message, draft, type, question } = heard
  const rest = message.as(message.text.trim().replace(words.itIs, ''))
  const { named } = rest
  const isAnswer = question && rest === message && question.name !== 'cause' && !question.field?.takesName
  const isName = named.things.length > 0 && named.maybe.length === 0 && !named.too && !isTicked(heard)
  // "Det er buypass", about a forgotten PIN, only says whose.
  const isOfWhole = !isOfPart(draft.answers['cause'] ?? '', type)
  if (rest !== message && rest.length === 1 && !rest.where && isOtherThing(rest, heard))
    return askWhetherToDrop(heard)
  if (rest !== message && !question && isOfWhole) {
    const asked = askWhatHappened(rest, heard)
    if (asked) return asked
  }
  const correct = !isAnswer && isName && claimsAnother('', rest.text) ? corrected(rest, named, heard) : null
  // "Det var nettbrettet" is another device; "nettbrettet" alone may be another loss.
  const isSaid = correct?.type !== draft.type || rest !== message
  if (!correct || !isSaid || !mayHaveHappened(correct, heard)) return undefined
  return showCorrected(correct)
}

/** Tells whether the new type has the draft's cause, or any of its causes while that is unknown. */
function mayHaveHappened({ type: to }: ReportDraft, { draft, type, context }: Heard): boolean {
  const { cause } = draft.answers
  const told = cause ? [cause] : type.causes.map(({ id }) => id)
  return typeOf(to, context)?.causes.some(({ id }) => told.includes(id)) ?? false
}

function isTicked({ message, type }: Heard): boolean {
  const types = message.named.things.flat().map((thing) => thing.type)
  return Object.keys(ticksFor(types, type)).length > 0
}
