import { commandIn } from './command.ts'
import type { Draft } from './draft.ts'
import { beginsWithNo, beginsWithYes, isCancel, isHoldBack, isNod, isRefusal } from './nods.ts'
import { isSatisfied } from './satisfied.ts'
import { answersIn } from './small-talk.ts'
import {
  type DialogContext,
  type FiledReport,
  type PassedOn,
  type Reply,
  reply,
  type Said,
  say,
  type Turn,
  typeOf,
} from './turn.ts'
import type { Understanding } from './understand/understand.ts'
import { unclearIn } from './which.ts'

/** The type of a draft that is no report: a text that waits for its writer's yes or no. */
const WAITING = 'pass-on'

/** A text that waits to be passed on: to which ticket, and as what. */
export type WaitingText = PassedOn & { number: string }

/** What waits in a draft; undefined for one that is a report. */
export function waitingText({ type, answers }: Draft): WaitingText | undefined {
  if (type !== WAITING) return undefined
  const { ticketId, number, text } = answers
  if (!ticketId || !number || !text) return undefined
  return { ticketId, number, text, as: answers['as'] === 'answer' ? 'answer' : 'addition' }
}

/** Asks whether a text belongs to a ticket, when it is likelier meant for that than for anything else. */
export function offerToPassOn(text: string, heard: Understanding, context: DialogContext): Turn | null {
  const { mayBeFor } = context
  if (!mayBeFor) return null
  const { asked, ticketId, number, as } = mayBeFor
  if (as === 'answer' && !asked && isSatisfied(text)) return say(null, ({ welcome }) => welcome)
  const mayAnswer = asked || (as === 'answer' && isObjection(text))
  const isMeant = mayAnswer
    ? !isSomethingElse(text, heard, mayBeFor.type, context)
    : isMore(text, heard, context)
  return isMeant ? offer({ ticketId, number, as, text }, context.newDraftId) : null
}

/** What is said while a text waits. `goOn`: the rest of the conversation, which leaves it waiting. */
export function hearWhileWaiting(
  said: Said,
  draft: Draft,
  context: DialogContext,
  goOn: (said: Said, draft: null, context: DialogContext) => Turn,
): Turn {
  const waiting = waitingText(draft)
  if (!waiting) return goOn(said, null, context)
  const answer = said.kind === 'text' ? answerIn(said.text) : said.kind
  const elsewhere = { ...context, mayBeFor: null }
  switch (answer) {
    case 'passed-on':
      return { ...reply(null), passOn: waiting }
    case 'kept-back':
      return goOn({ kind: 'text', text: waiting.text }, null, elsewhere)
    case 'dropped':
      return say(null, ({ passOn }) => passOn.dropped)
  }
  const { ticketId, number, as } = waiting
  const more = { ...context, mayBeFor: context.mayBeFor && { ...context.mayBeFor, ticketId, number, as } }
  const turn = goOn(said, null, more)
  const next = turn.draft && waitingText(turn.draft)
  // Written in two messages, it is one text.
  if (next) return offer({ ...waiting, text: `${waiting.text}\n${next.text}` }, draft.id)
  const stays = !turn.draft || unclearIn(turn.draft)
  return { ...turn, draft: stays ? draft : turn.draft }
}

/** Pressed again, or long after. */
export function waitsNoMore(): Turn {
  return say(null, ({ passOn }) => passOn.over)
}

/** Asks whether a text is to be added to a report that is filed. */
export function askToAddText(text: string, { id, number }: FiledReport, { newDraftId }: DialogContext): Turn {
  return offer({ ticketId: id, number, as: 'addition', text }, newDraftId)
}

function offer({ ticketId, number, as, text }: WaitingText, id: string): Turn {
  const draft: Draft = { id, type: WAITING, answers: { ticketId, number, as, text } }
  const question: Reply = { show: 'ask-pass-on', draft }
  return reply(draft, question)
}

function answerIn(text: string): 'passed-on' | 'kept-back' | 'dropped' | null {
  const command = commandIn(text)
  if (command === 'cancel' || isCancel(text) || isHoldBack(text)) return 'dropped'
  if (command === 'send' || isNod(text) || saysButton.test(text)) return 'passed-on'
  return command === 'skip' || isRefusal(text) ? 'kept-back' : null
}

/** "Ja, legg til": what the buttons say, and as much as people write of it. */
const saysButton = /^(?:(?:ja|jo|yes),? )?(?:legg|send|add)(?: \p{L}+){0,2}[\s.!]*$/iu

/** Somebody who was asked answers, unless they plainly report something else, want something with their tickets, or only say hello. */
function isSomethingElse(text: string, heard: Understanding, asked: string, context: DialogContext): boolean {
  const { intent, cause, action, ask } = heard
  if (intent === 'greeting') return wordsIn(text) <= 2
  const isOtherReport = cause !== null && intent !== asked && typeOf(intent, context) !== undefined
  const isAboutTickets = intent === 'my-reports' && action !== 'add'
  return !ask && (isOtherReport || isAboutTickets) && !takesUp(text)
}

/** "Det virker ikke", "nei, det er feil": when the help desk has said that it is solved. */
function isObjection(text: string): boolean {
  if (beginsWithNo(text) && wordsIn(text) > 1) return true
  return /(?<!\p{L})(?:ikke|ikkje|ikkj|itj|kje|not|cannot|(?:does|is|did|ca)n['’]?t|fortsatt|framleis|fremdeles|still)(?!\p{L})/iu.test(
    text,
  )
}

/** "Ja, den var låst": an answer begins with what it takes up. */
function takesUp(text: string): boolean {
  return beginsWithYes(text) || beginsWithNo(text) || /^(?:den|han|ho|hun|it)(?!\p{L})/iu.test(text)
}

/** Something more about what was reported last: what says nothing else, or asks to be added. */
function isMore(text: string, heard: Understanding, context: DialogContext): boolean {
  const { intent, action, ask } = heard
  if (wordsIn(text) < 2) return false
  if (intent === 'my-reports' && action === 'add') return saysWhat(text)
  const saysNothingElse = intent === 'out-of-scope' && !ask && answersIn(text, heard, context).length === 0
  return saysNothingElse || givesNumber(text, intent)
}

/** "Telefonnummeret mitt er …", "dere kan ringe meg etter 15": offers a number or an hour, and asks for none. */
function givesNumber(text: string, intent: string): boolean {
  return (
    intent === 'human' && !text.includes('?') && (/(?<!\d)\d(?: ?\d){7}(?!\d)/.test(text) || when.test(text))
  )
}

const when = /(?<!\p{L})(?:ring|ringe|ringa|ringje|call|reach) (?:meg|mæ|me)(?!\p{L}).*\d/iu

/** "Kan jeg legge til noe?" only asks whether one may. */
function saysWhat(text: string): boolean {
  const request =
    /(?:legg\p{L}*\s+(?:\p{L}+\s+)?til|føy\p{L}*\s+til|tilføy\p{L}*|\badd)(?!\p{L})(.*)$/iu.exec(text)
  return !request || /^\s*(?:at|that)\s|^\s*[:,]|\d/i.test(request[1] ?? '')
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\d]+/gu)?.length ?? 0
}
