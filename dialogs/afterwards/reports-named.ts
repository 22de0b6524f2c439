import type { DialogContext, FiledReport } from '../turn.ts'
import type { Message } from '../understand/message.ts'
import { isThingOf } from '../understand/named.ts'
import { foundIt } from '../understand/words/corrections.ts'

/** The open reports that a text names, by number, or the thing and which kind of it; null when it names none, or only where it was found. */
export function reportsNamed(
  { text, named, typesNamed }: Message,
  { open }: DialogContext,
): FiledReport[] | null {
  const numbered = open.filter(({ number }) => text.includes(number))
  if (numbered.length > 0) return numbered
  const { things } = named
  if (things.length > 0) {
    const ofThose = open.filter((filed) => things.some((thing) => isThingOf(thing, filed)))
    return ofThose.length === 0 && foundIt.test(text) ? null : ofThose
  }
  return typesNamed.length > 0 ? open.filter(({ type }) => typesNamed.some(({ id }) => id === type)) : null
}

/** Those that may be meant. When the named one is not there, it may be any: none is withdrawn unseen. */
export function mayBeMeant(message: Message, context: DialogContext): FiledReport[] {
  const named = reportsNamed(message, context) ?? []
  return named.length > 0 ? named : context.open
}

/** The only open report that a text can be about: the one that it names, or there is no other. */
export function reportMeant(message: Message, context: DialogContext): FiledReport | null {
  const [only, ...others] = reportsNamed(message, context) ?? context.open
  return only && others.length === 0 ? only : null
}
