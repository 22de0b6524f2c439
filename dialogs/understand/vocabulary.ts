import type { Word } from './sentence.ts'

/**
 * The single words of all phrases. Finds those that a written word can be: with an ending, as the last part
 * of a compound, or with one typing error.
 */
export class Vocabulary {
  #exact = new Set<string>()
  #plain = new Set<string>()
  /** Plain words with a meaning of their own: they may end a compound whose first part is unknown. */
  #alone = new Set<string>()
  /** Words that may have one typing error, by their first letter, which is seldom wrong, and length. */
  #slips = new Map<string, string[]>()

  /** `alone`: the word is a whole phrase, not just a part of one. */
  add(folded: string, alone: boolean): void {
    const words = /^[=!]/.test(folded) ? this.#exact : this.#plain
    if (alone && folded.length >= shortestLastPart) this.#alone.add(folded)
    if (words.has(folded)) return
    words.add(folded)
    if (!folded.startsWith('!')) this.#expectSlips(folded, alone ? shortestAloneWithSlip : shortestWithSlip)
  }

  /** Returns the words of the vocabulary that this word can be, by the best kind of match only. */
  find({ folded, text }: Word): string[] {
    const found = this.#inflected(folded)
    for (const exact of [`=${folded}`, `!${text.toLowerCase().replace(/\P{L}/gu, '')}`])
      if (this.#exact.has(exact)) found.push(exact)
    return found.length > 0 ? found : this.#slipped(folded)
  }

  /** Returns the two parts of a compound; an unknown first part is empty. Null when it is not one. */
  split(folded: string): [string, string] | null {
    for (let at = 2; at <= folded.length - 2; at++) {
      const last = folded.slice(at)
      if (this.#inflected(last).length === 0) continue
      const first = folded.slice(0, at)
      if (this.#isWord(first)) return [first, last]
      if (this.#inflected(last).some((word) => this.#alone.has(word))) return ['', last]
    }
    return null
  }

  #expectSlips(word: string, shortest: number): void {
    const letters = word.replace(/^=/, '')
    if (letters.length < shortest) return
    const key = slipKey(letters, letters.length)
    const alike = this.#slips.get(key)
    if (alike) alike.push(word)
    else this.#slips.set(key, [word])
  }

  #inflected(folded: string): string[] {
    return [...new Set(stems(folded))].filter((stem) => this.#plain.has(stem))
  }

  #isWord(first: string): boolean {
    const known = (word: string) => this.#plain.has(word) || (word.length > 2 && this.#exact.has(`=${word}`))
    return known(first) || (/[se]$/.test(first) && known(first.slice(0, -1))) || known(`${first}e`)
  }

  #slipped(folded: string): string[] {
    // "Larsen" is no misspelt charger.
    if (folded.length < shortestAloneWithSlip || /\d|sen$/.test(folded)) return []
    const found = new Set<string>()
    for (const stem of stems(folded)) {
      for (const length of [stem.length - 1, stem.length, stem.length + 1])
        for (const word of this.#slips.get(slipKey(stem, length)) ?? [])
          if (isNear(word, stem, folded)) found.add(word)
    }
    return [...found]
  }
}

/** A word with only one form never matches with an ending. */
function isNear(word: string, stem: string, written: string): boolean {
  if (word.startsWith('=')) return stem === written && isOneSlip(word.slice(1), stem)
  return isOneSlip(word, stem)
}

/** One letter too many, too few, wrong (not in short words), or two swapped. */
function isOneSlip(word: string, written: string): boolean {
  const [shorter, longer] = word.length < written.length ? [word, written] : [written, word]
  let at = 0
  while (at < shorter.length && shorter[at] === longer[at]) at++
  if (shorter.length < longer.length) return shorter.slice(at) === longer.slice(at + 1)
  if (at === word.length) return false
  if (word.slice(at + 1) === written.slice(at + 1)) return word.length >= shortestWithAnotherLetter
  return (
    word[at] === written[at + 1] &&
    word[at + 1] === written[at] &&
    word.slice(at + 2) === written.slice(at + 2)
  )
}

function slipKey(word: string, length: number): string {
  return `${word[0]}${length}`
}

/** Minimum lengths, so "koden" stands beside "kode": the misspelt "kodne" would not match otherwise. */
const shortestWithSlip = 6
const shortestAloneWithSlip = 5
const shortestWithAnotherLetter = 6
const shortestLastPart = 5

const endings = new Set(
  `a e s n t d r en et er ar or te de na ne ene ane ens ets ers as es ed ing inga ingen ande ende st`.split(
    ' ',
  ),
)

/** Endings of short words: "bilde" is not "bil". */
const endingsOfShort = new Set('a e n s en er ar et ene ane'.split(' '))

/** Returns the word, and its stems without an ending. "veska" may come from "veske". */
function stems(folded: string): string[] {
  const found = [folded]
  for (let length = folded.length - 1; length >= Math.max(2, folded.length - 4); length--) {
    const rest = folded.slice(length)
    if (!endings.has(rest)) continue
    const stem = folded.slice(0, length)
    if (stem.length > 3 || endingsOfShort.has(rest)) found.push(stem)
    if (length > 2 && /^[aeo]/.test(rest)) found.push(`${stem}e`)
  }
  return found
}
