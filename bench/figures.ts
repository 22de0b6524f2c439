/** The value below which this share of the others lies. */
function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function median(values: number[]): number {
  return round(percentile(values, 0.5))
}

export type Latency = { p50: number; p99: number; samples: number }

export function latency(values: number[]): Latency {
  return { p50: median(values), p99: round(percentile(values, 0.99)), samples: values.length }
}

export function round(value: number): number {
  return Math.round(value * 100) / 100
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
