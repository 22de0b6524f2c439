import { namesReport } from '../afterwards/reports-named.ts'
import { answered, asking, isForAnother, type ReportDraft } from '../draft.ts'
import { answerOther } from '../small-talk/small-talk.ts'
import { reply, showCorrected, type Turn, typeOf } from '../turn.ts'
import type { Message } from '../understand/message.ts'
import { isThingOf, type NamedThing, namesType } from '../understand/named.ts'
import { theThing } from '../understand/words/answers.ts'
import * as words from '../understand/words/corrections.ts'
import {
  butNot,
  foundOne,
  howItIs,
  needsNone,
  notAfterAll,
  notFound,
  notMine,
  reportedByMistake,
  settled,
  takesItBack,
} from '../understand/words/filed.ts'
import { move, ticksOff } from './corrected-draft.ts'
import { kindsIn } from './extracted-answers.ts'
import { askNoted, type Heard, namesOwn, newsIn, type Take } from './heard.ts'
import { ticksIn } from './questions.ts'

/** Handles "Kortet lå i jakka", in a report of a PC: the filed card is asked about, not reported again. */
export const takeBackFiled: Take = (heard) => {
  const { message, draft, context } = heard
  const { meant, named } = message
  const isMeant = meant.action === 'withdraw' && !meant.ask && !named.too && !notFound.test(message.text)
  // "Jeg fant kortet igjen, det lå i buksa": a thing that is back is no longer among those gone.
  const isOwn =
    named.things.length > 0 ? namesOwn(heard) : message.typesNamed.some(({ id }) => id === draft.type)
  if (!isMeant || isOwn || !namesReport(message, context)) return undefined
  return answerOther(message, draft, context)
}

/** Handles a thing that is back, or was never gone. */
export const turnUp: Take = (heard) => {
  const { message, told, question, draft, context } = heard
  const { named } = message
  if (isAnothers(heard)) return answerOther(message, draft, context)
  if (notFound.test(message.text) || (foundOne.test(message.text) && !namesOwn(heard))) return undefined
  if (message.isBack) return askWhetherToDrop(heard)
  if (isOfAnother(heard)) return askAboutOther(heard)
  if (isBadNews(heard) || isGoneAllTheSame(heard) || isStillReported(heard)) return undefined
  if (named.turnedUp && named.happened.length === 0) return askWhetherToDrop(heard)
  const isLost = draft.answers['cause'] === 'lost'
  const isPlain =
    named.foundThere &&
    !named.part &&
    !named.too &&
    !told['when'] &&
    (!question || question.field?.takesTime) &&
    isLost &&
    message.length <= 6
  return isPlain && isOfDraft(heard) ? askWhetherToDrop(heard) : undefined
}

/** Handles "Jeg vil trekke den", "det var en feil": the report itself is taken back, not corrected. */
export const withdraw: Take = (heard) => {
  const { message, told, draft } = heard
  const { text, meant, named, length } = message
  if (needsNone.test(text) && meant.action === 'withdraw' && !meant.ask && !isOfOther(message, draft))
    return askWhetherToDrop(heard)
  if (length > longestWish) return undefined
  if (notAfterAll.test(text) || settled.test(text)) return askWhetherToDrop(heard)
  if (words.negation.test(text) || notFound.test(text)) return undefined
  // "Kom igjen da" only resembles it.
  const isLike = meant.intent === 'my-reports' && meant.action === 'withdraw'
  // "Den var av" as well.
  const isMeant =
    isLike &&
    (meant.byRule || (message.wish === null && (!howItIs.test(text) || reportedByMistake.test(text))))
  // "Det var feil" alone leads to the question what to correct.
  const saysMore = text.trim().replace(words.opener, '') !== ''
  const tells = Object.keys(told).length > 0 || named.happened.length > 0 || named.turnedUp
  // "Begge deler" answers a question; it does not mean that no report is needed.
  const isOwn = !message.isAboutColleague
  const isWish = takesItBack.test(text) || (isMeant && isOwn && saysMore && !tells && !named.too)
  return isWish && !isOfOther(message, draft) ? askWhetherToDrop(heard) : undefined
}

function isOfOther({ named }: Message, draft: ReportDraft): boolean {
  const isOther = named.things.some((thing) => thing.every(({ type }) => type !== draft.type))
  return isOther || named.notGone.some((thing) => !isThingOf(thing, draft))
}

const longestWish = 8

/** Matches "Fant lommeboka, men kortet mangler". */
function isGoneAllTheSame({ message, draft }: Heard): boolean {
  const [, ...rest] = message.text.split(butNot)
  const { named } = message.as(rest.at(-1) ?? '')
  const isOwn = named.things.some((thing) => isThingOf(thing, draft))
  return isOwn && !named.turnedUp && named.maybe.some(({ type }) => type === draft.type)
}

