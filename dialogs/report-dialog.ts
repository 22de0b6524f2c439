import { readAnswer, readForm } from './answer.ts'
import type { Draft, Question, Report } from './draft.ts'
import { lacksCause, openQuestion, reportOf } from './draft.ts'
import type { IncidentType, Language } from './incident-type.ts'
import type { Command } from './texts/index.ts'
import { textsIn } from './texts/index.ts'
import type { Understanding } from './understand/understand.ts'
import { understand } from './understand/understand.ts'

/** What a person did: wrote a text (secrets already masked), or pressed something on a card. */
export type Said =
  | { kind: 'text'; text: string }
  | { kind: 'greeted' }
  | { kind: 'chose'; type: string }
  | { kind: 'sent-form'; values: Record<string, string> }
  | { kind: 'resumed' }
  | { kind: 'dropped' }

export type Reply =
  | { show: 'text'; text: string }
  | { show: 'menu'; unfinished: Draft | null }
  | { show: 'form'; draft: Draft; missingCause: boolean }
  | { show: 'question'; draft: Draft; question: Question | null; again: boolean }
  | { show: 'which'; types: string[] }
  | { show: 'tickets' }
  | { show: 'receipt'; ticketId: string }
  | { show: 'alert'; ticketId: string; deliveryId: string }

/** What to say, the draft to go on with (null: none), and a report to file. */
export type Turn = { replies: Reply[]; draft: Draft | null; report: Report | null }

export type DialogContext = {
  types: IncidentType[]
  language: Language
  now: Date
  /** Id of a draft that may be started in this turn. */
  newDraftId: string
  /** The person's phone as far as it is known. */
  phone: string | null
  /** Finished words: how to reach the help desk, and where the instruction is. */
  contact: string
  instruction: string
}

/** The whole conversation, as a pure function: a draft and what was said → what to say and do. */
export function reportDialog(said: Said, draft: Draft | null, context: DialogContext): Turn {
  switch (said.kind) {
    case 'text':
      return hear(said.text, draft, context)
    case 'greeted':
      return reply(draft, { show: 'menu', unfinished: draft })
    case 'chose':
      return openForm(said.type, {}, draft, context)
    case 'sent-form':
      return takeForm(said.values, draft, context)
    case 'resumed':
      return draft ? reply(draft, { show: 'form', draft, missingCause: false }) : expired(context)
    case 'dropped':
      return cancel(draft, context)
  }
}

function hear(text: string, draft: Draft | null, context: DialogContext): Turn {
  const command = commandIn(text, context)
  if (command) return obey(command, draft, context)
  const understanding = understand(text, context.types, context.now)
  return draft ? goOn(text, understanding, draft, context) : begin(understanding, context)
}

function commandIn(text: string, { language }: DialogContext): Command | undefined {
  const said = text.trim().toLowerCase().replace(/[.!]+$/, '')
  const commands = Object.entries(textsIn(language).commands) as [Command, string[]][]
  return commands.find(([, words]) => words.includes(said))?.[0]
}

function obey(command: Command, draft: Draft | null, context: DialogContext): Turn {
  switch (command) {
    case 'cancel':
      return cancel(draft, context)
    case 'help':
      return say(draft, textsIn(context.language).help(context.contact))
    case 'menu':
      return reply(draft, { show: 'menu', unfinished: draft })
    case 'tickets':
      return reply(draft, { show: 'tickets' })
    case 'send':
      return draft ? file(draft, context) : begin(understand('', context.types, context.now), context)
    case 'skip':
      return draft ? skip(draft, context) : reply(null, { show: 'menu', unfinished: null })
  }
}

function begin(understanding: Understanding, context: DialogContext): Turn {
  const readings = [understanding.intent, ...understanding.alternatives].filter((id) => typeOf(id, context))
  if (understanding.ask && readings.length > 0) return reply(null, { show: 'which', types: readings })
  if (!typeOf(understanding.intent, context)) return answerOther(understanding, null, context)
  return openForm(understanding.intent, detailsOf(understanding), null, context)
}

/** Messages that are no incident that we file. */
function answerOther({ intent }: Understanding, draft: Draft | null, context: DialogContext): Turn {
  const texts = textsIn(context.language)
  const menu: Reply = { show: 'menu', unfinished: draft }
  switch (intent) {
    case 'my-reports':
      return reply(draft, { show: 'tickets' })
    case 'greeting':
      return reply(draft, menu)
    case 'help':
      return reply(draft, { show: 'text', text: texts.help(context.contact) }, menu)
    case 'human':
      return say(draft, texts.human(context.contact))
    case 'instruction-question':
      return say(draft, texts.aboutInstruction(context.instruction, context.contact))
    case 'out-of-scope':
      return reply(draft, { show: 'text', text: texts.notUnderstood(context.contact) }, menu)
    default:
      return say(draft, texts.notHere(context.contact))
  }
}

