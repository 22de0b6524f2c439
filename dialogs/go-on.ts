import { answer } from './answer-question.ts'
import { askWhetherToDrop, takeBack } from './correct.ts'
import { dropped, resolveDoubt } from './doubts.ts'
import type { Draft } from './draft.ts'
import { askWhetherToSend, openForm, remember } from './fill-in.ts'
import {
  countWords,
  type Heard,
  hearIn,
  isSaidAgain,
  newsIn,
  sharesCause,
  type Take,
  toldByMessage,
  unanswered,
  withNote,
} from './heard.ts'
import { asking, marked } from './marks.ts'
import { isDrop, isGoOn, isNod } from './nods.ts'
import { answerOther, isAside } from './small-talk.ts'
import { ticksFor } from './told.ts'
import { type DialogContext, expired, reply, saying, showForm, type Turn, typeOf } from './turn.ts'
import { isOnlyPlace } from './understand/where.ts'

/** A text while a report is open: the first that it can be taken for. */
export function goOn(text: string, draft: Draft, context: DialogContext): Turn {
  const type = typeOf(draft.type, context)
  if (!type) return expired()
  const heard = hearIn(text, draft, type, context)
  for (const take of takes) {
    const turn = take(heard)
    if (turn) return turn
  }
  return answerOther(text, heard.meant, draft, context)
}

/** Picks up or drops what was begun before, as the buttons on it say. */
const pickUp: Take = (heard) => {
  if (isGoOn(heard.text)) return showForm(heard.draft)
  return isDrop(heard.text) ? dropped(heard) : undefined
}

/** A question is no answer. */
const askBesides: Take = ({ text, meant, draft, context }) => {
  const isAsked = (meant.asked && !meant.ask) || text.trim().endsWith('?')
  const isAnswered = isAside(meant) || meant.intent === 'out-of-scope'
  return isAsked && isAnswered ? answerOther(text, meant, draft, context) : undefined
}

/** Something else that one says: a greeting, a cry for a human. Where it lay is no such thing. */
const sayBesides: Take = ({ text, question, meant, named, draft, context }) => {
  if (!isAside(meant) || isOnlyPlace(text) || named.layThere) return undefined
  const isNote = question?.field?.kind === 'lines' && meant.intent !== 'greeting'
  const isToldOfReport = meant.intent === 'my-reports' && meant.action !== 'status'
  return isNote || isToldOfReport ? undefined : answerOther(text, meant, draft, context)
}

const turnUp: Take = (heard) => {
  const { named, question, draft, text } = heard
  if (named.turnedUp && named.happened.length === 0) return askWhetherToDrop(heard)
  const isLost = draft.answers['cause'] === 'lost'
  const isPlain = named.layThere && !named.too && !question && isLost && countWords(text) <= 6
  return isPlain && isOfDraft(heard.named.things, draft) ? askWhetherToDrop(heard) : undefined
}

function isOfDraft(things: { type: string }[][], { type }: Draft): boolean {
  return things.every((thing) => thing.some((name) => name.type === type))
}

/**
 * Another thing, and what happened to it. What a report has a tick for goes with it; else it is a report of its own.
 * An answer in free words may speak of other things, so there it is asked which it is.
 */
const reportAnother: Take = (heard) => {
  const { text, draft, type, question, meant, named, context } = heard
  const others = otherThings(heard)
  const isLoss = others.includes(meant.intent) && named.maybe.includes(meant.intent)
  const isNote = question?.field?.kind === 'lines'
  const ticks = sharesCause(heard) ? newsIn(ticksFor(others, type), draft) : {}
  if (Object.keys(ticks).length > 0 && !isNote && (named.too || (isLoss && !question)))
    return remember(withNote(text, draft, type) ?? draft, { ...unanswered(heard), ...ticks }, context)
  const isReport = isLoss && !meant.ask && meant.cause !== null
  if (!isReport) return undefined
  if (question && (isNote || question.field?.kind === 'text')) return askWhich(heard, question.name)
  return openForm(meant.intent, toldByMessage(text, meant, context), draft, context)
}

function askWhich({ text, draft }: Heard, question: string): Turn {
  const asked = marked(draft, { asked: 'which?', heard: text, 'instead-of': question })
  return reply(asked, { show: 'doubt', doubt: 'which?' })
}

/** The types of things that are not the draft's, and the draft's own when it is another device. */
function otherThings({ draft, named, meant }: Heard): string[] {
  const { device } = draft.answers
  const isOwn = (name: { type: string; device: string | null }) =>
    name.type === draft.type && (!device || !name.device || name.device === device)
  const others = named.things.filter((thing) => !thing.some(isOwn)).flat()
  if (named.things.length === 0 && named.hints.includes(meant.intent) && meant.intent !== draft.type)
    return [meant.intent]
  return others.map(({ type }) => type)
}

/** What nobody asked for, and a question of the type takes all the same. */
const tell: Take = (heard) => {
  const { text, draft, type, told, context } = heard
  const isLong = countWords(text) > fewWords
  const news = newsIn(told, draft)
  const fresh = isLong
    ? Object.fromEntries(Object.entries(news).filter(([name]) => !draft.answers[name]))
    : news
  const names = Object.keys(fresh)
  if (names.length === 0) return isSaidAgain(heard) ? showForm(draft) : undefined
  const noted = (isLong && withNote(text, draft, type)) || draft
  if (fresh['cause'] && draft.answers['cause'])
    return saying((texts) => texts.corrected, showForm({ ...noted, answers: { ...noted.answers, ...fresh } }))
  return remember(noted, fresh, context)
}

const fewWords = 8

const nod: Take = ({ text, draft, question }) =>
  isNod(text) && !question ? askWhetherToSend(draft) : undefined

/** Nothing that somebody tells is lost. */
const keepAsNote: Take = ({ text, draft, type, question }) => {
  const noted = countWords(text) > 1 && !isNod(text) ? withNote(text, draft, type) : null
  if (question) {
    const taken = noted ? ['note'] : []
    const asked = asking(noted ?? draft, question.name)
    return reply(asked, { show: 'question', draft: asked, question, again: !noted, taken })
  }
  return noted ? askWhetherToSend(noted, ['note']) : undefined
}

const takes = [
  resolveDoubt,
  pickUp,
  askBesides,
  takeBack,
  turnUp,
  reportAnother,
  sayBesides,
  answer,
  tell,
  nod,
  keepAsNote,
]
