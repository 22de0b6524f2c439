import { reportAnother } from './another-report.ts'
import { readAnswer } from './answer.ts'
import { answer } from './answer-question.ts'
import { isThanks } from './command.ts'
import { askWhetherToDrop, isBack, isBadNews, nameInstead, takeBack, takeOffAlong } from './correct.ts'
import { dropped, resolveDoubt, withoutDoubt } from './doubts.ts'
import type { Answers, Draft } from './draft.ts'
import { askedQuestion } from './draft.ts'
import { file } from './file-report.ts'
import { askWhetherToSend, remember } from './fill-in.ts'
import {
  countWords,
  type Heard,
  hearIn,
  isOfOwnThing,
  isSaidAgain,
  newsIn,
  type Take,
  unanswered,
  withNote,
} from './heard.ts'
import { type IncidentType, isFindable, urgencyOf } from './incident-type.ts'
import { asking, isColleagueUnnamed, marked } from './marks.ts'
import { isDoIt, isDrop, isGoOn, isNod, isNothing, isNotSelf } from './nods.ts'
import { answerOther, isAside, smallTalk } from './small-talk.ts'
import { tellsDone } from './tells-done.ts'
import { type DialogContext, expired, reply, saying, showForm, type Turn, typeOf } from './turn.ts'
import { isAboutColleague, namesAnother } from './understand/about-colleague.ts'
import { isOnlyPlace } from './understand/where.ts'

/** A text while a report is open: the first that it can be taken for. */
export function goOn(text: string, draft: Draft, context: DialogContext): Turn {
  const type = typeOf(draft.type, context)
  if (!type) return expired()
  const said = hearIn(text, draft, type, context)
  const resolved = resolveDoubt(said)
  if (resolved) return resolved
  const calm = withoutDoubt(draft, type)
  const heard = { ...said, draft: calm, question: askedQuestion(calm, type) }
  for (const take of takes) {
    const turn = take(heard)
    if (turn) return turn
  }
  return answerOther(text, heard.meant, heard.draft, context)
}

/** Picks up or drops what was begun before, as the buttons on it say. */
const pickUp: Take = (heard) => {
  if (isGoOn(heard.text)) return showForm(heard.draft)
  return isDrop(heard.text) ? dropped(heard) : undefined
}

/** What comes up around any report, and tells nothing of this one. */
const talk: Take = ({ text, meant, draft, context }) => smallTalk(text, meant, draft, context) ?? undefined

/** A question is no answer, unless it answers itself: "papirer? nei". */
const askBesides: Take = ({ text, question, meant, draft, context }) => {
  if (question?.field?.kind === 'choice' && countWords(text) <= 4 && readAnswer(text, question))
    return undefined
  const isAsked = (meant.asked && !meant.ask) || text.trim().endsWith('?')
  return isAsked && !typeOf(meant.intent, context) ? answerOther(text, meant, draft, context) : undefined
}

/** Something else that one says: a greeting, a cry for a human. What tells of the report is no such thing. */
const sayBesides: Take = ({ text, question, meant, named, told, draft, context }) => {
  const isTold = Object.keys(told).length > 0 || isOnlyPlace(text) || named.layThere
  if (!isAside(meant) || isTold || isNod(text) || (question && isNothing(text))) return undefined
  if (meant.intent === 'greeting' && isThanks(text))
    return saying((texts) => texts.notSentYet, askWhetherToSend(draft))
  const isNote = question?.field?.kind === 'lines' && meant.intent !== 'greeting'
  const isToldOfReport = meant.intent === 'my-reports' && meant.action !== 'status'
  return isNote || isToldOfReport ? undefined : answerOther(text, meant, draft, context)
}

const turnUp: Take = (heard) => {
  const { named, told, question, draft, text } = heard
  if (isBack(text)) return askWhetherToDrop(heard)
  if (isBadNews(heard)) return undefined
  if (named.turnedUp && named.happened.length === 0) return askWhetherToDrop(heard)
  const isLost = draft.answers['cause'] === 'lost'
  const isPlain =
    named.layThere && !named.too && !told['when'] && !question && isLost && countWords(text) <= 6
  return isPlain && isOfDraft(heard) ? askWhetherToDrop(heard) : undefined
}

/** The thing itself, by its name or as "den"; not the PIN on its note. */
function isOfDraft({ named: { things }, text, draft }: Heard): boolean {
  if (things.length === 0) return /^(?:den|det|han|ho|hu|hn|an|it)(?!\p{L})/iu.test(text)
  return things.every((thing) => thing.some(({ type }) => type === draft.type))
}

