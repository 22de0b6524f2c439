import type { BotUnderBench } from './bot-under-bench.ts'

/** Returns the value below which this share of the values lies. */
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

/**
 * Measures the same work on all bots, in alternating blocks, so that other load affects all of them.
 * @param toWarmUp number of blocks before measuring: a server that has just started is still compiling
 */
export async function alternating<Block>(
  bots: Map<string, BotUnderBench>,
  { blocks, toWarmUp }: { blocks: number; toWarmUp: number },
  block: (bot: BotUnderBench, name: string) => Promise<Block>,
): Promise<Map<string, Block[]>> {
  const measured = new Map([...bots.keys()].map((name) => [name, [] as Block[]]))
  for (let number = -toWarmUp; number < blocks; number++) {
    for (const [name, bot] of bots) {
      const one = await block(bot, name)
      if (number >= 0) measured.get(name)?.push(one)
    }
  }
  return measured
}
