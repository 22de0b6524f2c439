import { type Mention, Phrasebook } from '../understand/phrasebook.ts'
import { readMessage, type Word } from '../understand/sentence.ts'
import { ruled } from '../understand/words/rules.ts'
import { evidence } from './evidence/index.ts'
import type { Way } from './evidence/way.ts'
import type { Paragraph } from './paragraph.ts'

type List = string[]

/** The paragraph that the question names, or that most of its words point to, or null. */
export function whichParagraph(question: string): Paragraph | null {
  return namedIn(question) ?? pointedTo(readMessage(question).words).paragraph
}

/** "Hva står i punkt 2.6?" */
function namedIn(question: string): Paragraph | null {
  const number = /(?:§|punkt|pkt\.?|paragraf|paragraph|section)\s*(\d\.\d+)/i.exec(question)?.[1]
  return evidence.find(([paragraph]) => number && paragraph === number)?.[0] ?? null
}

/** The paragraph that most words point to, and how many do. */
export function pointedTo(written: Word[]): { paragraph: Paragraph | null; words: number } {
  const mentions = phrasebook.mentionsIn(phrasebook.splitCompounds(written))
  const rated = evidence.map(([paragraph, ways]) => ({ paragraph, words: wordsFor(ways, mentions) }))
  const best = rated.reduce((one, other) => (other.words > one.words ? other : one))
  return best.words > 0 ? best : { paragraph: null, words: 0 }
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

/** How many words of the question speak for one of these ways. */
function wordsFor(ways: Way[], mentions: Mention<List>[]): number {
  const found = (list: List) => mentions.some(({ meanings }) => meanings.includes(list))
  const lists = ways.filter((way) => way.every(found)).flat()
  const speaking = mentions.filter(({ meanings }) => meanings.some((list) => lists.includes(list)))
  return new Set(speaking.flatMap(({ words }) => words)).size
}
