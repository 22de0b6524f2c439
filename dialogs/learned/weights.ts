/** How much each feature of a text speaks for each label. */
export type Weights = {
  labels: string[]
  /** For each label, how likely it is before anything is read. */
  bias: number[]
  /** Where a feature's row of weights, one for each label, is in `weights`. */
  rows: Map<string, number>
  weights: Int8Array
  /** What one step of a weight is worth. */
  step: number
}

/** As they are kept in a file: the rows in the order of the features, in base64. */
export type StoredWeights = Omit<Weights, 'rows' | 'weights'> & { features: string[]; weights: string }

export function store({ rows, weights, ...rest }: Weights): StoredWeights {
  return { ...rest, features: [...rows.keys()], weights: Buffer.from(weights.buffer).toString('base64') }
}

export function restore({ features, weights, ...rest }: StoredWeights): Weights {
  return {
    ...rest,
    rows: new Map(features.map((feature, row) => [feature, row])),
    weights: new Int8Array(Buffer.from(weights, 'base64')),
  }
}
