import type { Answers, Draft } from './draft.ts'
import { askedQuestion } from './draft.ts'
import { countWords, type Heard, newsIn, type Take } from './heard.ts'
import type { Field, IncidentType } from './incident-type.ts'
import { asking, marked } from './marks.ts'
import { beginsWithNo, isHoldBack } from './nods.ts'
import { toldIn } from './told.ts'
import { type DialogContext, reply, say, saying, showForm, type Turn } from './turn.ts'
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
  if (named.turnedUp || isBack(rest) || (named.layThere && !heard.question)) return askWhetherToDrop(heard)
  const correct = named.too ? null : corrected(rest, named, heard)
  if (!correct) return askAgain(heard)
  if (!isMeant(correct, rest, heard)) return undefined
  return saying((texts) => texts.corrected, showForm(correct))
}

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
  return back.test(text.trim()) && countWords(text) <= 7
}

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
function corrected(rest: string, named: Named, { draft, type, context }: Heard): Draft | null {
  const meantType = typeTold(rest, named, type, context) ?? typeMeant(named, draft, type, context.types)
  const moved = meantType ? move(draft, meantType, named.things.length === 0) : draft
  const told = toldIn(rest, meantType ?? type, context)
  const news = { ...newsIn(told, moved), ...(named.only ? ticksOff(moved, type) : {}) }
  if (!meantType && Object.keys(news).length === 0) return null
  return { ...moved, answers: { ...moved.answers, ...news } }
}

/** Another type than the draft's whose incident it surely tells: "hele PC-en er borte" after a broken screen. */
function typeTold(
  rest: string,
  { maybe }: Named,
  type: IncidentType,
  { types, now }: DialogContext,
): IncidentType | undefined {
  const { intent, ask, cause } = understand(rest, types, now)
  const isTold = !ask && cause !== null && maybe.some((event) => event.type === intent)
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

/** "Nei, bare PC-en." */
function ticksOff({ answers }: Draft, { fields }: IncidentType): Answers {
  const ticked = fields.filter(({ alsoReports, name }) => alsoReports && answers[name])
  return Object.fromEntries(ticked.map(({ name }) => [name, null]))
}
