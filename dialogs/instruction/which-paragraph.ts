import { likely } from '../learned/likely.ts'
import stored from '../learned/questions.json' with { type: 'json' }
import { restore } from '../learned/weights.ts'
import { type Mention, Phrasebook } from '../understand/phrasebook.ts'
import type { Word } from '../understand/sentence.ts'
import { ruled } from '../understand/words/rules.ts'
import { evidence } from './evidence/index.ts'
import type { Way } from './evidence/way.ts'
import type { Paragraph } from './paragraph.ts'

type List = string[]

const weights = restore(stored)

/** The worth of a word of the rules, and a share that no paragraph is without. */
const perWord = 0.7
const floor = 0.003
/** The share that is enough when no rule has a word for it. */
const sureAlone = 0.4

/** The paragraph that the question names, or the likeliest by its words and by what was learned, or null. */
export function whichParagraph(question: string, written: Word[]): Paragraph | null {
  return namedIn(question) ?? likeliest(question, written)
}

/** Each word of the rules multiplies the odds of what was learned. */
function likeliest(question: string, written: Word[]): Paragraph | null {
  const learned = likely(question, weights)
  const rated = rate(written)
  if (rated.every(({ words }) => words === 0) && Math.max(...learned.values()) < sureAlone) return null
  const odds = rated.map(({ paragraph, words }) => ({
    paragraph,
    odds: Math.exp(perWord * words) * ((learned.get(paragraph ?? '') ?? 0) + floor),
  }))
  return odds.reduce((one, other) => (other.odds > one.odds ? other : one)).paragraph
}

/** "Hva står i punkt 2.6?" */
function namedIn(question: string): Paragraph | null {
  const number = /(?:§|punkt|pkt\.?|paragraf|paragraph|section)\s*(\d\.\d+)/i.exec(question)?.[1]
  return evidence.find(([paragraph]) => number && paragraph === number)?.[0] ?? null
}

/** The paragraph that most words point to, and how many do. */
export function pointedTo(written: Word[]): { paragraph: Paragraph | null; words: number } {
  const best = rate(written).reduce((one, other) => (other.words > one.words ? other : one))
  return best.words > 0 ? best : { paragraph: null, words: 0 }
}

/** The number of words that speak for each paragraph. */
export function rate(written: Word[]): { paragraph: Paragraph | null; words: number }[] {
  const mentions = phrasebook.mentionsIn(phrasebook.splitCompounds(written))
  return evidence.map(([paragraph, ways]) => ({ paragraph, words: wordsFor(ways, mentions) }))
}

const phrasebook = readyPhrasebook()

/** A phrase means the lists that it is in. */
function readyPhrasebook(): Phrasebook<List> {
  const book = new Phrasebook<List>({ outdoes: () => false, inCompounds: () => true })
  const lists = new Set(evidence.flatMap(([, ways]) => ways.flat()))
  for (const list of lists) book.add(list, list)
  // Known words are not taken for a slip of another.
  book.add(ruled, [])
  return book
}

/** The number of words that speak for one of these ways. */
function wordsFor(ways: Way[], mentions: Mention<List>[]): number {
  const found = (list: List) => mentions.some(({ meanings }) => meanings.includes(list))
  const lists = ways.filter((way) => way.every(found)).flat()
  const speaking = mentions.filter(({ meanings }) => meanings.some((list) => lists.includes(list)))
  return new Set(speaking.flatMap(({ words }) => words)).size
}
