import { type Mention, Phrasebook } from '../understand/phrasebook.ts'
import { readMessage } from '../understand/sentence.ts'
import { evidence } from './evidence/index.ts'
import type { Way } from './evidence/way.ts'
import type { Paragraph } from './paragraph.ts'

/** A phrase of this list of this way. */
type Clue = { way: Way; list: string[] }

/** The paragraph that most words of the question point to, or null. */
export function whichParagraph(question: string): Paragraph | null {
  const words = book.splitCompounds(readMessage(question).words)
  const mentions = book.mentionsIn(words)
  const rated = evidence.map(([paragraph, ways]) => ({ paragraph, words: wordsFor(ways, mentions) }))
  const best = rated.reduce((one, other) => (other.words > one.words ? other : one))
  return best.words > 0 ? best.paragraph : null
}

const book = new Phrasebook<Clue>({ outdoes: () => false, inCompounds: () => true })
for (const [, ways] of evidence)
  for (const way of ways) for (const list of way) book.add(list, { way, list })

/** How many words of the question speak for one of these ways. */
function wordsFor(ways: Way[], mentions: Mention<Clue>[]): number {
  const gone = ways.filter((way) => way.every((list) => mentions.some(({ meanings }) => meanings.some((clue) => clue.list === list))))
  const speaking = mentions.filter(({ meanings }) => meanings.some(({ way }) => gone.includes(way)))
  return new Set(speaking.flatMap(({ words }) => words)).size
}
