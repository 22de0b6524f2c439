import { aboutReports } from '../afterwards/own-reports.ts'
import { reportsNamed } from '../afterwards/reports-named.ts'
import { isGoodbye, isThanks } from '../commands/command.ts'
import type { ReportDraft } from '../draft.ts'
import { answeredTopic, isAboutAnother, type Topic, topicInReport } from '../instruction/topic.ts'
import { phoneIn } from '../phone-number.ts'
import { type DialogContext, inWords, type Reply, reply, say, showForm, type Turn, typeOf } from '../turn.ts'
import type { Message } from '../understand/message.ts'
import { helpDesk, something } from '../understand/words/answers.ts'
import { foreign } from '../understand/words/languages.ts'
import { answerTo } from './answer-to.ts'
import { answerMood, answerWish, calm, INSTRUCTION } from './answer-wish.ts'
import { answerLeader, nod, remind } from './leader.ts'

/** Answers talk that is neither a report nor an answer, whatever it resembles; null for anything else. */
export function smallTalk(message: Message, draft: ReportDraft | null, context: DialogContext): Turn | null {
  return (
    answerLeader(message, draft, context) ??
    (typeOf(message.meant.intent, context) ? null : answerMood(message, draft, context)) ??
    answerWish(message, draft, context)
  )
}

export function answerOther(message: Message, draft: ReportDraft | null, context: DialogContext): Turn {
  return remind(otherTurn(message, draft, context), context)
}

export function help(draft: ReportDraft | null, context: DialogContext): Turn {
  const said = inWords((texts) => texts.help(context.contact(texts)))
  return reply(draft, said, { show: 'menu', unfinished: draft })
}

/** Returns the answers to show before a report, when a message asks something as well. */
export function answersIn(message: Message, context: DialogContext): Reply[] {
  const { wish, meant } = message
  if (wish === 'call') return [{ show: 'contact', desks: desksFor(message, meant.intent, context) }]
  if (wish === 'refused') return [inWords(({ smallTalk }) => smallTalk.refused)]
  const answer = wish && answerTo(wish, typeOf(meant.intent, context), meant.cause, context)
  return answer ? [answer] : ruleFor(message, context)
}

/**
 * Returns the desks for the thing that a message names ("noen hos Buypass", "hjelp med PC-en"), otherwise
 * those for the open report. Empty when there is neither, or the help desk is named.
 */
function desksFor(message: Message, openType: string | undefined, context: DialogContext): string[] {
  const [named] = message.typesNamed
  if (helpDesk.test(message.text)) return []
  const type = named ?? (openType ? typeOf(openType, context) : undefined)
  return type?.desks ?? []
}

function otherTurn(message: Message, draft: ReportDraft | null, context: DialogContext): Turn {
  const menu: Reply = { show: 'menu', unfinished: draft }
  switch (message.meant.intent) {
    case 'my-reports':
      if (isFinder(message, context)) return toReach(message, draft, context)
      return aboutReports(message, draft, context)
    case 'greeting':
      if (isThanks(message.text)) return say(draft, ({ welcome }) => welcome)
      return isGoodbye(message.text) && !draft ? nod : reply(draft, menu)
    case 'help':
      return help(draft, context)
    case 'human':
      return toReach(message, draft, context)
    case INSTRUCTION:
      if (message.wish === 'call') return toReach(message, draft, context)
      return reply(draft, { show: 'instruction', topic: topicAsked(message, draft, context) })
    case 'out-of-scope':
      return notUnderstood(message, draft, context)
    default:
      return (
        (draft && offerOther(message, draft, context)) ??
        say(draft, (texts) => texts.notHere(context.contact(texts)))
      )
  }
}

function topicAsked(message: Message, draft: ReportDraft | null, context: DialogContext): Topic | null {
  const paragraph = draft ? typeOf(draft.type, context)?.paragraph : undefined
  return topicInReport(message, paragraph, context.paragraphs)
}

function toReach(message: Message, draft: ReportDraft | null, context: DialogContext): Turn {
  return reply(draft, { show: 'contact', desks: desksFor(message, draft?.type, context) })
}

/** Matches "Fant kortet til Kari": unless they reported it for her, they ask whom to give it to. */
function isFinder(message: Message, context: DialogContext): boolean {
  const { meant, named, isAboutColleague } = message
  const isFound = meant.action === 'withdraw' && named.turnedUp && named.things.length > 0
  const filed = reportsNamed(message, context)?.some(({ answers }) => answers['affected'])
  return isFound && isAboutColleague && !filed
}

/** Offers to report another thing that is named in the middle of a report. */
function offerOther(message: Message, draft: ReportDraft, context: DialogContext): Turn | null {
  const { text, meant } = message
  const types = [meant.intent, ...meant.alternatives].filter((id) => typeOf(id, context))
  const others = types.filter((id) => id !== draft.type || namesOtherDevice(message, draft))
  if (types.length === 0) return null
  return others.length > 0 ? reply(draft, { show: 'which', types: others, said: text }) : showForm(draft)
}

function namesOtherDevice({ named }: Message, { answers }: ReportDraft): boolean {
  const devices = named.things.flat().flatMap(({ device }) => device ?? [])
  return devices.some((device) => device !== answers['device'])
}

/** Returns the instruction's answer, if the message may be a question about the instruction. */
function ruleFor(message: Message, context: DialogContext): Reply[] {
  const { intent, alternatives, asked } = message.meant
  const isAbout = asked || [intent, ...alternatives].includes(INSTRUCTION)
  const { paragraphs, types } = context
  const topic = isAbout ? answeredTopic(message, paragraphs) : null
  const type = typeOf(intent, context)
  const isOther = topic && type && isAboutAnother(topic, type, paragraphs, types)
  return topic && !isOther ? [{ show: 'instruction', topic }] : []
}

function notUnderstood(message: Message, draft: ReportDraft | null, context: DialogContext): Turn {
  // "Er Gerica nede?" asks for no rule.
  const answers = message.named.outage ? [] : ruleFor(message, context)
  if (answers.length > 0) return reply(draft, ...answers)
  if (!draft && context.open.length === 0 && isYetToTell(message)) return calm(draft)
  const said = inWords((texts) => texts[misfit(message, draft, context)](context.contact(texts)))
  return reply(draft, said, { show: 'menu', unfinished: draft })
}

/**
 * Matches "Har mistet noe" and "tlf 91 23 45 67", which Straks may have asked for: the thing is still to be
 * told.
 */
function isYetToTell({ text, named }: Message): boolean {
  const isLost = named.happened.length > 0 && named.things.length === 0 && something.test(text)
  return isLost || phoneIn(text) !== undefined
}

function misfit({ text, meant, named }: Message, draft: ReportDraft | null, { open }: DialogContext) {
  if (named.ownThing) return 'notOurThing'
  const isKnown =
    named.outage ||
    named.elsewhere ||
    (meant.because.length > 0 && !draft && open.length === 0 && !foreign.test(text))
  return isKnown ? 'notHere' : 'notUnderstood'
}
