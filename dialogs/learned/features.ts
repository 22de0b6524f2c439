import { foldLetters } from '../understand/letters.ts'

const pieces = [3, 4, 5]

/**
 * What a text is made of: its words, pairs of them, the first, and pieces of them, which inflections, compounds and
 * slips of the finger leave whole.
 */
export function featuresOf(text: string): Set<string> {
  const plain = foldLetters(text)
    .replace(/[^a-z0-9?]+/g, ' ')
    .trim()
  const words = plain.split(' ').filter(Boolean)
  const features = new Set(words.map((word) => `=${word}`))
  if (words[0]) features.add(`^${words[0]}`)
  words.forEach((word, at) => {
    if (at > 0) features.add(`${words[at - 1]}+${word}`)
  })
  const padded = ` ${words.join(' ')} `
  for (const length of pieces)
    for (let at = 0; at + length <= padded.length; at++) features.add(padded.slice(at, at + length))
  return features
}

/** A feature as it was read, if it is a word or a pair of words. */
export function wordsOf(feature: string): string | null {
  if (feature.startsWith('=')) return feature.slice(1)
  return feature.includes('+') ? feature.replace('+', ' ') : null
}
