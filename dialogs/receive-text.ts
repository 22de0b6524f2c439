import { answerAboutFiled } from './afterwards/about-filed.ts'
import { goneSince } from './afterwards/beside-filed.ts'
import { addTo, offerToForward } from './afterwards/forward-to-ticket.ts'
import { commandIn, isDontKnow, isNo, isYes, readLanguageCommand } from './commands/command.ts'
import { cancel, changeLanguage, runCommand } from './commands/run-command.ts'
import { disambiguate } from './disambiguate.ts'
import { answered, type ReportDraft } from './draft.ts'
import { type IncidentType, isFindable } from './incident-type.ts'
import { beginChosen, beginReports } from './report/begin-reports.ts'
import { continueReport } from './report/continue-report.ts'
import { extractCause } from './report/extracted-answers.ts'
import { dropAsSame, file, fileAsAnother } from './report/file-report.ts'
import { skip } from './report/fill-in.ts'
import { isOnlyWhereOrWhen, isOnlyWhose } from './report/first-message.ts'
import { withNote } from './report/heard.ts'
import { askedQuestion } from './report/questions.ts'
import { readAnswer } from './report/read-answer.ts'
import { INSTRUCTION } from './small-talk/answer-wish.ts'
import { askForLeader, isNameAlone } from './small-talk/naming-leader.ts'
import { otherLeader } from './small-talk/other-leader.ts'
import { answerOther, answersIn, smallTalk } from './small-talk/small-talk.ts'
import {
  type DialogContext,
  reply,
  type Say,
  saying,
  showForm,
  type Turn,
  typeOf,
  typesOffered,
} from './turn.ts'
import { nameIn } from './understand/about-colleague.ts'
import type { Message } from './understand/message.ts'
import { namesType } from './understand/named.ts'
import { endsWithIt } from './understand/words/answers.ts'
import { onBehalf } from './understand/words/colleagues.ts'
import { opener } from './understand/words/corrections.ts'
import { forgotToSay, ofLeader } from './understand/words/filed.ts'
import { isAskedToSend, isCancel, unknownIn } from './understand/yes-no.ts'

/** Takes a text as a command, an answer, more about the open report, or something new. */
export function receiveText(message: Message, draft: ReportDraft | null, context: DialogContext): Turn {
  const { text } = message
  const asked = readLanguageCommand(text)
  if (asked?.kind === 'choose') return changeLanguage(asked.language, draft, context)
  if (asked) return reply(draft, { show: 'languages' })
  const command = commandIn(text)
  if (command) return runCommand(command, draft, context)
  if (draft && isCancel(text)) return cancel(draft)
  if (draft && isAskedToSend(text)) return sent(text, draft, context)
  if (isOfDanger(message)) return answerDanger(message, draft, context)
  if (draft && isDontKnow(text) && !isChoice(text, draft, context))
    return skip(draft, context, unknownIn(text))
  if (draft?.asking?.what === 'same') {
    if (isYes(text)) return dropAsSame(draft, context)
    if (isNo(text)) return fileAsAnother(draft, context)
  }
  return draft ? continueReport(message, draft, context) : receiveAnew(message, context)
}

/** Handles "Send til sjefen også": it sends the report, which may not go to the leader. */
function sent(text: string, draft: ReportDraft, context: DialogContext): Turn {
  const turn = file(draft, context)
  const isUntold = ofLeader.test(text) && typeOf(draft.type, context)?.leader === 'none'
  return isUntold ? saying(({ smallTalk }) => smallTalk.leaderIsNotTold, turn) : turn
}

/** Tells whether only danger is told of. If a thing is named too, the answer is shown above the form. */
function isOfDanger({ wish, named }: Message): boolean {
  return (wish === 'danger' || wish === 'despair') && named.things.length === 0
}

/** A text that the help desk has asked for may also be the answer to it. */
function answerDanger(message: Message, draft: ReportDraft | null, context: DialogContext): Turn {
  const asked = !draft && context.mayBeFor?.asked ? offerToForward(message, context) : null
  const turn = asked ?? (draft && takenBySomebody(message, draft, context)) ?? reply(draft)
  return { ...turn, replies: [...answersIn(message, context), ...turn.replies] }
}

/** Handles "En bruker slo meg og tok den", while the thing is reported as gone. */
function takenBySomebody(message: Message, draft: ReportDraft, context: DialogContext): Turn | null {
  const type = typeOf(draft.type, context)
  if (!type || !isFindable(type, draft.answers['cause'] ?? null) || !endsWithIt.test(message.text))
    return null
  const cause = extractCause(message, type)
  return cause ? showForm(answered(withNote(message.text, draft, type), { cause })) : null
}

