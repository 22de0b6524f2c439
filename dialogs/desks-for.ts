import type { IncidentType } from './incident-type.ts'
import { type DialogContext, typeOf } from './turn.ts'
import { knowledgeOf } from './understand/knowledge.ts'
import { readMessage } from './understand/sentence.ts'

/**
 * The desks that see to what a message names ("noen hos Buypass", "hjelp med PC-en"), otherwise to the report that is
 * open. Empty when there is neither.
 */
export function desksFor(text: string, openType: string | undefined, context: DialogContext): string[] {
  const [named] = typesNamedIn(text, context)
  const type = named ?? (openType ? typeOf(openType, context) : undefined)
  return type?.desks ?? []
}

/**
 * The types whose things a message names; when it names none, those whose parts it does. E-mail and telephones, which
 * may only tell how somebody wants to talk, belong to the last types of the list.
 */
export function typesNamedIn(text: string, { types }: DialogContext): IncidentType[] {
  const { phrases } = knowledgeOf(types)
  const words = phrases.splitCompounds(readMessage(text).words)
  const meanings = phrases.mentionsIn(words).flatMap((mention) => mention.meanings)
  const saidAs = (as: 'name' | 'part') =>
    types.filter(({ id }) => meanings.some((meaning) => meaning.as === as && meaning.type === id))
  const named = saidAs('name')
  return named.length > 0 ? named : saidAs('part')
}
