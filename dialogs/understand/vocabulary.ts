import { foldLetters } from './letters.ts'

/**
 * The single words that phrases are made of. Finds which of them a written word can be: with an ending, as the last
 * part of a compound, or with one slip.
 */
export class Vocabulary {
  #exact = new Set<string>()
  #plain = new Set<string>()
  #slips = new Map<string, string[]>()

  add(word: string): void {
    const folded = foldLetters(word)
    if (folded.startsWith('=')) this.#exact.add(folded)
    else this.#addPlain(folded)
  }

  /** Every word of the vocabulary that this folded word can be, with the best kind of match only. */
  find(folded: string): string[] {
    const found = this.#written(folded)
    return found.length > 0 ? found : this.#slipped(folded)
  }

  /** The two parts of a compound; the first is empty when it is unknown. Null when it is none. */
  split(folded: string): [string, string] | null {
    for (let at = 2; at <= folded.length - 2; at++) {
      const last = folded.slice(at)
      if (this.#inflected(last).length === 0) continue
      const first = folded.slice(0, at)
      if (this.#isWord(first)) return [first, last]
      if (last.length >= shortestLastPart && this.#inflected(last).some((word) => word.length >= shortestLastPart))
        return ['', last]
    }
    return null
  }

  #addPlain(word: string): void {
    if (this.#plain.has(word)) return
    this.#plain.add(word)
    if (word.length < shortestWithSlip) return
    for (const shorter of withOneLetterLess(word)) {
      const near = this.#slips.get(shorter)
      if (near) near.push(word)
      else this.#slips.set(shorter, [word])
    }
  }

  #written(folded: string): string[] {
    const found = this.#inflected(folded)
    if (this.#exact.has(`=${folded}`)) found.push(`=${folded}`)
    return found
  }

  #inflected(folded: string): string[] {
    return [...new Set(stems(folded))].filter((stem) => this.#plain.has(stem))
  }

  #isWord(first: string): boolean {
    const known = (word: string) => this.#plain.has(word) || (word.length > 2 && this.#exact.has(`=${word}`))
    return known(first) || (/[se]$/.test(first) && known(first.slice(0, -1))) || known(`${first}e`)
  }

  #slipped(folded: string): string[] {
    if (folded.length < shortestWithSlip || /\d/.test(folded)) return []
    const found = new Set<string>()
    for (const stem of stems(folded)) {
      if (stem.length < shortestWithSlip - 1) continue
      for (const shorter of withOneLetterLess(stem))
        for (const word of this.#slips.get(shorter) ?? []) if (word[0] === stem[0]) found.add(word)
    }
    return [...found]
  }
}

const shortestWithSlip = 5
const shortestLastPart = 5

const endings = new Set(
  `a e s n t d r en et er ar or te de na ne ene ane ens ets ers as es ed ing inga ingen ande ende st`.split(' '),
)

/** The word itself and what is left of it without an ending. "veska" may come from "veske". */
function stems(folded: string): string[] {
  const found = [folded]
  for (let length = folded.length - 1; length >= Math.max(2, folded.length - 4); length--) {
    const rest = folded.slice(length)
    if (!endings.has(rest)) continue
    const stem = folded.slice(0, length)
    if (stem.length > 2 || /^(en|n|ene|er|ar|a|s)$/.test(rest)) found.push(stem)
    if (length > 2 && /^[aeo]/.test(rest)) found.push(`${stem}e`)
  }
  return found
}

function withOneLetterLess(word: string): string[] {
  const shorter = [word]
  for (let at = 0; at < word.length; at++) shorter.push(word.slice(0, at) + word.slice(at + 1))
  return shorter
}
