import type { DialogContext, FiledReport } from '../turn.ts'
import type { Message } from '../understand/message.ts'
import { isThingOf } from '../understand/named.ts'
import { placeOf } from '../understand/when-rules.ts'
import { foundIt } from '../understand/words/corrections.ts'
import { allOfIt, butMore } from '../understand/words/filed.ts'

/** Returns the open reports that a text names; null when it names none, or only a finding place. */
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

export function namesReport(message: Message, context: DialogContext): boolean {
  return (reportsNamed(message, context) ?? []).length > 0
}

/** Returns the named reports, else all open ones: none may be withdrawn unseen. */
export function mayBeMeant(message: Message, context: DialogContext): FiledReport[] {
  const named = reportsNamed(message, context) ?? []
  return named.length > 0 ? named : context.open
}

/** Returns the report that an answer picks from the list about a text: by its place, number or thing. */
export function reportPicked(message: Message, about: string, context: DialogContext): FiledReport | null {
  const said = message.text.toLowerCase().replace(/^\P{L}*(?:den |det |the )?|(?: one)?\P{L}*$/gu, '')
  const place = placeOf(said, ordinals) || (/^[1-9]$/.test(message.text.trim()) ? Number(message.text) : 0)
  const atPlace = place > 0 ? mayBeMeant(message.as(about), context)[place - 1] : undefined
  const isName = message.length <= longestAnswer && message.named.maybe.length === 0
  if (atPlace || !isName) return atPlace ?? null
  if (reportsNamed(message, context)) return reportMeant(message, context)
  // "Passordet" is said of several types, of which only one is filed.
  const types = [message.meant.intent, ...message.meant.alternatives]
  const [only, ...others] = context.open.filter(({ type }) => types.includes(type))
  return only && others.length === 0 ? only : null
}

/** "Den første", in the list as it is shown. */
const ordinals = ['første|fyrste|øverste|first', 'andre|second', 'tredje|third', 'fjerde|fourth']

/** Matches "Begge", but neither "ikke begge" nor "begge?". */
export function isAllOfThem({ text, length }: Message): boolean {
  return allOfIt.test(text) && length <= fewWords && !butMore.test(text) && !text.includes('?')
}

export const fewWords = 3

/** Maximum number of words in an answer; a longer text tells something else. */
export const longestAnswer = 7

/** Returns the only open report that a text can be about: the one it names, or the only one there is. */
export function reportMeant(message: Message, context: DialogContext): FiledReport | null {
  const [only, ...others] = reportsNamed(message, context) ?? context.open
  return only && others.length === 0 ? only : null
}
