import { state } from '../afterwards/own-reports.ts'
import {
  isDontKnow,
  isFine,
  isOnlyAsking,
  isOnlySigns,
  isSeen,
  isThanks,
  isWait,
} from '../commands/command.ts'
import type { ReportDraft } from '../draft.ts'
import { type IncidentType, isFindable, isKnownToOthers } from '../incident-type.ts'
import { answeredTopic } from '../instruction/topic.ts'
import { openForm } from '../report/fill-in.ts'
import { toldBy } from '../report/first-message.ts'
import { withNote } from '../report/heard.ts'
import { askedQuestion, desksTold } from '../report/questions.ts'
import {
  askQuestion,
  type DialogContext,
  inWords,
  type Reply,
  reply,
  say,
  showForm,
  type Turn,
  typeOf,
} from '../turn.ts'
import type { Message } from '../understand/message.ts'
import { isThingOf } from '../understand/named.ts'
import { asks, asksToCall } from '../understand/words/answers.ts'
import { asksWho } from '../understand/words/of-leaders.ts'
import { looksFirst } from '../understand/yes-no.ts'
import { answerTo } from './answer-to.ts'
import { nod, remind } from './leader.ts'

export const INSTRUCTION = 'instruction-question'

/** Answers the question or wish in a message, unless the message says more than that. */
export function answerWish(message: Message, draft: ReportDraft | null, context: DialogContext): Turn | null {
  const { wish, text, meant, typesNamed } = message
  if (isOnlyAsking(text)) return nowWhat(message, draft, context)
  // Does the same as the button.
  if (wish === 'stuck' && draft && meant.device === null) return askQuestion(draft, null)
  const ofThing = aboutThing(message, draft, context)
  if (ofThing) return ofThing
  if (isReport(message, context) || isNote(text, draft, context)) return null
  if (wish === 'call' || (wish !== 'reach' && meant.intent === 'human' && asksToCall.test(text)))
    return draft ? null : callAndReport(message, context)
  if (!wish) return null
  if (wish === 'change-it') return adviseOnChange(message, draft, context)
  if (wish === 'refused') return meant.intent === INSTRUCTION ? null : refuse(message, draft, context)
  if (wish === 'replacement') return remind(ordersNothing(message, draft, context), context)
  const isOfFiled = !draft && context.open.length > 0
  const isOfState = asksWho.test(text) ? wish === 'who-is-told' : wish === 'upset' || wish === 'why-me'
  if (wish === 'state' || (isOfFiled && isOfState)) return remind(state(message, draft, context), context)
  if (wish === 'upset')
    return typesNamed.length > 0 ? null : calm(isThanks(text) ? draft : noted(text, draft, context))
  if (wish === 'now-what') return nowWhat(message, draft, context)
  const isTold = wish === 'consequences' && !message.isQuestion && !meant.asked
  // The instruction's answer about a named thing is the better one.
  const hasRule = meant.intent === INSTRUCTION && answeredTopic(message, context.paragraphs) !== null
  if (wish !== 'what-is' && hasRule && typesNamed.length > 0) return null
  const type = draft ? typeOf(draft.type, context) : undefined
  const about = draft && type && { ...type, desks: desksTold(draft, type, context.types) }
  const answer = answerTo(wish, about ?? undefined, draft?.answers['cause'] ?? null, context)
  return answer && remind(reply(isTold ? noted(text, draft, context) : draft, answer), context)
}

/** What to do with a secret that others may know stands first on the form; the desk advises on any other. */
function adviseOnChange({ typesNamed }: Message, draft: ReportDraft | null, context: DialogContext): Turn {
  const own = draft ? typeOf(draft.type, context) : undefined
  if (draft && own && isKnownToOthers(own, draft.answers['cause'])) return showForm(draft)
  return reply(draft, whomToReach(own ? [own] : typesNamed))
}

/** Answers wishes that others fulfil: to block a thing, or to help with a card that does not work. */
function aboutThing(message: Message, draft: ReportDraft | null, context: DialogContext): Turn | null {
  const { wish, named, typesNamed } = message
  const isOfDraft = draft !== null && named.things.every((thing) => isThingOf(thing, draft))
  if (wish === 'block' && isOfDraft) return say(draft, ({ smallTalk }) => smallTalk.othersBlock)
  const isFailing = wish === 'card-fails' && !isOtherwise(message, context)
  return isFailing ? reply(draft, whomToReach(typesNamed)) : null
}

/** Tells whether the card is lost, already reported or found, or only its PIN is forgotten. */
function isOtherwise({ named, meant, typesNamed }: Message, { types, open }: DialogContext): boolean {
  const isFiled = open.some((filed) => typesNamed.some(({ id }) => id === filed.type))
  const isLost = types.some((type) =>
    named.maybe.some((event) => event.type === type.id && isFindable(type, event.cause)),
  )
  return isFiled || isLost || named.part || meant.intent === 'my-reports'
}

