import { commandIn } from './command.ts'
import { typesNamedIn } from './desks-for.ts'
import type { Draft } from './draft.ts'
import { openForm } from './fill-in.ts'
import { countWords, isOnlyWhereOrWhen, toldByMessage, toldOf } from './heard.ts'
import { isNod } from './nods.ts'
import { type DialogContext, type Reply, reply, type Said, type Turn, typeOf } from './turn.ts'
import { namedIn } from './understand/named.ts'
import { understand } from './understand/understand.ts'

/** The type of a draft that is no report: a message of which it is asked what it means. */
const UNCLEAR = 'which'

type Unclear = { said: string; types: string[] }

/** What is unclear in a draft; undefined for one that is a report. */
export function unclearIn({ type, answers }: Draft): Unclear | undefined {
  const { said, types } = answers
  return type === UNCLEAR && said && types ? { said, types: types.split(' ') } : undefined
}

/** Asks which of several a message means. It waits, so that a typed answer is read together with it. */
export function askWhich(types: string[], said: string, before: Reply[], context: DialogContext): Turn {
  const draft: Draft = {
    id: context.newDraftId,
    type: UNCLEAR,
    answers: { said: said.slice(0, longestSaid), types: types.join(' ') },
  }
  return reply(draft, ...before, { show: 'which', types, said })
}

const longestSaid = 1000

/** What is said to that question. `goOn`: the rest of the conversation. */
export function hearWhich(
  said: Said,
  draft: Draft,
  context: DialogContext,
  goOn: (said: Said, draft: null, context: DialogContext) => Turn,
): Turn {
  const unclear = unclearIn(draft)
  if (!unclear || said.kind !== 'text') return goOn(said, null, context)
  const { text } = said
  const command = commandIn(text)
  if (command && command !== 'send') return goOn(said, null, context)
  if (command || isNod(text))
    return chosenByNod(unclear, context) ?? askWhich(unclear.types, unclear.said, [], context)
  if (isOnlyWhereOrWhen(text, context))
    return askWhich(unclear.types, `${unclear.said}. ${text}`, [], context)
  const isQuestion = text.trim().endsWith('?')
  const taken = isQuestion || isOfItsOwn(text, context) ? null : together(text, unclear, context)
  if (taken) return taken
  const turn = goOn(said, null, context)
  return isQuestion && !turn.draft ? { ...turn, draft } : turn
}

/** "Ja", where only one thing was asked about. */
function chosenByNod({ said, types }: Unclear, context: DialogContext): Turn | null {
  const [only, ...others] = types
  const type = only && others.length === 0 ? typeOf(only, context) : undefined
  return type ? openForm(type.id, toldOf(type, said, context), null, context) : null
}

/** It tells what has happened, to a thing that it names. */
function isOfItsOwn(text: string, { types }: DialogContext): boolean {
  const { things, maybe } = namedIn(text, types)
  return things.length > 0 && maybe.length > 0
}

function together(text: string, { said, types }: Unclear, context: DialogContext): Turn | null {
  const both = `${said}. ${text}`
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
