import { hearAfterwards } from './afterwards.ts'
import { readAnswer } from './answer.ts'
import { beginReports } from './begin-reports.ts'
import { commandIn, isDontKnow, isNo, isYes } from './command.ts'
import { dropped } from './doubts.ts'
import type { Draft } from './draft.ts'
import { askedQuestion } from './draft.ts'
import { dropAsSame, file, fileAsAnother, isAskedWhetherSame } from './file-report.ts'
import { nothingTold, openForm, skip, takeForm } from './fill-in.ts'
import { goOn } from './go-on.ts'
import { isOnlyWhereOrWhen, toldOf } from './heard.ts'
import type { Language } from './incident-type.ts'
import { readLanguageCommand } from './language-command.ts'
import { markOf } from './marks.ts'
import { isAskedToSend, isCancel } from './nods.ts'
import { hearWhileWaiting, offerToPassOn, waitingText, waitsNoMore } from './pass-on.ts'
import { mask } from './secrets.ts'
import { remind } from './small-talk/leader.ts'
import { askToAdd } from './small-talk/reports.ts'
import { answerOther, answersIn, help, smallTalk } from './small-talk.ts'
import type { Command } from './texts/index.ts'
import {
  type DialogContext,
  expired,
  type Reply,
  reply,
  type Said,
  say,
  showForm,
  type Turn,
  typeOf,
} from './turn.ts'
import { type Understanding, understand } from './understand/understand.ts'
import { askWhich, hearWhich, unclearIn } from './which.ts'
import { hearAboutWithdrawal, kept, withdrawalIn } from './withdraw.ts'

export type {
  DialogContext,
  FiledReport,
  MayBeFor,
  PassedOn,
  Purpose,
  Reply,
  Said,
  Say,
  Turn,
  WaitingAlert,
} from './turn.ts'

/** The whole conversation, as a pure function: a draft and what was said → what to say and do. */
export function reportDialog(said: Said, draft: Draft | null, context: DialogContext): Turn {
  if (draft && waitingText(draft)) return hearWhileWaiting(said, draft, context, converse)
  if (draft && unclearIn(draft)) return hearWhich(said, draft, context, converse)
  if (draft && withdrawalIn(draft)) return hearAboutWithdrawal(said, draft, context, converse)
  return converse(said, draft, context)
}

function converse(said: Said, draft: Draft | null, context: DialogContext): Turn {
  switch (said.kind) {
    case 'text':
      return hear(said.text, draft, context)
    case 'greeted':
      return reply(draft, { show: 'menu', unfinished: draft })
    case 'chose':
      return choose(said.type, said.said, draft, context)
    case 'sent-form':
      return takeForm(said.values, said.shown, draft, context)
    case 'resumed':
      return draft ? showForm(draft) : expired()
    case 'dropped':
      return cancel(draft)
    case 'same-case':
      return dropAsSame(draft, context)
    case 'another-case':
      return fileAsAnother(draft, context)
    case 'chose-language':
      return speak(said.language, draft, context)
    case 'passed-on':
    case 'kept-back':
      return waitsNoMore()
    case 'ticket-kept':
      return { ...kept(), draft }
  }
}

function choose(id: string, said: string | undefined, draft: Draft | null, context: DialogContext): Turn {
  const type = typeOf(id, context)
  return openForm(id, type && said ? toldOf(type, said, context) : nothingTold, draft, context)
}

function hear(text: string, draft: Draft | null, context: DialogContext): Turn {
  const asked = readLanguageCommand(text)
  if (asked?.kind === 'choose') return speak(asked.language, draft, context)
  if (asked) return reply(draft, { show: 'languages' })
  const command = commandIn(text)
  if (command) return obey(command, draft, context)
  if (draft && isCancel(text)) return cancel(draft)
  if (draft && isAskedToSend(text)) return file(draft, context)
  if (draft && isDontKnow(text) && !isChoice(text, draft, context)) return skip(draft, context)
  if (isOnlyMask(text)) return reply(draft)
  if (draft && isAskedWhetherSame(draft)) {
    if (isYes(text)) return dropAsSame(draft, context)
    if (isNo(text)) return fileAsAnother(draft, context)
  }
  if (draft) return goOn(text, draft, context)
  const heard = understand(text, context.types, context.now)
  const passedOn = offerToPassOn(text, heard, context)
  const talk = hearAfterwards(text, heard, context) ?? smallTalk(text, heard, null, context)
  // Whoever was asked something answers that first of all.
  return (context.mayBeFor?.asked ? (passedOn ?? talk) : (talk ?? passedOn)) ?? begin(text, heard, context)
}

/** Nothing but a secret, which the person is warned of besides. */
function isOnlyMask(text: string): boolean {
  return text.includes(mask) && !/[\p{L}\d]/u.test(text)
}

/** "Vet ikke" is one of the choices of some questions, and passes the others by. */
function isChoice(text: string, draft: Draft, context: DialogContext): boolean {
  const type = typeOf(draft.type, context)
  const question = type && askedQuestion(draft, type)
  return question?.field?.kind === 'choice' && readAnswer(text, question) !== undefined
}

function obey(command: Command, draft: Draft | null, context: DialogContext): Turn {
  const menu = { show: 'menu', unfinished: draft } as const
  switch (command) {
    case 'cancel':
      return cancel(draft)
    case 'help':
      return help(draft, context)
    case 'menu':
      return reply(draft, menu)
    case 'tickets':
      return remind(reply(draft, { show: 'tickets', purpose: 'status', about: [] }), context)
    case 'send':
      return draft ? file(draft, context) : reply(draft, menu)
    case 'skip':
      return draft ? skip(draft, context) : reply(draft, menu)
  }
}

/** From now on in that language, beginning with what is open. */
function speak(language: Language, draft: Draft | null, context: DialogContext): Turn {
  const chosen: Reply = { show: 'text', text: (texts) => texts.language.chosen }
  const open = draft ? showAgain(draft, context) : reply(null, { show: 'menu', unfinished: null })
  return { ...open, replies: [chosen, ...open.replies], language }
}

function showAgain(draft: Draft, context: DialogContext): Turn {
  const type = typeOf(draft.type, context)
  const question = markOf(draft, 'asked') && type ? askedQuestion(draft, type) : undefined
  return question
    ? reply(draft, { show: 'question', draft, question, again: false, taken: [] })
    : showForm(draft)
}

function begin(text: string, heard: Understanding, context: DialogContext): Turn {
  // It belongs to what was reported before, if to anything.
  if (isOnlyWhereOrWhen(text, context)) return askToAdd(text, null, context)
  const types = [heard.intent, ...heard.alternatives].filter((id) => typeOf(id, context))
  if (heard.ask && types.length > 0) return askWhatIsMeant(types, text, heard, context)
  const isForm = typeOf(heard.intent, context) !== undefined
  const turn = isForm ? beginReports(text, heard, context) : answerOther(text, heard, null, context)
  const answers = isForm || heard.ask ? answersIn(text, heard, context) : []
  return { ...turn, replies: [...answers, ...turn.replies] }
}

function askWhatIsMeant(types: string[], text: string, heard: Understanding, context: DialogContext): Turn {
  const answers = answersIn(text, heard, context)
  const [only, ...others] = types
  if (heard.intent !== 'human' || !only || others.length > 0) return askWhich(types, text, answers, context)
  // Whoever wants to speak to somebody about the one thing that they name gets both.
  const form = choose(only, text, null, context)
  return { ...form, replies: [...answers, ...form.replies] }
}

function cancel(draft: Draft | null): Turn {
  return draft ? dropped({ draft }) : say(null, (texts) => texts.nothingToCancel)
}
