import type { Befalls } from './words/colleagues.ts'

/**
 * The words in a message that point to an incident type.
 *
 * A phrase is one or more words. Small and capital letters, å/aa/a, endings ("kort" also finds "kortet"), the last
 * part of a compound ("kort" also finds "smartkort") and a slip of the finger are taken care of. Signs:
 * `=word` only in this form, `!word` only in this spelling, `a|b` either (`=a|b` both just so), `..` up to three words in between, `^word` first in the clause, `#people` any
 * word of that group (words/groups.ts), `~` before a phrase that only hints at it.
 */
export type Evidence = {
  /** Words that name the thing: one is enough. */
  names: string[]
  /** Words that several types share; they count less than a name. */
  hints?: string[]
  /** Names that also tell which kind of thing it is, by the id that the field `device` has for it. */
  kinds?: Record<string, string[]>
  /** Things that many keep it in: when one of those is gone, it is asked about. */
  keptIn?: string[]
  /** What it is called where it is asked which of several it is, and nowhere else. */
  called?: RegExp
  /** Events that may have happened to the thing, or to a part of it (the PIN of a card). */
  causes: Record<string, string[] | PartCause>
  /** How it is told of somebody else, when they lose nothing by it. */
  befalls?: Befalls
}

export type PartCause = { part: string[]; words: string[] }
