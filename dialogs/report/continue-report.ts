import { isThanks } from '../commands/command.ts'
import type { ReportDraft } from '../draft.ts'
import { nameLeader } from '../small-talk/other-leader.ts'
import { answerOther, answersIn, isAside, smallTalk } from '../small-talk/small-talk.ts'
import {
  askQuestion,
  type DialogContext,
  expired,
  inWords,
  reply,
  saying,
  showForm,
  type Turn,
  typeOf,
} from '../turn.ts'
import type { Message } from '../understand/message.ts'
import { isOnlyPlace, plainPlaceIn } from '../understand/where.ts'
import { asks, whenI } from '../understand/words/answers.ts'
import { isDoIt, isDrop, isGoOn, isNod, isNothing } from '../understand/yes-no.ts'
import { reportAnother } from './another-report.ts'
import { answerQuestion } from './answer-question.ts'
import { confirm, dropped, leaveUnconfirmed } from './confirm.ts'
import { nameInstead, takeBack } from './correction.ts'
import { file } from './file-report.ts'
import { type Heard, heardIn, type Take, withNote } from './heard.ts'
import { askedQuestion } from './questions.ts'
import { readAnswer } from './read-answer.ts'
import { takeOffAlong, turnUp, withdraw } from './turned-up.ts'
import { answerUnprompted, nameAnother, takeName } from './unprompted-answer.ts'

/** A text while a report is open: the first that it can be taken for. */
export function continueReport(message: Message, draft: ReportDraft, context: DialogContext): Turn {
  const type = typeOf(draft.type, context)
  if (!type) return expired()
  const said = heardIn(message, draft, type, context)
  const resolved = confirm(said)
  if (resolved) return resolved
  const calm = leaveUnconfirmed(draft, type)
  const heard = { ...said, draft: calm, question: askedQuestion(calm, type) }
  for (const take of takes) {
    const turn = take(heard)
    if (turn) return turn
  }
  return answerOther(message, heard.draft, context)
}

/** Picks up or drops what was begun before, as the buttons on it say. */
const pickUp: Take = ({ message, draft }) => {
  if (isGoOn(message.text)) return showForm(draft)
  return isDrop(message.text) ? dropped(draft) : undefined
}

const nod: Take = ({ message: { text }, draft, question, context }) => {
  if (question || !isNod(text)) return undefined
  return isDoIt(text) ? file(draft, context) : askQuestion(draft, null)
}

/** Takes a text for talk that comes up around any report. */
const talk: Take = ({ message, draft, context }) => smallTalk(message, draft, context) ?? undefined

/** A question is no answer, unless it answers itself: "papirer? nei". */
const askSideQuestion: Take = (heard) => {
  const { message, question, draft, context } = heard
  const { text, meant, length } = message
  if (question?.field?.kind === 'choice' && length <= 4 && readAnswer(text, question)) return undefined
  const isReport = typeOf(meant.intent, context) !== undefined
  if (tellsNothing(heard) && (message.isQuestion || asks.test(text)))
    return isReport || meant.intent === 'out-of-scope'
      ? answerAsFarAsKnown(heard)
      : answerOther(message, draft, context)
  const isAsked = (meant.asked && !meant.ask && !whenI.test(text)) || message.isQuestion
  return isAsked && !isReport ? answerOther(message, draft, context) : undefined
}

/** "I meldingen" is where nothing happened, "på bussen" it may be. */
function tellsNothing({ message: { text, named }, told }: Heard): boolean {
  const answers = Object.keys(told).filter((name) => name !== 'where' || plainPlaceIn(text))
  return answers.length + named.maybe.length === 0
}

/** By the instruction, or not at all. */
function answerAsFarAsKnown({ message, draft, context }: Heard): Turn {
  const answers = answersIn(message, context)
  if (answers.length > 0) return reply(draft, ...answers)
  const notHere = inWords((texts) => texts.notHere(context.contact(texts)))
  return reply(draft, notHere, { show: 'menu', unfinished: draft })
}

/** Something else that one says: a greeting, a cry for a human. What tells of the report is no such thing. */
const saySomethingElse: Take = ({ message, question, told, draft, context }) => {
  const { text, meant, named } = message
  const isTold = Object.keys(told).length > 0 || isOnlyPlace(text) || named.layThere
  if (!isAside(meant) || isTold || isNod(text) || (question && isNothing(text))) return undefined
  if (meant.intent === 'greeting' && isThanks(text))
    return saying((texts) => texts.notSentYet, askQuestion(draft, null))
  const isNote = question?.field?.kind === 'lines' && meant.intent !== 'greeting'
  const isToldOfReport = meant.intent === 'my-reports' && meant.action !== 'status'
  return isNote || isToldOfReport ? undefined : answerOther(message, draft, context)
}

/** "Har ringt Buypass", "saksnummer 12345": what somebody has done about it is for the note. */
const tellDone: Take = (heard) => (heard.message.named.done ? keepAsNote(heard) : undefined)

/** Nothing that somebody tells is lost. */
const keepAsNote: Take = (heard) => {
  const { message, draft, type, question } = heard
  const { text } = message
  if (!question && isOnlyName(heard)) return showForm(draft)
  const noted = message.length > 1 && !isNod(text) ? withNote(text, draft, type) : null
  if (question) {
    const taken = noted ? ['note'] : []
    return askQuestion(noted ?? draft, question, { taken, again: !noted })
  }
  return noted ? askQuestion(noted, null, { taken: ['note'] }) : undefined
}

function isOnlyName({ message, draft }: Heard): boolean {
  const { named, length } = message
  const isOther = named.things.flat().some(({ device }) => device && device !== draft.answers['device'])
  return length <= 2 && !named.too && !isOther && named.mentioned.some(({ type }) => type === draft.type)
}

const takes = [
  pickUp,
  takeName,
  nod,
  withdraw,
  tellDone,
  nameLeader,
  talk,
  askSideQuestion,
  takeOffAlong,
  takeBack,
  turnUp,
  reportAnother,
  nameInstead,
  saySomethingElse,
  answerQuestion,
  nameAnother,
  answerUnprompted,
  keepAsNote,
]
