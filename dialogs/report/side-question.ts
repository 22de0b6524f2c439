import { isDontKnow, isGoodbye, isThanks } from '../commands/command.ts'
import { answerOther, answersIn, smallTalk } from '../small-talk/small-talk.ts'
import { askQuestion, inWords, reply, saying, type Turn, typeOf } from '../turn.ts'
import type { Message } from '../understand/message.ts'
import { isOnlyPlace, plainPlaceIn } from '../understand/where.ts'
import { asks, whenI } from '../understand/words/answers.ts'
import { isNod, isNothing } from '../understand/yes-no.ts'
import { isOnlyWhereOrWhen } from './first-message.ts'
import { askNoted, type Heard, type Take, withNote } from './heard.ts'
import { readAnswer } from './read-answer.ts'

/** Takes a text as talk that may come up in any report. */
export const talk: Take = ({ message, draft, context }) => smallTalk(message, draft, context) ?? undefined

/** Answers a question in the middle of a report, unless the text answers itself: "papirer? nei". */
export const askSideQuestion: Take = (heard) => {
  const { message, question, draft, context } = heard
  const { text, meant, length } = message
  if (question?.field?.kind === 'choice' && length <= 4 && readAnswer(text, question)) return undefined
  // "På bussen tror jeg?"
  const asksOnce = text.indexOf('?') === text.trimEnd().length - 1
  if (asksOnce && Object.keys(heard.told).length > 0 && isOnlyWhereOrWhen(message)) return undefined
  const isReport = typeOf(meant.intent, context) !== undefined
  const isOfFiled = meant.intent === 'my-reports' && meant.action === 'add'
  if (tellsNothing(heard) && (message.isQuestion || asks.test(text)))
    return isReport || isOfFiled || meant.intent === 'out-of-scope'
      ? answerAsFarAsKnown(heard)
      : answerOther(message, draft, context)
  const isAsked = (meant.asked && !meant.ask && !whenI.test(text)) || message.isQuestion
  return isAsked && !isReport ? answerOther(message, draft, context) : undefined
}

/** Handles "Min egen PC er også borte", "adgangskortet òg", "Gerica er nede": not reported at all. */
export const leaveOther: Take = (heard) => {
  const { message, question, draft, type, context } = heard
  const { named, meant, text } = message
  const isOther = named.ownThing || (named.outage && question?.field?.kind !== 'text')
  const isMeant = isOther && meant.intent === 'out-of-scope'
  const isBesides = isElsewhere(message)
  if (!(isMeant || isBesides) || question?.field?.kind === 'lines') return undefined
  const why = named.ownThing ? 'notOurThing' : 'notHere'
  const kept = isBesides && !isMeant ? withNote(text, draft, type) : draft
  return saying((texts) => texts[why](context.contact(texts)), askQuestion(kept, question ?? null))
}

/** "Lommeboka er borte" may tell how the card was lost, and a longer text what happened to it. */
function isElsewhere({ named, length }: Message): boolean {
  const isGone = named.too || (named.doorCard && named.maybe.length > 0)
  return named.elsewhere && named.things.length === 0 && isGone && length <= fewWords
}

const fewWords = 6

/** "I meldingen" is no place where a thing is lost, "på bussen" may be one. */
function tellsNothing({ message: { text, named }, told }: Heard): boolean {
  const answers = Object.keys(told).filter((name) => name !== 'where' || plainPlaceIn(text))
  return answers.length + named.maybe.length === 0
}

/** Answers by the instruction, or says who may know: "hvor får jeg PUK" is for the report's own desk. */
function answerAsFarAsKnown({ message, draft, type, context }: Heard): Turn {
  const answers = answersIn(message, context)
  if (answers.length > 0) return reply(draft, ...answers)
  if (message.typesNamed.some(({ id }) => id === type.id))
    return reply(draft, { show: 'contact', desks: type.desks })
  const notHere = inWords((texts) => texts.notHere(context.contact(texts)))
  return reply(draft, notHere, { show: 'menu', unfinished: draft })
}

/** Answers a greeting or a cry for a human. "Den sto ulåst" is noted in the report. */
export const saySomethingElse: Take = (heard) => {
  const { message, question, told, draft, type, context } = heard
  const { text, meant, named, wish } = message
  const isTold = Object.keys(told).length > 0 || isOnlyPlace(text) || named.layThere
  if (!message.isAside || isTold || isNod(text) || (question && (isNothing(text) || isDontKnow(text))))
    return undefined
  if (meant.intent === 'greeting' && (isThanks(text) || isGoodbye(text)))
    return saying((texts) => texts.notSentYet, askQuestion(draft, null))
  const isNote = question?.field?.kind === 'lines' && meant.intent !== 'greeting'
  const isToldOfReport = meant.intent === 'my-reports' && meant.action !== 'status'
  if (isNote || isToldOfReport) return undefined
  const isPlain = wish === null && !message.isQuestion
  const tells = isPlain && meant.intent === 'human'
  const mayTell = tells || meant.intent === 'help' || meant.intent === 'my-reports'
  // "Jeg har ikke jobbmail", "nå ringte de, de har den" only resemble a wish for a person, for help or for news.
  if (mayTell && isPlain && !meant.byRule) return askNoted(heard, question)
  return answerOther(message, tells ? withNote(text, draft, type) : draft, context)
}
