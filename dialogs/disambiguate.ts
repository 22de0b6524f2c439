import { commandIn, isDontKnow } from './commands/command.ts'
import { answered, type Choosing } from './draft.ts'
import type { IncidentType } from './incident-type.ts'
import { beginBoth, beginReports } from './report/begin-reports.ts'
import { openForm } from './report/fill-in.ts'
import { isOnlyWhereOrWhen, isOnlyWhose, toldOf } from './report/first-message.ts'
import { type DialogContext, type GoOn, type Received, reply, showForm, type Turn, typeOf } from './turn.ts'
import type { Message } from './understand/message.ts'
import { asks } from './understand/words/answers.ts'
import { denial } from './understand/words/corrections.ts'
import { allOfIt } from './understand/words/filed.ts'
import { isNod, isNoneOfThem, isRefusal } from './understand/yes-no.ts'

/**
 * Asks which type a message means, and keeps the message, to read a typed answer together with it.
 * @param cause the known cause, whichever type it is
 */
export function disambiguate(
  types: string[],
  text: string,
  context: DialogContext,
  cause: string | null = null,
): Turn {
  const cut = text.slice(0, longestText)
  const draft: Choosing = { kind: 'choosing', id: context.newDraftId, text: cut, types, cause }
  return reply(draft, { show: 'which', types, said: text })
}

const longestText = 1000

/** Handles the answer to that question. `goOn`: the rest of the conversation. */
export function answerDisambiguation(
  received: Received,
  unclear: Choosing,
  context: DialogContext,
  goOn: GoOn,
): Turn {
  return withCause(chosenIn(received, unclear, context, goOn), unclear, context)
}

/** Fills in the cause that is already known, unless the answer told it again. */
function withCause(turn: Turn, { types, cause }: Choosing, context: DialogContext): Turn {
  const { draft, begun = [] } = turn
  if (!cause || draft?.kind !== 'report' || draft.answers['cause'] || begun.length > 0) return turn
  const type = types.includes(draft.type) ? typeOf(draft.type, context) : undefined
  return type?.causes.some(({ id }) => id === cause) ? showForm(answered(draft, { cause })) : turn
}

function chosenIn(received: Received, unclear: Choosing, context: DialogContext, goOn: GoOn): Turn {
  if (received.kind !== 'text') return goOn(received, context)
  const { text } = received
  const command = commandIn(text)
  if (command && command !== 'send') return goOn(received, context)
  if (command || isNod(text))
    return chosenByNod(received.as(unclear.text), unclear.types, context) ?? askAgain(unclear, context)
  if (isNoneOfThem(text)) return goOn({ kind: 'greeted' }, context)
  if (isDontKnow(text)) return reply(unclear, { show: 'contact', desks: [] })
  return chosenByWords(received, unclear, context, goOn)
}

function chosenByWords(message: Message, unclear: Choosing, context: DialogContext, goOn: GoOn): Turn {
  const { text, isQuestion, named } = message
  const { types } = unclear
  const both = message.as(`${unclear.text}. ${text}`)
  const more = { ...unclear, text: both.text }
  const left = denial.test(text) ? types.filter((id) => !isDenied(id, message)) : types
  if (left.length < types.length && named.things.length === 0)
    return left.length > 0 ? askAgain({ ...more, types: left }, context) : goOn({ kind: 'greeted' }, context)
  if (isOnlyWhereOrWhen(message)) return askAgain(more, context)
  const isTold = isOfItsOwn(message) && !both.meant.ask && typeOf(both.meant.intent, context)
  if (isTold && isOnlyWhose(message.as(unclear.text))) return beginReports(both, context)
  const isApart = isQuestion || isOfItsOwn(message) || isOfOther(message)
  const taken = isApart ? null : together(message, both, types, context)
  if (taken) return taken
  const turn = goOn(message, context)
  const still = turn.draft?.kind === 'choosing' ? turn.draft.types.filter((id) => types.includes(id)) : []
  if (still.length > 0) return askAgain({ ...more, types: still }, context)
  const isDone = turn.acknowledges ?? turn.handsOn
  // "På lapp" at most adds detail.
  if (!isQuestion && turn.draft === null && !isDone && !isRefusal(text) && saysNothingElse(message))
    return askAgain(more, context)
  return (isQuestion || asks.test(text)) && !turn.draft ? { ...turn, draft: unclear } : turn
}

function askAgain({ types, text, cause }: Choosing, context: DialogContext): Turn {
  return disambiguate(types, text, context, cause)
}

/** Takes "Ja" as the choice when only one type was asked about. */
function chosenByNod(message: Message, types: string[], context: DialogContext): Turn | null {
  const [only, ...others] = types
  const type = only && others.length === 0 ? typeOf(only, context) : undefined
  return type ? openForm(type.id, toldOf(type, message, context), null, context) : null
}

function saysNothingElse({ meant, wish }: Message): boolean {
  return meant.intent === 'out-of-scope' && meant.because.length === 0 && wish === null
}

/** Matches "Det er ikke Buypass". */
function isDenied(id: string, { named }: Message): boolean {
  return named.notGone.some((thing) => thing.some(({ type }) => type === id))
}

/** The message names a thing and tells what happened to it. */
function isOfItsOwn({ named: { things, maybe } }: Message): boolean {
  return things.length > 0 && maybe.length > 0
}

/** Matches "Fant begge deler", "gi meg en på IKT", "Gerica er nede": surely no answer, whatever it names. */
function isOfOther({ meant: { intent, byRule, ask, action }, isAside, named }: Message): boolean {
  // "Politiet fant veska, men ikke pc-en" chooses the PC.
  const isChoice = action === 'add' && named.turnedUp
  return byRule && !ask && !isChoice && (isAside || intent === 'out-of-scope')
}

function together(alone: Message, both: Message, types: string[], context: DialogContext): Turn | null {
  const [type, other, ...more] = chosenBy(alone, types, context)
  if (type && other && more.length === 0) return beginBoth([type, other], both, context)
  if (type && !other) return openForm(type.id, toldOf(type, both, context), null, context)
  const { intent, ask } = alone.meant
  const isAnswer =
    alone.length <= longestAnswer && (intent === 'out-of-scope' || ask || typeOf(intent, context))
  const { meant } = both
  if (!isAnswer || meant.ask || !typeOf(meant.intent, context)) return null
  return beginReports(both, context)
}

const longestAnswer = 8

/** Chooses by number, all of them by "begge", or by the names of the things. */
function chosenBy({ text, typesNamed }: Message, asked: string[], context: DialogContext): IncidentType[] {
  const types = asked.flatMap((id) => typeOf(id, context) ?? [])
  const byNumber = /^[1-9]$/.test(text.trim()) ? types[Number(text) - 1] : undefined
  if (byNumber) return [byNumber]
  if (allOfIt.test(text)) return types
  const called = types.filter(({ evidence }) => evidence.called?.test(text))
  return called.length > 0 ? called : types.filter((one) => typesNamed.includes(one))
}
