import { commandIn } from './command.ts'
import { typesNamedIn } from './desks-for.ts'
import type { Choosing } from './draft.ts'
import { openForm } from './fill-in.ts'
import { countWords, isOnlyWhereOrWhen, toldByMessage, toldOf } from './heard.ts'
import { isNod } from './nods.ts'
import { type DialogContext, type GoOn, type Reply, reply, type Said, type Turn, typeOf } from './turn.ts'
import { namedIn } from './understand/named.ts'
import { understand } from './understand/understand.ts'

/** Asks which of several a message means. It waits, so that a typed answer is read together with it. */
export function askWhich(types: string[], text: string, before: Reply[], context: DialogContext): Turn {
  const cut = text.slice(0, longestText)
  const draft: Choosing = { kind: 'choosing', id: context.newDraftId, text: cut, types }
  return reply(draft, ...before, { show: 'which', types, said: text })
}

const longestText = 1000

/** What is said to that question. `goOn`: the rest of the conversation. */
export function hearWhich(said: Said, unclear: Choosing, context: DialogContext, goOn: GoOn): Turn {
  if (said.kind !== 'text') return goOn(said, null, context)
  const { text } = said
  const command = commandIn(text)
  if (command && command !== 'send') return goOn(said, null, context)
  if (command || isNod(text))
    return chosenByNod(unclear, context) ?? askWhich(unclear.types, unclear.text, [], context)
  if (isOnlyWhereOrWhen(text, context))
    return askWhich(unclear.types, `${unclear.text}. ${text}`, [], context)
  const isQuestion = text.trim().endsWith('?')
  const taken = isQuestion || isOfItsOwn(text, context) ? null : together(text, unclear, context)
  if (taken) return taken
  const turn = goOn(said, null, context)
  return isQuestion && !turn.draft ? { ...turn, draft: unclear } : turn
}

/** "Ja", where only one thing was asked about. */
function chosenByNod({ text, types }: Choosing, context: DialogContext): Turn | null {
  const [only, ...others] = types
  const type = only && others.length === 0 ? typeOf(only, context) : undefined
  return type ? openForm(type.id, toldOf(type, text, context), null, context) : null
}

/** It tells what has happened, to a thing that it names. */
function isOfItsOwn(text: string, { types }: DialogContext): boolean {
  const { things, maybe } = namedIn(text, types)
  return things.length > 0 && maybe.length > 0
}

function together(text: string, { text: before, types }: Choosing, context: DialogContext): Turn | null {
  const both = `${before}. ${text}`
  const chosen = chosenBy(text, types, context)
  const type = chosen && typeOf(chosen, context)
  if (type) return openForm(type.id, toldOf(type, both, context), null, context)
  const alone = understand(text, context.types, context.now)
  const meant = understand(both, context.types, context.now)
  const isAnswer =
    countWords(text) <= longestAnswer &&
    (alone.intent === 'out-of-scope' || alone.ask || typeOf(alone.intent, context))
  if (!isAnswer || meant.ask || !typeOf(meant.intent, context)) return null
  return openForm(meant.intent, toldByMessage(both, meant, context), null, context)
}

const longestAnswer = 8

/** By its number, or by naming what only one of them is about. */
function chosenBy(text: string, types: string[], context: DialogContext): string | undefined {
  const byNumber = /^[1-9]$/.test(text.trim()) ? types[Number(text) - 1] : undefined
  const named = typesNamedIn(text, context).map(({ id }) => id)
  const [only, ...others] = types.filter((id) => named.includes(id))
  return byNumber ?? (others.length === 0 ? only : undefined)
}
