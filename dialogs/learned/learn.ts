import { featuresOf, numberOf, sharesOf, type Weights } from './weights.ts'

export type Example = { text: string; label: string }

const rounds = 15
const rate = 0.2
const shrink = 1e-5
const biasRate = 0.02
/** Minimum number of occurrences of a feature; rarer ones say little about new sentences. */
const fewest = 3
/** A row with no weight above this makes no difference. */
const least = 0.4
const widest = 127

/**
 * Trains weights from labelled texts: multinomial logistic regression by gradient descent, each weight with a
 * step of its own (AdaGrad). Deterministic: the same texts give the same weights.
 */
export function learn(examples: Example[]): Weights {
  const labels = [...new Set(examples.map(({ label }) => label))].sort()
  const features = frequentFeatures(examples)
  const lines = examples.map(({ text, label }) => ({
    rows: [...featuresOf(text)].flatMap((feature) => features.get(feature) ?? []),
    label: labels.indexOf(label),
  }))
  const model = new Model(features.size, labels.length)
  const random = seeded(1)
  for (let round = 0; round < rounds; round++)
    for (const { rows, label } of shuffled(lines, random)) model.improve(rows, label)
  return { labels, ...model.rounded([...features.keys()]) }
}

class Model {
  readonly #width: number
  readonly #weights: Float64Array
  readonly #slopes: Float64Array
  readonly #bias: number[]

  constructor(features: number, labels: number) {
    this.#width = labels
    this.#weights = new Float64Array(features * labels)
    this.#slopes = new Float64Array(features * labels).fill(1e-8)
    this.#bias = Array(labels).fill(0)
  }

  /** Takes one step towards giving these features their label. */
  improve(rows: number[], label: number): void {
    const worth = 1 / Math.sqrt(Math.max(1, rows.length))
    const errors = this.#shares(rows, worth)
    errors[label] = (errors[label] ?? 0) - 1
    const weighed = errors.map((error) => error * worth)
    for (const row of rows) this.#step(row, weighed)
    errors.forEach((error, at) => {
      this.#bias[at] = (this.#bias[at] ?? 0) - biasRate * error
    })
  }

  /** Sums row by row, as the weights lie in memory: many times faster than label by label. */
  #shares(rows: number[], worth: number): number[] {
    const sums = [...this.#bias]
    const weights = this.#weights
    for (const row of rows) {
      const start = row * this.#width
      for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + worth * (weights[start + at] ?? 0)
    }
    return sharesOf(sums)
  }

  #step(row: number, errors: number[]): void {
    const [weights, slopes, start] = [this.#weights, this.#slopes, row * this.#width]
    for (let at = 0; at < errors.length; at++) {
      const weight = weights[start + at] ?? 0
      const slope = (errors[at] ?? 0) + shrink * weight
      const soFar = (slopes[start + at] ?? 0) + slope * slope
      slopes[start + at] = soFar
      weights[start + at] = weight - (rate * slope) / Math.sqrt(soFar)
    }
  }

  /** Returns the weights as small whole numbers in storage order, without rows that make no difference. */
  rounded(features: string[]): Omit<Weights, 'labels'> {
    const kept = features
      .map((feature, row) => ({ number: numberOf(feature), row: this.#rowAt(row) }))
      .filter(({ row }) => row.some((weight) => Math.abs(weight) >= least))
      .sort((a, b) => a.number - b.number)
    const most = this.#weights.reduce((so, one) => Math.max(so, Math.abs(one)), 0)
    const step = Number((most / widest).toPrecision(4))
    const weights = new Int8Array(kept.length * this.#width)
    kept.forEach(({ row }, at) => {
      const rounded = row.map((weight) => Math.round(weight / step))
      weights.set(rounded, at * this.#width)
    })
    const numbers = Uint32Array.from(kept, ({ number }) => number)
    return { bias: this.#bias.map((start) => Number(start.toFixed(4))), features: numbers, weights, step }
  }

  #rowAt(row: number): Float64Array {
    return this.#weights.subarray(row * this.#width, (row + 1) * this.#width)
  }
}

function frequentFeatures(examples: Example[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of examples)
    for (const feature of featuresOf(text)) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const frequent = [...counts].filter(([, count]) => count >= fewest).map(([feature]) => feature)
  return new Map(frequent.sort().map((feature, row) => [feature, row]))
}

function shuffled<T>(items: T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

/** Mulberry32: a repeatable sequence of numbers from 0 to 1. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
