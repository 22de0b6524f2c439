import { readAnswer } from './answer.ts'
import { commandIn, isDontKnow, isNo, isYes } from './command.ts'
import type { Draft, Question } from './draft.ts'
import { openQuestion } from './draft.ts'
import { dropAsSame, file, fileAsAnother, isAskedWhetherSame } from './file-report.ts'
import { type Details, hearMore, nothingKnown, openForm, remember, skip, takeForm } from './fill-in.ts'
import type { Language } from './incident-type.ts'
import { readLanguageCommand } from './language-command.ts'
import { mask } from './secrets.ts'
import { answerOther, answersIn, isAside } from './small-talk.ts'
import type { Command } from './texts/index.ts'
import { type DialogContext, expired, type Reply, reply, type Said, say, type Turn, typeOf } from './turn.ts'
import { isAboutColleague } from './understand/about-colleague.ts'
import { type Understanding, understand } from './understand/understand.ts'

export type { DialogContext, FiledReport, Purpose, Reply, Said, Say, Turn } from './turn.ts'

/** The whole conversation, as a pure function: a draft and what was said → what to say and do. */
export function reportDialog(said: Said, draft: Draft | null, context: DialogContext): Turn {
  switch (said.kind) {
    case 'text':
      return hear(said.text, draft, context)
    case 'greeted':
      return reply(draft, { show: 'menu', unfinished: draft })
    case 'chose':
      return openForm(said.type, nothingKnown, draft, context)
    case 'sent-form':
      return takeForm(said.values, draft, context)
    case 'resumed':
      return draft ? reply(draft, { show: 'form', draft, missingCause: false }) : expired()
    case 'dropped':
      return cancel(draft)
    case 'same-case':
      return dropAsSame(draft, context)
    case 'another-case':
      return fileAsAnother(draft, context)
    case 'chose-language':
      return speak(said.language, draft)
  }
}

function hear(text: string, draft: Draft | null, context: DialogContext): Turn {
  const asked = readLanguageCommand(text)
  if (asked?.kind === 'choose') return speak(asked.language, draft)
  if (asked) return reply(draft, { show: 'languages' })
  const command = commandIn(text)
  if (command) return obey(command, draft, context)
  if (draft && isDontKnow(text) && !isChoice(text, draft, context)) return skip(draft, context)
  if (isOnlyMask(text)) return reply(draft)
  if (draft && isAskedWhetherSame(draft)) {
    if (isYes(text)) return dropAsSame(draft, context)
    if (isNo(text)) return fileAsAnother(draft, context)
  }
  const understanding = understand(text, context.types, context.now)
  return draft ? goOn(text, understanding, draft, context) : begin(text, understanding, context)
}

/** Nothing but a secret, which the person is warned of besides. */
function isOnlyMask(text: string): boolean {
  return text.includes(mask) && !/[\p{L}\d]/u.test(text)
}

/** "Vet ikke" is one of the choices of some questions, and passes the others by. */
function isChoice(text: string, draft: Draft, context: DialogContext): boolean {
  const type = typeOf(draft.type, context)
  const question = type && openQuestion(draft, type)
  return question?.field?.kind === 'choice' && readAnswer(text, question) !== undefined
}

function obey(command: Command, draft: Draft | null, context: DialogContext): Turn {
  const menu = { show: 'menu', unfinished: draft } as const
  switch (command) {
    case 'cancel':
      return cancel(draft)
    case 'help':
      return say(draft, (texts) => texts.help(context.contact(texts)))
    case 'menu':
      return reply(draft, menu)
    case 'tickets':
      return reply(draft, { show: 'tickets', purpose: 'status' })
    case 'send':
      return draft ? file(draft, context) : reply(draft, menu)
    case 'skip':
      return draft ? skip(draft, context) : reply(draft, menu)
  }
}

/** From now on in that language, beginning with what is open. */
function speak(language: Language, draft: Draft | null): Turn {
  const chosen: Reply = { show: 'text', text: (texts) => texts.language.chosen }
  const open: Reply = draft
    ? { show: 'form', draft, missingCause: false }
    : { show: 'menu', unfinished: null }
  return { ...reply(draft, chosen, open), language }
}

function begin(text: string, heard: Understanding, context: DialogContext): Turn {
  const types = [heard.intent, ...heard.alternatives].filter((id) => typeOf(id, context))
  if (heard.ask && types.length > 0) return reply(null, ...answersIn(text, heard), { show: 'which', types })
  const isForm = typeOf(heard.intent, context) !== undefined
  const turn = isForm
    ? openForm(heard.intent, detailsIn(text, heard), null, context)
    : answerOther(text, heard, null, context)
  const answers = isForm || heard.ask ? answersIn(text, heard) : []
  return { ...turn, replies: [...answers, ...turn.replies] }
}

/** A text while a report is open: another incident, an answer to the open question, or something else. */
function goOn(text: string, heard: Understanding, draft: Draft, context: DialogContext): Turn {
  const type = typeOf(draft.type, context)
  if (!type) return expired()
  const question = openQuestion(draft, type)
  const answer = question && readAnswer(text, question)
  const free = question?.field?.kind === 'text' || question?.field?.kind === 'lines'
  if (answer && !free) return remember(draft, { [question.name]: answer }, context)
  if (heard.intent === draft.type && !heard.ask) return hearMore(draft, detailsIn(text, heard), context)
  if (isOtherIncident(heard, question, context))
    return openForm(heard.intent, detailsIn(text, heard), draft, context)
  if (isAside(heard)) return answerOther(text, heard, draft, context)
  if (heard.asked && heard.intent === 'out-of-scope' && !heard.ask)
    return answerOther(text, heard, draft, context)
  if (answer && question) return remember(draft, { [question.name]: answer }, context)
  return reply(draft, { show: 'question', draft, question: question ?? null, again: question !== undefined })
}

function detailsIn(text: string, heard: Understanding): Details {
  return { ...heard, colleague: isAboutColleague(text) }
}

/** A free note may name other things without reporting them. */
function isOtherIncident(
  heard: Understanding,
  question: Question | undefined,
  context: DialogContext,
): boolean {
  const sure = !heard.ask && heard.cause !== null && typeOf(heard.intent, context) !== undefined
  return sure && question?.field?.kind !== 'lines'
}

function cancel(draft: Draft | null): Turn {
  return say(null, (texts) => (draft ? texts.cancelled : texts.nothingToCancel))
}
