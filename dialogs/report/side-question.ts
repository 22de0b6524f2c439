import { isThanks } from '../commands/command.ts'
import { answerOther, isAside, smallTalk } from '../small-talk/small-talk.ts'
import { askQuestion, saying, typeOf } from '../turn.ts'
import { isOnlyPlace } from '../understand/where.ts'
import { isNod, isNothing } from '../understand/yes-no.ts'
import type { Take } from './heard.ts'
import { readAnswer } from './read-answer.ts'

/** Takes a text for talk that comes up around any report. */
export const talk: Take = ({ message, draft, context }) => smallTalk(message, draft, context) ?? undefined

/** A question is no answer, unless it answers itself: "papirer? nei". */
export const askSideQuestion: Take = ({ message, question, draft, context }) => {
  const { text, meant, length } = message
  if (question?.field?.kind === 'choice' && length <= 4 && readAnswer(text, question)) return undefined
  const isAsked = (meant.asked && !meant.ask) || message.isQuestion
  return isAsked && !typeOf(meant.intent, context) ? answerOther(message, draft, context) : undefined
}

/** Something else that one says: a greeting, a cry for a human. What tells of the report is no such thing. */
export const saySomethingElse: Take = ({ message, question, told, draft, context }) => {
  const { text, meant, named } = message
  const isTold = Object.keys(told).length > 0 || isOnlyPlace(text) || named.layThere
  if (!isAside(meant) || isTold || isNod(text) || (question && isNothing(text))) return undefined
  if (meant.intent === 'greeting' && isThanks(text))
    return saying((texts) => texts.notSentYet, askQuestion(draft, null))
  const isNote = question?.field?.kind === 'lines' && meant.intent !== 'greeting'
  const isToldOfReport = meant.intent === 'my-reports' && meant.action !== 'status'
  return isNote || isToldOfReport ? undefined : answerOther(message, draft, context)
}
