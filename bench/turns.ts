import type { BotUnderBench } from './bot-under-bench.ts'
import { alternating, latency, median, timed } from './figures.ts'

/** Messages that file nothing: a command, a question, a report that begins, small talk. */
const SAID = ['hjelp', 'meny', 'mista buypasskortet', 'glemt passord til nhn', 'hei', 'avbryt']
const TURNS_A_BLOCK = 120
const BLOCKS = { blocks: 12, toWarmUp: 5 }

/** @param bots the others are compared with the first */
export async function compareTurns(bots: Map<string, BotUnderBench>) {
  const blocks = await alternating(bots, BLOCKS, block)
  const [first = []] = blocks.values()
  const figuresOf = (measured: typeof first) => ({
    cpuMsPerTurn: median(measured.map(({ cpu }) => cpu)),
    timesEcho: median(measured.map(({ cpu }, index) => cpu / (first[index]?.cpu ?? Number.NaN))),
    latencyMs: latency(measured.flatMap(({ ms }) => ms)),
  })
  return new Map([...blocks].map(([name, measured]) => [name, figuresOf(measured)]))
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