/** What nobody asked for, and a question of the type takes all the same. */
const tell: Take = (heard) => {
  const { text, draft, type, context } = heard
  const isLong = countWords(text) > fewWords
  const fresh = isLong ? unanswered(heard) : replaceable(heard)
  const names = Object.keys(fresh)
  if (names.length === 0) return isSaidAgain(heard) || isOnlyCause(heard) ? showForm(draft) : undefined
  const noted = (isLong && withNote(text, draft, type)) || draft
  if (fresh['cause'] && draft.answers['cause'])
    return saying((texts) => texts.corrected, showForm({ ...noted, answers: { ...noted.answers, ...fresh } }))
  return remember(noted, fresh, context)
}

const fewWords = 8

/** What may be put right without a word that says so. Another device is another one, another cause is to be surer of. */
function replaceable(heard: Heard): Answers {
  const { told, draft, type } = heard
  const news = Object.entries(newsIn(told, draft)).filter(([name, answer]) => {
    if (!draft.answers[name]) return true
    const known = draft.answers[name]
    if (name === 'cause') return mayReplace(known, answer, type) || isOfOwnThing(heard)
    const field = type.fields.find((one) => one.name === name)
    return known === 'other' || field?.kind !== 'choice' || field.spokenOf !== undefined
  })
  return Object.fromEntries(news)
}

/** Whom it happened to, as the form of a colleague asks first of all. */
const takeName: Take = ({ draft, question, context }) => {
  if (question || !context.named || !isColleagueUnnamed(draft)) return undefined
  return remember(marked(draft, { colleague: null }), { affected: context.named.id }, context)
}

/** What is gone is gone either way, and what is more urgent is better believed. */
function mayReplace(known: string | null | undefined, told: string | null, type: IncidentType): boolean {
  if (isFindable(type, told) && isFindable(type, known)) return true
  return urgencyOf(type, told) === 'urgent' && urgencyOf(type, known ?? null) === 'normal'
}

/** "Glemt", of what is reported as forgotten. */
function isOnlyCause({ text, named, draft, question }: Heard): boolean {
  const isTold = named.maybe.some(
    ({ type, cause }) => type === draft.type && cause === draft.answers['cause'],
  )
  return !question && isTold && countWords(text) <= 2
}

/** It is about somebody else: the form asks whom, first of all. "Bilen hans" is a place and no colleague. */
const nameAnother: Take = (heard) => {
  const { text, draft, type, question, told } = heard
  const isTold = Object.keys(told).length > 0
  const isAnother = isNotSelf(text) || (isTold ? namesAnother(text) : isAboutColleague(text))
  if (question || !isAnother || draft.answers['affected']) return undefined
  const noted = isNotSelf(text) ? draft : (withNote(text, draft, type) ?? draft)
  const answers = { ...noted.answers, ...unanswered(heard) }
  return showForm(marked({ ...noted, answers }, { colleague: 'yes' }))
}

const nod: Take = ({ text, draft, question, context }) => {
  if (question || !isNod(text)) return undefined
  return isDoIt(text) ? file(draft, context) : askWhetherToSend(draft)
}

/** Nothing that somebody tells is lost. */
const keepAsNote: Take = ({ text, draft, type, question, named }) => {
  if (!question && isOnlyName({ text, named, draft })) return showForm(draft)
  const noted = countWords(text) > 1 && !isNod(text) ? withNote(text, draft, type) : null
  if (question) {
    const taken = noted ? ['note'] : []
    const asked = asking(noted ?? draft, question.name)
    return reply(asked, { show: 'question', draft: asked, question, again: !noted, taken })
  }
  return noted ? askWhetherToSend(noted, ['note']) : undefined
}

function isOnlyName({ text, named, draft }: Pick<Heard, 'text' | 'named' | 'draft'>): boolean {
  const isOther = named.things.flat().some(({ device }) => device && device !== draft.answers['device'])
  return (
    countWords(text) <= 2 && !named.too && !isOther && named.mentioned.some(({ type }) => type === draft.type)
  )
}

/** "Har ringt Buypass", "saksnummer 12345": what somebody has done about it is for the note. */
const tellDone: Take = (heard) => (tellsDone(heard.text, heard.named) ? keepAsNote(heard) : undefined)

const takes = [
  pickUp,
  takeName,
  nod,
  tellDone,
  talk,
  askBesides,
  takeOffAlong,
  takeBack,
  turnUp,
  reportAnother,
  nameInstead,
  sayBesides,
  answer,
  nameAnother,
  tell,
  keepAsNote,
]