function whomToReach([type]: IncidentType[]): Reply {
  return { show: 'contact', desks: type?.desks ?? [] }
}

/** Handles "Mista kortet, kan jeg ringe noen?": a contact, and the form; null when nothing is reported. */
function callAndReport(message: Message, context: DialogContext): Turn | null {
  const told = message.as(message.text.replace(asksToCall, ' '))
  const type = typeOf(told.meant.intent, context)
  if (!type || told.meant.ask || told.meant.cause === null) return null
  const form = openForm(type.id, toldBy(told, context), null, context)
  const contact: Reply = { show: 'contact', desks: type.desks }
  return { ...form, replies: [contact, ...form.replies] }
}

/** A report orders no replacement: the issuer of the thing does. */
function ordersNothing({ typesNamed }: Message, draft: ReportDraft | null, context: DialogContext): Turn {
  const about = draft?.type ?? context.mayBeFor?.type
  const own = about ? typeOf(about, context) : undefined
  const said: Reply = { show: 'text', text: ({ smallTalk }) => smallTalk.ordersNothing }
  return reply(draft, said, whomToReach(own ? [...typesNamed, own] : typesNamed))
}

/** Tells the person to send the draft, or shows the state of what they have just reported. */
function nowWhat(message: Message, draft: ReportDraft | null, context: DialogContext): Turn | null {
  if (draft) return say(draft, ({ smallTalk }) => smallTalk.nowWhat)
  return context.open.length > 0 ? remind(state(message, null, context), context) : null
}

function isReport({ meant, wish, tellsOutright }: Message, context: DialogContext): boolean {
  const { intent, alternatives, cause, ask } = meant
  // "Får jeg nytt passord i dag?", about a filed report.
  const isOfFiled = context.open.some(({ type }) => [intent, ...alternatives].includes(type))
  if (wish === 'replacement' && isOfFiled) return false
  const type = typeOf(intent, context)
  // "Kan du resette passordet?" resembles a report.
  const isSure = !ask || (tellsOutright && wish !== 'refused' && wish !== 'reach')
  return isSure && type !== undefined && (cause !== null || type.causes.length === 0)
}

/** Adds the text to the note, so that nothing is lost. */
function noted(text: string, draft: ReportDraft | null, context: DialogContext): ReportDraft | null {
  const type = draft && typeOf(draft.type, context)
  return type ? withNote(text, draft, type) : null
}

/** People may write anything in a note. */
function isNote(text: string, draft: ReportDraft | null, context: DialogContext): boolean {
  const type = draft && typeOf(draft.type, context)
  const isAsked = text.includes('?') || asks.test(text)
  return Boolean(type && askedQuestion(draft, type)?.field?.kind === 'lines' && !isAsked)
}

/** Refuses a request that an impostor could make: the incident can only be reported. */
function refuse(
  { text, meant, typesNamed }: Message,
  draft: ReportDraft | null,
  context: DialogContext,
): Turn {
  const no = inWords(({ smallTalk }) => smallTalk.refused)
  const likely = [meant.intent, ...meant.alternatives].filter((id) => typeOf(id, context))
  const types = likely.length > 0 ? likely : typesNamed.map(({ id }) => id)
  if (draft) return reply(draft, no, { show: 'form', draft, missingCause: false })
  if (types.length > 0)
    return reply(null, { show: 'which', types, said: text, instead: ({ smallTalk }) => smallTalk.refused })
  return reply(null, no, { show: 'menu', unfinished: null })
}

/** Answers a nod, a sigh, or somebody who needs a moment. In a report, a nod is an answer. */
export function answerMood(message: Message, draft: ReportDraft | null, context: DialogContext): Turn | null {
  const { text } = message
  if (isWait(text) || (draft && looksFirst(text)))
    return say(draft, ({ smallTalk }) => (draft ? smallTalk.waitWithDraft : smallTalk.wait))
  const isNod = isFine(text) || (isSeen(text) && !draft && !isThanks(text))
  if (isNod) return draft ? null : remind(nod, context)
  if (!isOnlySigns(text) || isOnlyAsking(text) || isDontKnow(text)) return null
  return draft || context.open.length === 0 ? calm(draft) : remind(state(message, null, context), context)
}

/** Tells somebody in distress in a few words what to do. */
export function calm(draft: ReportDraft | null): Turn {
  if (draft) return say(draft, ({ smallTalk }) => smallTalk.calmWithDraft)
  const said = inWords(({ smallTalk }) => smallTalk.calm)
  return reply(null, said, { show: 'menu', unfinished: null })
}