/** Matches "Fant et kort, ikke mitt", "fant en bunke journaler", but not "fant et knust vindu". */
function isAnothers(heard: Heard): boolean {
  const { text, named, meant } = heard.message
  const isKnown = named.mentioned.length > 0 || meant.intent === 'human'
  return named.turnedUp && (notMine.test(text) || (foundOne.test(text) && isKnown && !namesOwn(heard)))
}

/** Matches "Kortet er borte, telefonen har jeg funnet", "ser ikke kortet noe sted". */
function isStillReported({ message: { meant }, draft }: Heard): boolean {
  return meant.intent === draft.type && meant.cause !== null && !meant.ask
}

/** Matches the draft's thing, by its name or as "den", but not the PIN on its note. */
function isOfDraft({ message, draft }: Heard): boolean {
  const { text, named } = message
  const { things } = named
  if (things.length === 0) return theThing.test(text)
  return things.every((thing) => thing.some(({ type }) => type === draft.type))
}

/** Matches "Jeg fant pc-en min" in a report of a PIN, and "fant kortet til Kari". */
function isOfAnother(heard: Heard): boolean {
  const { message, draft } = heard
  const { text, named } = message
  if (!named.turnedUp || named.happened.length > 0 || named.things.length === 0) return false
  if (message.isAboutColleague && !isForAnother(draft)) return true
  return !words.foundIt.test(text) && !namesOwn(heard)
}

/** The found thing may be in a filed report, or be a colleague's. */
function askAboutOther({ message, draft, context }: Heard): Turn | undefined {
  const isKnown = message.isAboutColleague || namesReport(message, context)
  return isKnown ? answerOther(message, draft, context) : undefined
}

/** Handles "Kortet har jeg": takes off the tick for a thing that is not gone. */
export const takeOffAlong: Take = (heard) => {
  const { message, draft, type, told } = heard
  const { text, named, length } = message
  if (words.drops.test(text) && length <= longestDrop && named.things.length > 0) return dropThing(heard)
  const hasAll = words.hasIt.test(text) && named.maybe.length === 0
  const kept = [...named.notGone, ...(hasAll ? named.things : [])]
    .flat()
    .filter((name) => mayBeToldAlong(name, heard))
    .map((name) => name.type)
  const ticked = ticksIn(draft, type).filter(({ alsoReports }) => alsoReports && kept.includes(alsoReports))
  if (ticked.length > 0 && !kept.includes(type.id))
    return showCorrected(answered(draft, { ...newsIn(told, draft), ...ticksOff(ticked) }))
  return hasAll && draft.begunWith.length === 0 && isOtherOfType(heard) ? askNoted(heard) : undefined
}

/** Tells whether the ticked thing may be this device: "Mobilen har jeg" keeps the tick for a PC. */
function mayBeToldAlong({ type, device }: NamedThing[number], { message, draft }: Heard): boolean {
  const kinds = draft.along ? kindsIn(message.as(draft.along), { id: type }) : []
  return !device || kinds.length === 0 || kinds.includes(device)
}

const longestDrop = 4

/** Handles "Dropp kortet": the ticked thing remains; when none remains, asks whether to drop the report. */
function dropThing(heard: Heard): Turn | undefined {
  const { message, draft, type, context } = heard
  const isOwn = namesOwn(heard)
  const ticked = ticksIn(draft, type)
  const [left] = ticked.flatMap(({ alsoReports }) => (alsoReports && typeOf(alsoReports, context)) || [])
  if (isOwn) return left ? showCorrected(move(draft, type, left, false)) : askWhetherToDrop(heard)
  const types = message.named.things.flat().map((name) => name.type)
  const dropped = ticked.filter(({ alsoReports }) => alsoReports && types.includes(alsoReports))
  return dropped.length > 0 ? showCorrected(answered(draft, ticksOff(dropped))) : undefined
}

/** Matches "Nettbrettet har jeg", in a report of a phone. */
function isOtherOfType(heard: Heard): boolean {
  const { named } = heard.message
  const { draft } = heard
  const isOther = named.things.length > 0 && !namesOwn(heard)
  return isOther && draft.answers['device'] !== undefined && namesType(named, draft.type)
}

/** Asks whether to drop the report, and keeps the text in case the answer is no. */
export function askWhetherToDrop({ draft, message }: Pick<Heard, 'draft' | 'message'>): Turn {
  return reply(asking(draft, { what: 'drop', text: message.text }), { show: 'doubt', doubt: 'drop' })
}

/** Something else turned up, or the text is about data that lay on the thing. */
export function isBadNews(heard: Heard): boolean {
  const { message, told, draft, type } = heard
  const isOwn = (one: { type: string }) => one.type === draft.type
  const isDenied = message.named.mentioned.some(isOwn) && !message.withoutDenied.named.mentioned.some(isOwn)
  return isOfAnother(heard) || isDenied || type.fields.some(({ name, spokenOf }) => spokenOf && told[name])
}
