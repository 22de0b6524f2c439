import { featuresOf, wordsOf } from './features.ts'
import { sharesOf } from './shares.ts'
import type { Weights } from './weights.ts'

/** How likely each label is for a text; together the shares are one. */
export function likely(text: string, { labels, bias, rows, weights, step }: Weights): Map<string, number> {
  const known = [...featuresOf(text)].flatMap((feature) => rows.get(feature) ?? [])
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
export function tellingWords(text: string, label: string, { labels, rows, weights }: Weights): string[] {
  const column = labels.indexOf(label)
  const telling = [...featuresOf(text)].flatMap((feature) => {
    const [words, row] = [wordsOf(feature), rows.get(feature)]
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
