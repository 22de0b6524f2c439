import type { ReportDraft } from '../draft.ts'
import { nameLeader } from '../small-talk/other-leader.ts'
import { answerOther } from '../small-talk/small-talk.ts'
import { askQuestion, type DialogContext, expired, reply, showForm, type Turn, typeOf } from '../turn.ts'
import type { Message } from '../understand/message.ts'
import { isThingOf } from '../understand/named.ts'
import { countsOthers, countsPeople, doubtful, negative } from '../understand/words/answers.ts'
import {
  beginsWithNo,
  beginsWithYes,
  isAllSaid,
  isDoIt,
  isDrop,
  isGoOn,
  isNod,
  mayBeDrop,
} from '../understand/yes-no.ts'
import { ownAsWell, reportAnother } from './another-report.ts'
import { answerPlainly, answerQuestion } from './answer-question.ts'
import { confirm, dropped, leaveUnconfirmed } from './confirm.ts'
import { nameInstead, takeBack } from './correction.ts'
import { file } from './file-report.ts'
import { remember, skip } from './fill-in.ts'
import { goneByNow, happenedOtherwise, layWithIt } from './gone-with-it.ts'
import { askNoted, type Heard, heardIn, newsIn, type Take, withNote } from './heard.ts'
import { both, leaveOut } from './left-out.ts'
import { askedQuestion, lacksCause } from './questions.ts'
import { askSideQuestion, leaveOther, saySomethingElse, talk } from './side-question.ts'
import { askWhetherToDrop, takeBackFiled, takeOffAlong, turnUp, withdraw } from './turned-up.ts'
import { answerUnprompted, nameAnother, nameOwner, takeName } from './unprompted-answer.ts'

/** Handles a text while a report is open: the first take that fits decides. */
export function continueReport(message: Message, draft: ReportDraft, context: DialogContext): Turn {
  const type = typeOf(draft.type, context)
  if (!type) return expired()
  const said = heardIn(message, draft, type, context)
  const resolved = confirm(said)
  if (resolved) return resolved
  const calm = leaveUnconfirmed(said)
  const heard = { ...said, draft: calm, question: askedQuestion(calm, type) }
  for (const take of takes) {
    const turn = take(heard)
    if (turn) return turn
  }
  return answerOther(message, heard.draft, context)
}

/** Resumes or drops an earlier draft, in the words of its buttons. */
const pickUp: Take = (heard) => {
  const { message, draft } = heard
  if (isGoOn(message.text)) return showForm(draft)
  if (mayBeDrop(message.text)) return askWhetherToDrop(heard)
  return isDrop(message.text) ? dropped(draft) : undefined
}

const nod: Take = ({ message: { text }, draft, question, context }) => {
  if (question?.field && isAllSaid(text)) return skip(draft, context)
  if (question || !(isNod(text) || isAllSaid(text))) return undefined
  return isDoIt(text) ? file(draft, context) : askQuestion(draft, null)
}

/**
 * "Ti pasienter" is a yes to the question whether there may be data about them, unless the text doubts it;
 * the number goes to the note. It answers no other question, such as where it was.
 */
const tellHowMany: Take = (heard) => {
  const { message, draft, type, question, told, context } = heard
  const { text } = message
  if (!question?.field || beginsWithNo(text) || !countsPeople.test(text)) return undefined
  const isDoubted = doubtful.test(text)
  // "Ikke noen pasienter" is not a yes.
  if (!isDoubted && negative.test(text)) return undefined
  if (question.field.personalDataWhen && (beginsWithYes(text) || !countsOthers.test(text))) {
    const answer = isDoubted ? 'unknown' : 'yes'
    return remember(withNote(text, draft, type), { [question.name]: answer }, context)
  }
  const isAnswer = question.field.kind === 'person' || question.field.kind === 'lines'
  const isNews = Object.keys(newsIn(told, draft)).length > 0
  return isAnswer || isNews ? undefined : askNoted(heard, question)
}

/** Handles "Det er knekt" about a thing whose damage is not reported: tells whom to call. */
const tellBroken: Take = ({ message: { named }, draft, type }) => {
  const isBroken = named.happened.some(({ type, cause }) => type !== draft.type && cause === 'damaged')
  const isOther = named.part || named.things.some((thing) => !isThingOf(thing, draft))
  if (!isBroken || isOther || !lacksCause(draft, type)) return undefined
  return reply(draft, { show: 'contact', desks: type.desks })
}

/** Notes "Har ringt Buypass", "saksnummer 12345": the steps that somebody has taken. */
const tellDone: Take = (heard) => (heard.message.named.done ? keepAsNote(heard) : undefined)

/** Keeps the text as a note, so that nothing is lost. */
const keepAsNote: Take = (heard) => {
  const { message, draft, question } = heard
  const { text } = message
  if (!question && isOnlyName(heard)) return showForm(draft)
  const { things, happened } = message.named
  const isOther =
    (question !== undefined && things.some((thing) => !isThingOf(thing, draft))) ||
    (happened.length > 0 && happened.every((event) => event.type !== draft.type))
  const saysMore = (message.length > 1 || isOther) && !isNod(text)
  const noted = saysMore ? askNoted(heard, question) : undefined
  return noted ?? (question && askQuestion(draft, question, { again: true }))
}

function isOnlyName({ message, draft }: Heard): boolean {
  const { named, length } = message
  const isOther = named.things.flat().some(({ device }) => device && device !== draft.answers['device'])
  return length <= 2 && !named.too && !isOther && named.mentioned.some(({ type }) => type === draft.type)
}

const takes = [
  pickUp,
  takeName,
  answerPlainly,
  nod,
  takeBackFiled,
  layWithIt,
  withdraw,
  ownAsWell,
  tellHowMany,
  tellDone,
  nameLeader,
  talk,
  leaveOther,
  askSideQuestion,
  takeOffAlong,
  nameOwner,
  leaveOut,
  both,
  goneByNow,
  takeBack,
  turnUp,
  happenedOtherwise,
  reportAnother,
  nameInstead,
  tellBroken,
  saySomethingElse,
  answerQuestion,
  nameAnother,
  answerUnprompted,
  keepAsNote,
]
