import type { Befalls } from './words/colleagues.ts'

/**
 * The words in a message that point to an incident type.
 *
 * A phrase is one or more words. It also matches other letter case, å/aa/a, endings ("kort": "kortet"), the
 * last part of a compound ("kort": "smartkort") and a typing error. Signs: `=word` only this form, `!word`
 * only this spelling, `a|b` either (`=a|b` both only so), `..` up to three words between, `^word` first in
 * the clause, `#people` a word of that group (words/groups.ts), `~` before a mere hint.
 */
export type Evidence = {
  /** Words that name the thing: one is enough. */
  names: string[]
  /** Words that several types share; they count less than a name. */
  hints?: string[]
  /** Names that also tell the kind of device, by its id in the field `device`. */
  kinds?: Record<string, string[]>
  /** Things that people often keep it in: when one of them is gone, Straks asks about it. */
  keptIn?: string[]
  /** Words for the thing that only count as an answer to the question which of several it is. */
  called?: RegExp
  /** Events that may have happened to the thing, or to a part of it (the PIN of a card). */
  causes: Record<string, string[] | PartCause>
  /** Patterns for telling of another person, when they lose nothing by it. */
  befalls?: Befalls
}

export type PartCause = { part: string[]; words: string[] }
