import type { BotUnderBench } from './bot-under-bench.ts'

/**
 * The same work for all bots, in blocks that alternate, so that whatever else the machine does meets all of them.
 * @param toWarmUp so many before anything is measured: a server that has just started is still compiling
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
