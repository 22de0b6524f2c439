import { foldLetters } from './letters.ts'

export type Word = {
  /** As it was written. */
  text: string
  folded: string
  /** Counted through the whole message; a comma or a "but" begins a new one. */
  clause: number
  sentence: number
  startsSentence: boolean
}

export type Message = { words: Word[]; questions: Set<number> }

const piece = /[\p{L}\p{N}]+(?:['’`´-][\p{L}\p{N}]+)*|[.!?\n]+|[,;:()–—/+&]|-/gu
const ending = /^(?:en|n|ane|ene|ar|er|a|å|et|s|t|m|re|ve|ll|d)$/i
const newClause = new Set(['men', 'but', 'mens'].map(foldLetters))

export function readMessage(text: string): Message {
  const words: Word[] = []
  const questions = new Set<number>()
  let clause = 0
  let sentence = 0
  for (const [found] of text.matchAll(piece)) {
    if (/^[.!?\n]/.test(found)) {
      if (found.includes('?')) questions.add(sentence)
      sentence++
      clause++
    } else if (/^[^\p{L}\p{N}]/u.test(found)) clause++
    else
      for (const part of partsOf(found)) {
        const folded = foldLetters(part)
        if (newClause.has(folded)) clause++
        words.push({ text: part, folded, clause, sentence, startsSentence: words.at(-1)?.sentence !== sentence })
      }
  }
  return { words, questions }
}

/** "pc-en" and "e-post" are one word, "Buypass-kortet" two. */
function partsOf(written: string): string[] {
  const parts = written.split(/['’`´-]/)
  const joined: string[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    if (before !== undefined && (ending.test(part) || before.length === 1)) joined.push(joined.pop() + part)
    else joined.push(part)
  }
  return joined
}
