import { foldLetters } from '../understand/letters.ts'

export type Weights = {
  labels: string[]
  /** For each label, its likelihood before anything is read. */
  bias: number[]
  /** The features, each as a number that replaces its letters, in ascending order. */
  features: Uint32Array
  /** A row for each feature, with a weight for each label, counted in steps. */
  weights: Int8Array
  step: number
}

/** The weights as stored in a file, with the numbers in base64. */
export type StoredWeights = Omit<Weights, 'features' | 'weights'> & { features: string; weights: string }

export function store({ features, weights, ...rest }: Weights): StoredWeights {
  return { ...rest, features: base64(features), weights: base64(weights) }
}

export function restore({ features, weights, ...rest }: StoredWeights): Weights {
  return {
    ...rest,
    features: new Uint32Array(bytesOf(features)),
    weights: new Int8Array(bytesOf(weights)),
  }
}

/** Returns the row of a feature; undefined when nothing was learned about it. */
export function rowOf(feature: string, { features }: Weights): number | undefined {
  const wanted = numberOf(feature)
  let [from, to] = [0, features.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((features[middle] ?? 0) < wanted) from = middle + 1
    else to = middle
  }
  return features[from] === wanted ? from : undefined
}

/** Hashes a feature by FNV-1a. One message in five hundred has a feature that collides with another. */
export function numberOf(feature: string): number {
  let number = 0x811c9dc5
  for (let at = 0; at < feature.length; at++) number = Math.imul(number ^ feature.charCodeAt(at), 0x01000193)
  return number >>> 0
}

function base64({ buffer }: Uint32Array | Int8Array): string {
  return Buffer.from(buffer).toString('base64')
}

function bytesOf(text: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(text, 'base64')).buffer
}

/** Converts sums to shares that add up to one (softmax). */
export function sharesOf(sums: number[]): number[] {
  const most = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - most))
  const all = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / all)
}

/** Returns the share of each label for a text; the shares add up to one. */
export function likely(text: string, learned: Weights): Map<string, number> {
  const { labels, bias, weights, step } = learned
  const known = [...featuresOf(text)].flatMap((feature) => rowOf(feature, learned) ?? [])
  const worth = step / Math.sqrt(Math.max(1, known.length))
  const width = labels.length
  const points = new Int32Array(width)
  for (const row of known)
    for (let at = 0; at < width; at++) points[at] = (points[at] ?? 0) + (weights[row * width + at] ?? 0)
  const shares = sharesOf(bias.map((start, at) => start + worth * (points[at] ?? 0)))
  return new Map(labels.map((label, at) => [label, shares[at] ?? 0]))
}

const most = 2

export function tellingWords(text: string, label: string, learned: Weights): string[] {
  const { labels, weights } = learned
  const column = labels.indexOf(label)
  const telling = [...featuresOf(text)].flatMap((feature) => {
    const [words, row] = [wordsOf(feature), rowOf(feature, learned)]
    return words === null || row === undefined
      ? []
      : [{ words, weight: weights[row * labels.length + column] ?? 0 }]
  })
  return telling
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ words }) => words)
}

const pieces = [3, 4, 5]

/**
 * Returns the features of a text: its words, pairs of words, the first word, and pieces of words, which
 * survive inflections, compounds and typing errors.
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

/** Returns a feature as words, if it is a word or a pair of words; otherwise null. */
function wordsOf(feature: string): string | null {
  if (feature.startsWith('=')) return feature.slice(1)
  return feature.includes('+') ? feature.replace('+', ' ') : null
}
