import type { Answers, Draft } from './draft.ts'
import { askedQuestion } from './draft.ts'
import { countWords, type Heard, newsIn, type Take, withNote } from './heard.ts'
import type { Field, IncidentType } from './incident-type.ts'
import { asking, marked } from './marks.ts'
import { beginsWithNo, isHoldBack } from './nods.ts'
import { ticksFor, toldIn } from './told.ts'
import { type DialogContext, reply, say, saying, showForm, type Turn, typeOf } from './turn.ts'
import { correctionIn, withoutDenied } from './understand/correction.ts'
import { type Named, namedIn } from './understand/named.ts'
import { understand } from './understand/understand.ts'

/** "Nei, det var i forgårs", "ikke kortet, mobilen": what was answered before is put right, the type too. */
export const takeBack: Take = (heard) => {
  const rest = correctionIn(heard.text)
  if (isHoldBack(heard.text)) return askWhatToChange(heard.draft)
  if (rest === null) return askAgain(heard)
  if (rest === '') return isAnswer(heard) ? undefined : askWhatToChange(heard.draft)
  const named = namedIn(withoutDenied(rest), heard.context.types)
  const isUp = (named.turnedUp || (named.layThere && !heard.question)) && !isBadNews(heard)
  if (isUp || isBack(rest) || hasItStill.test(rest) || isOtherThing(rest, named, heard))
    return askWhetherToDrop(heard)
  const correct = named.too ? null : corrected(rest, named, heard)
  if (!correct) return askAgain(heard)
  if (!isMeant(correct, rest, heard)) return undefined
  const isLong = countWords(heard.text) > fewWords
  const noted = (isLong && withNote(heard.text, correct, heard.type)) || correct
  return saying((texts) => texts.corrected, showForm(noted))
}

const fewWords = 8

/** Something turned up, but not the thing, or what lay there is something else that lay on it. */
export function isBadNews({ text, named, told, draft, type, context }: Heard): boolean {
  const isOwn = (one: { type: string }) => one.type === draft.type
  const isDenied =
    named.mentioned.some(isOwn) && !namedIn(withoutDenied(text), context.types).mentioned.some(isOwn)
  return isDenied || type.fields.some(({ name, spokenOf }) => spokenOf && told[name])
}

/** "Det var ikke Buypass, det var nøkkelkortet": not the thing, and nothing else that is reported here. */
function isOtherThing(rest: string, { things, maybe }: Named, { named, draft }: Heard): boolean {
  const isOwn = named.mentioned.some(({ type }) => type === draft.type)
  return isOwn && things.length + maybe.length === 0 && isDenial.test(rest)
}

const isDenial = /(?<!\p{L})(?:var|va|er|e|was|is) (?:ikke|ikkje|ikje|kje|itj|not) /iu

/** A lone "nei" is one where a choice or anything more was asked for. */
function isAnswer({ text, question }: Heard): boolean {
  return question !== undefined && beginsWithNo(text)
}

export function askWhatToChange(draft: Draft): Turn {
  return say(asking(draft, null), (texts) => texts.whatToChange)
}

/** "Det var ikke på bussen" leaves open where it was. */
function askAgain({ text, draft, type, context }: Heard): Turn | undefined {
  const claimed = text.replace(negation, ' ')
  if (claimed === text) return undefined
  const told = toldIn(claimed, type, context)
  const wrong = ['when', 'where'].find((name) => told[name] && told[name] === draft.answers[name])
  if (!wrong) return undefined
  const { [wrong]: _, ...answers } = draft.answers
  const asked = asking({ ...draft, answers }, wrong)
  const question = askedQuestion(asked, type) ?? null
  return reply(asked, { show: 'question', draft: asked, question, again: false, taken: [] })
}

const negation = /(?<!\p{L})(?:ikke|ikkje|ikje|kje|not)(?!\p{L})/iu

/** "Jeg har det her": no report was needed. */
export function isBack(text: string): boolean {
  const said = text.trim()
  return countWords(said) <= 7 && (back.test(said) || atHome.test(said))
}

