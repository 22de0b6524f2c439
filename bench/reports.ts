import { setTimeout as pause } from 'node:timers/promises'
import { BUYPASS } from '../test/helpers/desks.ts'
import { report } from '../test/helpers/reporting.ts'
import type { BotUnderBench } from './bot-under-bench.ts'
import { alternating, latency, median, round } from './figures.ts'
import { employeeName } from './wave.ts'

const REPORTS_A_BLOCK = 10
/** Warms up to a long-running server: the first hundred reports take up to three times the CPU. */
const BLOCKS = { blocks: 8, toWarmUp: 20 }
/** After this time without requests to Microsoft 365, all work after a report is done. */
const QUIET_MS = 800
const PEOPLE_AT_ONCE = 20
const RUSH_MS = 6_000
const RUSHES = { blocks: 3, toWarmUp: 0 }

type Block = { cpu: number; server: number; toTeams: number; toMail: number[] }

/**
 * Files the same reports with all bots, in blocks, each by a person without earlier reports.
 * @param serverCpuMs CPU time used so far by the bots' database server
 */
export async function compareReports(bots: Map<string, BotUnderBench>, serverCpuMs: () => number) {
  const people = new Map([...bots.keys()].map((name) => [name, reporters()]))
  const blocks = await alternating(bots, BLOCKS, (bot, name) =>
    block(bot, people.get(name) ?? reporters(), serverCpuMs),
  )
  const rushes = await alternating(bots, RUSHES, async (bot, name) => {
    const filed = await rush(bot, people.get(name) ?? reporters())
    // Work left over from one bot would slow down the next.
    await untilQuiet(bot)
    return filed
  })
  const [first = []] = blocks.values()
  return Object.fromEntries(
    [...bots].map(([name, bot]) => [
      name,
      {
        ...figuresOf(blocks.get(name) ?? [], first),
        reportsASecond: median(rushes.get(name) ?? []),
        residentMb: Math.round(bot.residentMb()),
      },
    ]),
  )
}

function figuresOf(blocks: Block[], first: Block[]) {
  const medianOf = (of: (block: Block, index: number) => number) => median(blocks.map(of))
  return {
    /** CPU of a whole report: menu, form, press, mail, alert, redraws. */
    cpuMsPerReport: medianOf(({ cpu }) => cpu),
    /** Additional CPU of the database server. */
    serverCpuMsPerReport: medianOf(({ server }) => server),
    /** Ratio to the first bot, block by block. */
    timesFirst: medianOf(({ cpu }, index) => cpu / (first[index]?.cpu ?? Number.NaN)),
    toTeamsPerReport: medianOf(({ toTeams }) => toTeams),
    /** Time from the press to the arrival of the mail, without other work. */
    pressToMailMs: latency(blocks.flatMap(({ toMail }) => toMail)),
  }
}

function* reporters(): Generator<string> {
  for (let index = 0; ; index++) yield employeeName(index)
}

async function block(
  bot: BotUnderBench,
  people: Generator<string>,
  serverCpuMs: () => number,
): Promise<Block> {
  const { m365, cpuMs } = bot
  const before = { cpu: cpuMs(), server: serverCpuMs(), toTeams: toTeams(bot) }
  const toMail: number[] = []
  for (let count = 0; count < REPORTS_A_BLOCK; count++) {
    const chat = m365.chatOf(people.next().value)
    await chat.say('hei')
    await chat.press('Buypass-kortet eller PIN-koden')
    const arrived = nextMail(bot)
    const pressed = performance.now()
    await chat.press('Send meldingen', { cause: 'lost' })
    toMail.push((await arrived) - pressed)
  }
  await untilQuiet(bot)
  return {
    cpu: (cpuMs() - before.cpu) / REPORTS_A_BLOCK,
    server: (serverCpuMs() - before.server) / REPORTS_A_BLOCK,
    toTeams: (toTeams(bot) - before.toTeams) / REPORTS_A_BLOCK,
    toMail,
  }
}

function toTeams({ m365 }: BotUnderBench): number {
  return m365.requests.filter((point) => point.startsWith('teams.')).length
}

function nextMail({ m365 }: BotUnderBench): Promise<number> {
  return new Promise((resolve) => {
    const stop = m365.mailboxes.watch((address) => {
      if (address !== BUYPASS) return
      stop()
      resolve(performance.now())
    })
  })
}

async function untilQuiet({ m365 }: BotUnderBench): Promise<void> {
  for (let before = -1; before < m365.requests.length; ) {
    before = m365.requests.length
    await pause(QUIET_MS)
  }
}

async function rush({ m365 }: BotUnderBench, people: Generator<string>): Promise<number> {
  const ends = performance.now() + RUSH_MS
  let filed = 0
  const one = async () => {
    while (performance.now() < ends) {
      const number = await report(m365.chatOf(people.next().value), 'mista buypasskortet')
      if (number && performance.now() < ends) filed++
    }
  }
  await Promise.all(Array.from({ length: PEOPLE_AT_ONCE }, one))
  return round(filed / (RUSH_MS / 1_000))
}

/** Files one report, so that all code has run once. */
export async function warmUp({ m365 }: BotUnderBench): Promise<void> {
  const number = await report(m365.chatOf('Anne Dahl'), 'mista buypasskortet')
  await m365.mailbox(BUYPASS).waitForMail(number)
}
