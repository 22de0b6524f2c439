import { type Mention, Phrasebook } from './phrasebook.ts'
import type { Word } from './sentence.ts'
import { ofAlerts, ofEmployees } from './words/of-alerts.ts'
import { ofReaders } from './words/of-readers.ts'
import { ofReports } from './words/of-reports.ts'
import { ofWorries } from './words/of-worries.ts'
import type { Wish, WishWords } from './words/wish.ts'

/** When several fit, the first is meant. */
const wishes: WishWords[] = [...ofReports, ...ofAlerts, ...ofWorries, ...ofReaders, ...ofEmployees]

/** Longer messages tell something, whatever they ask besides. */
const mostWords = 20

/** The question or wish in a message; null when it is none that we know. */
export function wishIn(words: Word[]): Wish | null {
  if (words.length > mostWords) return null
  const mentions = book.mentionsIn(words)
  const fits = (meant: WishWords) => (mention: Mention<WishWords>) =>
    mention.meanings.includes(meant) && standsRight(mention, meant, words.length)
  return wishes.find((meant) => mentions.some(fits(meant)))?.wish ?? null
}

const book = new Phrasebook<WishWords>()
for (const meant of wishes) book.add(meant.phrases, meant)

function standsRight({ first, last }: Mention<WishWords>, meant: WishWords, words: number): boolean {
  if (meant.alone) return last === words - 1 && first <= 1
  return !meant.last || last === words - 1
}
