import { featuresOf, wordsOf } from './features.ts'
import { rowOf, sharesOf, type Weights } from './weights.ts'

/** The share of each label for a text; together they are one. */
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

/** The words of a text that speak for a label most. */
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