function receiveAnew(message: Message, context: DialogContext): Turn {
  const ofAgent = agentsTicket(context)
  if (ofAgent) return ofAgent
  if (context.lacksLeader && !context.mayBeFor?.asked && isNameAlone(message))
    return askForLeader(context.lacksLeader, nameIn(message.text.replace(opener, '')), context)
  const since = goneSince(message, context)
  if (since) return since
  const forwarded = offerToForward(message, context)
  const talk =
    otherLeader(message, context) ?? answerAboutFiled(message, context) ?? smallTalk(message, null, context)
  // A text after a question is first read as the answer to it.
  return (context.mayBeFor?.asked ? (forwarded ?? talk) : (talk ?? forwarded)) ?? begin(message, context)
}

/** Handles an agent's "Løst", "jeg tar den": shows their ticket, and says that the chat changes nothing. */
function agentsTicket({ agentsTicket, alerts, open }: DialogContext): Turn | null {
  if (!agentsTicket || alerts.length > 0 || open.length > 0) return null
  return saying(({ helpDesk }) => helpDesk.byCard, reply(null, { show: 'agent-notice', ...agentsTicket }))
}

/** "Vet ikke" is a choice of some questions, and skips the others. */
function isChoice(text: string, draft: ReportDraft, context: DialogContext): boolean {
  const type = typeOf(draft.type, context)
  const question = type && askedQuestion(draft, type)
  return question?.field?.kind === 'choice' && readAnswer(text, question) !== undefined
}

function begin(message: Message, context: DialogContext): Turn {
  const { meant } = message
  // The text belongs to an earlier report, if to anything. "Den lå i sekken" takes that report back.
  if (isOnlyWhereOrWhen(message) && meant.action !== 'withdraw') return addTo(message, context)
  const lost = toldBesides(message, context)
  if (lost) return beginChosen(lost.id, message, null, context)
  const types = [meant.intent, ...meant.alternatives].filter((id) => typeOf(id, context))
  if (meant.ask && types.length > 0) return askWhatIsMeant(types, message, context)
  const isForm = typeOf(meant.intent, context) !== undefined
  const answers = isForm || meant.ask ? answersIn(message, context) : []
  if (answers.length > 0 && isOnlyQuestion(message)) return reply(null, ...answers)
  const turn = isForm
    ? beginReports(message, context)
    : (beginOffered(message, context) ?? askWhat(message, context) ?? answerOther(message, null, context))
  const said = isForm && namesUnoffered(message, context) ? notHere(turn, context) : turn
  return { ...said, replies: [...answers, ...said.replies] }
}

/** Handles "Noen tok mobilen. Politiet har saksnummer 12345", when there is no open report to add it to. */
function toldBesides({ meant, named, text }: Message, context: DialogContext): IncidentType | undefined {
  if (meant.action !== 'add' || context.open.length > 0 || forgotToSay.test(text)) return undefined
  return typesOffered(context).find(
    (type) =>
      namesType(named, type.id) &&
      named.happened.some((event) => event.type === type.id && isFindable(type, event.cause)),
  )
}

/** Handles "Mista kortet og pc-en" where PCs are not reported: names a contact for the PC. */
function namesUnoffered({ meant }: Message, context: DialogContext): boolean {
  return meant.besides.some(({ type }) => !typeOf(type, context))
}

function notHere(turn: Turn, context: DialogContext): Turn {
  return saying((texts) => texts.notHere(context.contact(texts)), turn)
}

/** Handles "Mista pc-en og kortet" in the same way. */
function beginOffered(message: Message, context: DialogContext): Turn | null {
  const [type] = message.meant.besides.flatMap((one) => typeOf(one.type, context) ?? [])
  if (!type) return null
  return notHere(beginChosen(type.id, message, null, context), context)
}

/** Keeps for whom the report is, until the person tells what has happened. */
function askWhat(message: Message, context: DialogContext): Turn | null {
  const { text, meant } = message
  // "Jeg skriver for Kari" is about no printer.
  if ((meant.byRule && !onBehalf.test(text)) || !isOnlyWhose(message)) return null
  const types = typesOffered(context).map(({ id }) => id)
  const instead: Say = ({ smallTalk }) => smallTalk.calm
  return { ...disambiguate(types, text, context), replies: [{ show: 'which', types, said: text, instead }] }
}

/** Once the question is answered, nothing is left to say. */
function isOnlyQuestion({ meant: { intent } }: Message): boolean {
  return intent === 'out-of-scope' || intent === INSTRUCTION
}

function askWhatIsMeant(types: string[], message: Message, context: DialogContext): Turn {
  const [only, ...others] = types
  // A person who wants to talk to somebody about the one thing they name, or asks for the rule, gets both.
  const isBoth = message.meant.intent === 'human' || message.tellsOutright
  const turn =
    isBoth && only && others.length === 0
      ? beginChosen(only, message, null, context)
      : disambiguate(types, message.text, context)
  return { ...turn, replies: [...answersIn(message, context), ...turn.replies] }
}
