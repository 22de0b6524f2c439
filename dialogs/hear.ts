import { hearAfterwards } from './afterwards.ts'
import { readAnswer } from './answer.ts'
import { beginChosen, beginReports } from './begin-reports.ts'
import { commandIn, isDontKnow, isNo, isYes } from './command.ts'
import { isAsking, type ReportDraft } from './draft.ts'
import { dropAsSame, file, fileAsAnother } from './file-report.ts'
import { skip } from './fill-in.ts'
import { goOn } from './go-on.ts'
import { isOnlyWhereOrWhen } from './heard.ts'
import { readLanguageCommand } from './language-command.ts'
import { isAskedToSend, isCancel } from './nods.ts'
import { cancel, obey, speak } from './obey.ts'
import { offerToPassOn } from './pass-on.ts'
import { askedQuestion } from './questions.ts'
import { mask } from './secrets.ts'
import { INSTRUCTION } from './small-talk/answer-wish.ts'
import { askToAdd } from './small-talk/reports.ts'
import { answerOther, answersIn, smallTalk } from './small-talk.ts'
import { type DialogContext, reply, type Turn, typeOf } from './turn.ts'
import { type Understanding, understand } from './understand/understand.ts'
import { askWhich } from './which.ts'

/** What somebody writes: a short order, an answer to what was asked, more of the open report, or something new. */
export function hear(text: string, draft: ReportDraft | null, context: DialogContext): Turn {
  const asked = readLanguageCommand(text)
  if (asked?.kind === 'choose') return speak(asked.language, draft, context)
  if (asked) return reply(draft, { show: 'languages' })
  const command = commandIn(text)
  if (command) return obey(command, draft, context)
  if (draft && isCancel(text)) return cancel(draft)
  if (draft && isAskedToSend(text)) return file(draft, context)
  if (draft && isDontKnow(text) && !isChoice(text, draft, context)) return skip(draft, context)
  if (isOnlyMask(text)) return reply(draft)
  if (draft && isAsking(draft, 'same')) {
    if (isYes(text)) return dropAsSame(draft, context)
    if (isNo(text)) return fileAsAnother(draft, context)
  }
  return draft ? goOn(text, draft, context) : hearAnew(text, context)
}

function hearAnew(text: string, context: DialogContext): Turn {
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
function isChoice(text: string, draft: ReportDraft, context: DialogContext): boolean {
  const type = typeOf(draft.type, context)
  const question = type && askedQuestion(draft, type)
  return question?.field?.kind === 'choice' && readAnswer(text, question) !== undefined
}

function begin(text: string, heard: Understanding, context: DialogContext): Turn {
  // It belongs to what was reported before, if to anything.
  if (isOnlyWhereOrWhen(text, context)) return askToAdd(text, null, context)
  const types = [heard.intent, ...heard.alternatives].filter((id) => typeOf(id, context))
  if (heard.ask && types.length > 0) return askWhatIsMeant(types, text, heard, context)
  const isForm = typeOf(heard.intent, context) !== undefined
  const answers = isForm || heard.ask ? answersIn(text, heard, context) : []
  if (answers.length > 0 && isOnlyQuestion(heard)) return reply(null, ...answers)
  const turn = isForm ? beginReports(text, heard, context) : answerOther(text, heard, null, context)
  return { ...turn, replies: [...answers, ...turn.replies] }
}

/** What answers it leaves nothing to say. */
function isOnlyQuestion({ intent }: Understanding): boolean {
  return intent === 'out-of-scope' || intent === INSTRUCTION
}

function askWhatIsMeant(types: string[], text: string, heard: Understanding, context: DialogContext): Turn {
  const answers = answersIn(text, heard, context)
  const [only, ...others] = types
  if (heard.intent !== 'human' || !only || others.length > 0) return askWhich(types, text, answers, context)
  // Whoever wants to speak to somebody about the one thing that they name gets both.
  const form = beginChosen(only, text, null, context)
  return { ...form, replies: [...answers, ...form.replies] }
}