/** After a «nei», no more is needed. */
const hasItStill =
  /^(?:jeg|eg|æ|e|i) (?:har|he|hev|have) (?:jo )?(?:den|det|han|an|kortet|pcen|pc-en|mobilen|it)[\s.!]*$/iu
const atHome =
  /^(?:men |but )?(?:den|det|han|ho|an|kortet|pcen|pc-en|mobilen|it) (?:ligger|ligg|lå|låg|er|e|is|was) (?:jo |bare |berre )?(?:hjemme|heime|hima|heima|at home)(?: (?:hos|på|i|on|in) \p{L}+)?[\s.!]*$/iu

const back =
  /^(?:(?:men |but )?(?:jeg|eg|æ|e|i) )?(?:har|hadde|he|hev|have|had|(?:i )?(?:have|['’]ve) got) (?:jo )?(?:den|det|han|an|kortet|pcen|pc-en|mobilen|it)(?: (?:jo|her|here|hos meg|på meg|likevel|allikevel|lell|hele tiden|heile tida|all along|with me|i (?:hånda|hånden|handa|lomma|veska|sekken)|in my \p{L}+))+[\s.!]*$/iu

/** Good news; what was written is kept, should it turn out not to be. */
export function askWhetherToDrop({ draft, text }: Heard): Turn {
  return reply(marked(draft, { asked: 'drop?', heard: text }), { show: 'doubt', doubt: 'drop?' })
}

/** After a question, a "nei" that takes nothing back is its answer. */
function isMeant(correct: Draft, rest: string, { question, draft, type, context }: Heard): boolean {
  if (!question || correct.type !== draft.type) return true
  const isOtherwise = Object.entries(correct.answers).some(
    ([name, answer]) => draft.answers[name] && draft.answers[name] !== answer,
  )
  const asksFreely = question.field?.kind === 'text'
  return isOtherwise || (asksFreely && !(question.name in toldIn(rest, type, context)))
}

/** Null when it changes nothing. */
function corrected(rest: string, named: Named, { text, draft, type, context }: Heard): Draft | null {
  const meantType =
    typeTold(rest, named, type, context) ??
    (claimsAnother(text, rest) ? typeMeant(named, draft, type, context.types) : undefined)
  const moved = meantType ? move(draft, meantType, named.things.length === 0) : draft
  const told = toldIn(rest, meantType ?? type, context)
  const news = { ...newsIn(told, moved), ...(named.only ? ticksOff(moved, type) : {}) }
  if (!meantType && Object.keys(news).length === 0) return null
  return { ...moved, answers: { ...moved.answers, ...news } }
}

/** "Det var X", "X, ikke Y", "mente X" or X alone. "Det er e-post på den" names something and puts nothing right. */
function claimsAnother(text: string, rest: string): boolean {
  if (onIt.test(rest)) return false
  return claim.test(text) || (countWords(rest.replace(smallWords, '')) <= 2 && !verb.test(rest))
}

const onIt = /(?<!\p{L})(?:på|i|in|on) (?:den|det|han|hann|an|ho|hu|it)(?!\p{L})/iu
const claim =
  /(?<!\p{L})(?:(?:det|den|it|this|that) (?:var|va|er|e|was|is|gjaldt|gjelder|gjeld) |mente|meinte|mener|meiner|meina|meant|mean(?!\p{L}))|,\s*(?:og |and )?(?:ikke|ikkje|ikje|not) |(?<!\p{L})(?:ikke|ikkje|ikje|not) [^,]+, *(?:men |but )?\p{L}/iu
const smallWords = /(?<!\p{L})(?:til|for|to|my|the|min|mi|mitt|bare|berre|just|only|hele|heile)(?!\p{L})/giu
const verb = /(?<!\p{L})(?:har|he|hev|fant|fann|er|e|var|va|ligger|står|have|found|is|was)(?!\p{L})/iu

/** Another type than the draft's whose incident it surely tells: "hele PC-en er borte" after a broken screen. */
function typeTold(
  rest: string,
  { things, maybe }: Named,
  type: IncidentType,
  { types, now }: DialogContext,
): IncidentType | undefined {
  const { intent, ask, cause } = understand(rest, types, now)
  const isNamed = things.some((thing) => thing.some((name) => name.type === intent)) || things.length === 0
  const isTold = isNamed && !ask && cause !== null && maybe.some((event) => event.type === intent)
  return isTold && intent !== type.id ? types.find(({ id }) => id === intent) : undefined
}

/** Another type than the draft's that the correction is about: it names its thing, or tells what only it knows. */
function typeMeant(
  { things, happened }: Named,
  { answers }: Draft,
  type: IncidentType,
  types: IncidentType[],
): IncidentType | undefined {
  const [thing = []] = things
  const ids = thing.length > 0 ? thing.map((name) => name.type) : happened.map((event) => event.type)
  if (ids.length === 0 || ids.includes(type.id)) return undefined
  const meant = types.filter(({ id }) => ids.includes(id))
  if (thing.length === 0 && meant.length > 1) return undefined
  const causes = [...happened.map(({ cause }) => cause), answers['cause']]
  return meant.find((one) => one.causes.some(({ id }) => causes.includes(id))) ?? meant[0]
}

/** What fits another type as well: what happened, when, where and so on; of the thing itself when it is the same. */
function move(draft: Draft, to: IncidentType, isSameThing: boolean): Draft {
  const fits = ({ name, kind, choices = [] }: Field) =>
    kind === 'choice' ? isSameThing && choices.includes(draft.answers[name] ?? '') : kind !== 'tick'
  const shared = to.fields.filter(fits).map(({ name }) => name)
  const cause = to.causes.some(({ id }) => id === draft.answers['cause']) ? ['cause'] : []
  const kept = new Set([...shared, ...cause, 'colleague', 'before'])
  const answers = Object.entries(draft.answers).filter(([name]) => kept.has(name))
  return { id: draft.id, type: to.id, answers: Object.fromEntries(answers) }
}

/** "Til NHN", of a password: a thing of another type, and no more, to which the same may have happened. */
export const nameInstead: Take = (heard) => {
  const { text, named, draft, type: current, question, context } = heard
  const isTicked =
    Object.keys(
      ticksFor(
        named.things.flat().map(({ type }) => type),
        current,
      ),
    ).length > 0
  const isName =
    named.things.length > 0 && named.maybe.length === 0 && !named.too && !isTicked && claimsAnother('', text)
  const correct = !question && isName ? corrected(text, named, heard) : null
  const type = correct && correct.type !== draft.type ? typeOf(correct.type, context) : undefined
  if (!correct || !type?.causes.some(({ id }) => id === draft.answers['cause'])) return undefined
  return saying((texts) => texts.corrected, showForm(correct))
}

/** "Kortet har jeg": what was reported with it is not gone. */
export const takeOffAlong: Take = ({ text, draft, type, named }) => {
  if (!hasIt.test(text) || named.happened.length > 0) return undefined
  const types = named.things.flat().map((name) => name.type)
  const ticked = type.fields.filter(
    ({ name, alsoReports }) => alsoReports && types.includes(alsoReports) && draft.answers[name],
  )
  if (ticked.length === 0 || types.includes(type.id)) return undefined
  const off = Object.fromEntries(ticked.map(({ name }) => [name, null]))
  return saying((texts) => texts.corrected, showForm({ ...draft, answers: { ...draft.answers, ...off } }))
}

const hasIt =
  /(?<!\p{L})(?:har|he|hev|fant|fann|funnet|funne|ligger|ligg|have|found|got)(?!\p{L})(?! (?:ikke|ikkje|not)| \p{L}+ (?:ikke|ikkje|not))/iu

/** "Nei, bare PC-en." */
function ticksOff({ answers }: Draft, { fields }: IncidentType): Answers {
  const ticked = fields.filter(({ alsoReports, name }) => alsoReports && answers[name])
  return Object.fromEntries(ticked.map(({ name }) => [name, null]))
}
