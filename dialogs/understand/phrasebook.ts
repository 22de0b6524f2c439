import { foldLetters } from './letters.ts'
import type { Word } from './sentence.ts'
import { Vocabulary } from './vocabulary.ts'
import { groups } from './words/groups.ts'

/** A phrase found in a message, with its meanings and its words' positions. */
export type Mention<M> = {
  meanings: M[]
  words: number[]
  first: number
  last: number
  /** True when the phrase only hints at its meanings. */
  weak: boolean
}

export type Rules<M> = {
  /** Tells whether a longer phrase removes the meaning of a shorter one within it. */
  outdoes: (longer: M, shorter: M) => boolean
  /** Tells whether a part of a compound has the meaning: "jobbmobilen" is a phone. */
  inCompounds: (meaning: M) => boolean
}

type Step = { any: Set<string>; startsClause: boolean } | 'gap'
type Phrase<M> = { steps: Step[]; ends: Set<string>; meanings: M[]; weak: boolean }

const widestGap = 3

/** A set of phrases with their meanings, ready for search. */
export class Phrasebook<M> {
  #vocabulary = new Vocabulary()
  #phrases = new Map<string, Phrase<M>>()
  #byFirstWord = new Map<string, Phrase<M>[]>()
  #rules: Rules<M>

  constructor(rules: Partial<Rules<M>> = {}) {
    this.#rules = { outdoes: () => false, inCompounds: () => true, ...rules }
  }

  add(phrases: string[], meaning: M): void {
    for (const phrase of phrases) {
      const known = this.#phrases.get(phrase)
      if (known) known.meanings.push(meaning)
      else this.#learn(phrase, meaning)
    }
  }

  /** Splits compounds of known words: "nhnpassordet" becomes "nhn" and "passordet". */
  splitCompounds(words: Word[]): Word[] {
    return words.flatMap((word) => this.#parts(word))
  }

  /** Returns every phrase in the message, in order, without those that a longer one outdoes. */
  mentionsIn(words: Word[]): Mention<M>[] {
    const forms = words.map((word) => this.#vocabulary.find(word))
    const all = new Set(forms.flat())
    const found = merged(words.flatMap((_, at) => this.#mentionsAt(at, words, forms, all)))
    return found.flatMap((mention) => {
      const longer = found.filter((other) => isPartOf(mention, other)).flatMap(({ meanings }) => meanings)
      const kept = mention.meanings.filter((own) => !longer.some((other) => this.#rules.outdoes(other, own)))
      const meanings = isHalf(mention, words) ? kept.filter(this.#rules.inCompounds) : kept
      return meanings.length > 0 ? [{ ...mention, meanings }] : []
    })
  }

  #learn(text: string, meaning: M): void {
    const weak = text.startsWith('~')
    const steps = text
      .slice(weak ? 1 : 0)
      .split(' ')
      .map(readStep)
    const [start, end] = [steps[0], steps.at(-1)]
    if (!start || start === 'gap' || !end || end === 'gap')
      throw new Error(`A phrase starts and ends with a word: ${text}`)
    const phrase = { steps, ends: end.any, meanings: [meaning], weak }
    this.#phrases.set(text, phrase)
    for (const step of steps)
      if (step !== 'gap') for (const word of step.any) this.#vocabulary.add(word, steps.length === 1)
    for (const word of start.any) {
      const others = this.#byFirstWord.get(word)
      if (others) others.push(phrase)
      else this.#byFirstWord.set(word, [phrase])
    }
  }

  #parts(word: Word): Word[] {
    if (this.#vocabulary.find(word).length > 0) return [word]
    const parts = this.#vocabulary.split(word.folded)
    if (!parts) return [word]
    const [first, last] = parts
    const head = { ...word, folded: last, isPart: true }
    return first
      ? [
          { ...head, folded: first },
          { ...head, startsClause: false },
        ]
      : [head]
  }

  /** `all`: the forms of all words, a quick check: most phrases' last words are nowhere in the text. */
  #mentionsAt(at: number, words: Word[], forms: string[][], all: Set<string>): Mention<M>[] {
    const candidates = new Set(forms[at]?.flatMap((form) => this.#byFirstWord.get(form) ?? []))
    return [...candidates].flatMap(({ steps, ends, meanings, weak }) => {
      const matched = all.isDisjointFrom(ends) ? null : follow(steps, 0, at, words, forms)
      return matched ? [{ meanings, words: matched, first: at, last: matched.at(-1) ?? at, weak }] : []
    })
  }
}

function readStep(text: string): Step {
  if (text === '..') return 'gap'
  const startsClause = text.startsWith('^')
  const alternatives = (startsClause ? text.slice(1) : text).split('|')
  const exact = alternatives[0]?.startsWith('=')
  const any = alternatives.flatMap((word) => {
    if (word.startsWith('#')) return group(word.slice(1))
    // Messages are split into letters and digits, so such a word would never match.
    if (/[^\p{L}\d=!]/u.test(word)) throw new Error(`A word is written with letters alone: ${text}`)
    return [exact && !/^[=!]/.test(word) ? `=${word}` : word]
  })
  return {
    any: new Set(any.map((word) => (word.startsWith('!') ? word : foldLetters(word)))),
    startsClause,
  }
}

function group(name: string): string[] {
  const words = groups[name]
  if (!words) throw new Error(`There is no group of words called ${name}`)
  return words
}

/** Returns the positions of the steps from here, or null. A gap is short and stays in the sentence. */
function follow(steps: Step[], done: number, at: number, words: Word[], forms: string[][]): number[] | null {
  const step = steps[done]
  if (!step) return []
  if (step === 'gap') {
    for (let skipped = 0; skipped <= widestGap; skipped++) {
      const matched = follow(steps, done + 1, at + skipped, words, forms)
      if (matched) return matched
    }
    return null
  }
  const word = words[at]
  if (!word || (step.startsClause && !word.startsClause)) return null
  if (!forms[at]?.some((form) => step.any.has(form))) return null
  const next = follow(steps, done + 1, at + 1, words, forms)
  const together = next && (next[0] === undefined || words[next[0]]?.sentence === word.sentence)
  return together ? [at, ...next] : null
}

/** Merges phrases on exactly the same words into one mention. */
function merged<M>(mentions: Mention<M>[]): Mention<M>[] {
  const byWords = new Map<string, Mention<M>>()
  for (const mention of mentions) {
    const key = `${mention.words.join(' ')} ${mention.weak}`
    const same = byWords.get(key)
    const meanings = same ? [...new Set([...same.meanings, ...mention.meanings])] : mention.meanings
    byWords.set(key, { ...mention, meanings })
  }
  return [...byWords.values()]
}

/** True for a mention with one part of a compound and not the other. */
function isHalf<M>(mention: Mention<M>, words: Word[]): boolean {
  return mention.words.some((at) => {
    const neighbours = [at - 1, at + 1].filter(
      (other) => words[other]?.isPart && words[other].text === words[at]?.text,
    )
    return words[at]?.isPart && !neighbours.some((other) => mention.words.includes(other))
  })
}

function isPartOf<M>(mention: Mention<M>, other: Mention<M>): boolean {
  return (
    other.words.length > mention.words.length && mention.words.every((word) => other.words.includes(word))
  )
}