/** A text while a report is open: another incident, an answer to the open question, or something else. */
function goOn(text: string, heard: Understanding, draft: Draft, context: DialogContext): Turn {
  const type = typeOf(draft.type, context)
  if (!type) return expired(context)
  const question = openQuestion(draft, type, context.language)
  const answer = question && readAnswer(text, question)
  const free = question?.field?.kind === 'text' || question?.field?.kind === 'lines'
  if (answer && !free) return remember(draft, { [question.name]: answer }, context)
  if (heard.intent === draft.type && !heard.ask) return hearMore(draft, heard, context)
  if (isOtherIncident(heard, question, context)) return openForm(heard.intent, detailsOf(heard), draft, context)
  if (isAside(heard)) return answerOther(heard, draft, context)
  if (answer && question) return remember(draft, { [question.name]: answer }, context)
  return reply(draft, { show: 'question', draft, question: question ?? null, again: question !== undefined })
}

/** The same incident again: what is new is kept, and the form comes up again when nothing is. */
function hearMore(draft: Draft, heard: Understanding, context: DialogContext): Turn {
  const news = unanswered(draft, heard)
  if (Object.keys(news).length > 0) return remember(draft, news, context)
  return reply(draft, { show: 'form', draft, missingCause: false })
}

/** A free note may name other things without reporting them. */
function isOtherIncident(heard: Understanding, question: Question | undefined, context: DialogContext): boolean {
  const sure = !heard.ask && heard.cause !== null && typeOf(heard.intent, context) !== undefined
  return sure && question?.field?.kind !== 'lines'
}

function isAside({ intent, ask }: Understanding): boolean {
  return !ask && ['greeting', 'help', 'human', 'my-reports'].includes(intent)
}

function remember(draft: Draft, answers: Draft['answers'], context: DialogContext): Turn {
  const next = { ...draft, answers: { ...draft.answers, ...answers } }
  return ask(next, context)
}

function skip(draft: Draft, context: DialogContext): Turn {
  const type = typeOf(draft.type, context)
  const question = type && openQuestion(draft, type, context.language)
  if (!question || question.name === 'cause') return ask(draft, context)
  return remember(draft, { [question.name]: null }, context)
}

function ask(draft: Draft, context: DialogContext): Turn {
  const type = typeOf(draft.type, context)
  if (!type) return expired(context)
  const question = openQuestion(draft, type, context.language) ?? null
  return reply(draft, { show: 'question', draft, question, again: false })
}

function openForm(id: string, known: Draft['answers'], current: Draft | null, context: DialogContext): Turn {
  const type = typeOf(id, context)
  if (!type) return say(current, textsIn(context.language).notOurs)
  const asked = new Set(['cause', ...type.fields.map(({ name }) => name)])
  const filled = Object.entries({ phone: context.phone, ...known }).filter(
    ([name, answer]) => answer && asked.has(name),
  )
  const draft = { id: context.newDraftId, type: id, answers: Object.fromEntries(filled) }
  return reply(draft, { show: 'form', draft, missingCause: false })
}

function takeForm(values: Record<string, string>, draft: Draft | null, context: DialogContext): Turn {
  const type = draft && typeOf(draft.type, context)
  if (!draft || !type) return expired(context)
  // The card shows every answer, so an emptied field is an answer too: what was known before gives way.
  const filled = { ...draft, answers: readForm(values, type) }
  if (!lacksCause(filled, type)) return file(filled, context)
  return reply(filled, { show: 'form', draft: filled, missingCause: true })
}

function file(draft: Draft, context: DialogContext): Turn {
  const type = typeOf(draft.type, context)
  if (!type) return expired(context)
  if (lacksCause(draft, type)) return ask(draft, context)
  const report = reportOf(draft, type)
  return { replies: [{ show: 'receipt', ticketId: report.id }], draft: null, report }
}

function cancel(draft: Draft | null, { language }: DialogContext): Turn {
  const texts = textsIn(language)
  return say(null, draft ? texts.cancelled : texts.nothingToCancel)
}

function expired({ language }: DialogContext): Turn {
  return say(null, textsIn(language).expired)
}

function detailsOf({ cause, device, when }: Understanding): Draft['answers'] {
  return { cause, device, when }
}

function unanswered(draft: Draft, heard: Understanding): Draft['answers'] {
  const known = Object.entries(detailsOf(heard)).filter(([name, answer]) => answer && !(name in draft.answers))
  return Object.fromEntries(known)
}

function typeOf(id: string, { types }: DialogContext): IncidentType | undefined {
  return types.find((type) => type.id === id)
}

function say(draft: Draft | null, text: string): Turn {
  return reply(draft, { show: 'text', text })
}

function reply(draft: Draft | null, ...replies: Reply[]): Turn {
  return { replies, draft, report: null }
}
