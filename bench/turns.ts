import type { BotUnderBench } from './bot-under-bench.ts'
import { type Latency, latency, percentile, round, timed } from './figures.ts'

/** What people write that files nothing: a command, a question, a report that begins, small talk. */
const SAID = ['hjelp', 'meny', 'mista buypasskortet', 'glemt passord til nhn', 'hei', 'avbryt']
const TURNS_A_BLOCK = 120
const BLOCKS = 12
/** Before anything is measured: a server that has just started is still compiling. */
const BLOCKS_TO_WARM_UP = 5

export type TurnFigures = { cpuMsPerTurn: number; timesEcho: number; latencyMs: Latency }

/**
 * The same turns to all bots, in blocks that alternate, so that whatever else the machine does meets all of them.
 * @param bots the first is the one that the others are compared with
 */
export async function compareTurns(bots: Map<string, BotUnderBench>): Promise<Map<string, TurnFigures>> {
  const blocks = new Map([...bots.keys()].map((name) => [name, [] as { cpu: number; ms: number[] }[]]))
  for (const bot of bots.values()) for (let number = 0; number < BLOCKS_TO_WARM_UP; number++) await block(bot)
  for (let number = 0; number < BLOCKS; number++) {
    for (const [name, bot] of bots) blocks.get(name)?.push(await block(bot))
  }
  const [first] = blocks.values()
  return new Map(
    [...blocks].map(([name, measured]) => [
      name,
      {
        cpuMsPerTurn: round(
          percentile(
            measured.map(({ cpu }) => cpu),
            0.5,
          ),
        ),
        timesEcho: round(
          percentile(
            measured.map(({ cpu }, index) => cpu / (first?.[index]?.cpu ?? Number.NaN)),
            0.5,
          ),
        ),
        latencyMs: latency(measured.flatMap(({ ms }) => ms)),
      },
    ]),
  )
}

async function block({ m365, cpuMs }: BotUnderBench): Promise<{ cpu: number; ms: number[] }> {
  const chat = m365.chatOf('Kari Hansen')
  const before = cpuMs()
  const ms: number[] = []
  for (let turn = 0; turn < TURNS_A_BLOCK; turn++) {
    ms.push(await timed(() => chat.say(SAID[turn % SAID.length] ?? '')))
  }
  return { cpu: (cpuMs() - before) / TURNS_A_BLOCK, ms }
}
