import { isThanks } from '../commands/command.ts'
import { answerOther, isAside, smallTalk } from '../small-talk/small-talk.ts'
import { saying, typeOf } from '../turn.ts'
import { isOnlyPlace } from '../understand/where.ts'
import { isNod, isNothing } from '../understand/yes-no.ts'
import { askWhetherToSend } from './fill-in.ts'
import { countWords, type Take } from './heard.ts'
import { readAnswer } from './read-answer.ts'

/** What comes up around any report, and tells nothing of this one. */
export const talk: Take = ({ text, meant, draft, context }) =>
  smallTalk(text, meant, draft, context) ?? undefined

/** A question is no answer, unless it answers itself: "papirer? nei". */
export const askSideQuestion: Take = ({ text, question, meant, draft, context }) => {
  if (question?.field?.kind === 'choice' && countWords(text) <= 4 && readAnswer(text, question))
    return undefined
  const isAsked = (meant.asked && !meant.ask) || text.trim().endsWith('?')
  return isAsked && !typeOf(meant.intent, context) ? answerOther(text, meant, draft, context) : undefined
}

/** Something else that one says: a greeting, a cry for a human. What tells of the report is no such thing. */
export const saySomethingElse: Take = ({ text, question, meant, named, told, draft, context }) => {
  const isTold = Object.keys(told).length > 0 || isOnlyPlace(text) || named.layThere
  if (!isAside(meant) || isTold || isNod(text) || (question && isNothing(text))) return undefined
  if (meant.intent === 'greeting' && isThanks(text))
    return saying((texts) => texts.notSentYet, askWhetherToSend(draft))
  const isNote = question?.field?.kind === 'lines' && meant.intent !== 'greeting'
  const isToldOfReport = meant.intent === 'my-reports' && meant.action !== 'status'
  return isNote || isToldOfReport ? undefined : answerOther(text, meant, draft, context)
}
