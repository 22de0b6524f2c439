import { setTimeout as pause } from 'node:timers/promises'
import { BUYPASS } from '../test/helpers/desks.ts'
import { startLoad } from '../test/helpers/load.ts'
import { ANOTHER, report } from '../test/helpers/reporting.ts'
import type { BotUnderBench } from './bot-under-bench.ts'
import { type Latency, latency, round } from './figures.ts'

const IDLE_REPORTS = 60
const RUSH_MS = 5_000

export type FilingFigures = {
  /** From the press to the mail at Graph, nothing else being done. */
  pressToMailMs: Latency
  /** From the press to its answer. */
  pressMs: Latency
  /** The whole of a report: two or three turns, mail, alert, receipts. */
  cpuMsPerReport: number
  acknowledgedASecond: number
  /** Mails that were still to be sent when the rush ended, and how long that took. */
  backlog: number
  backlogGoneMs: number
}

export async function measureFilings(bot: BotUnderBench): Promise<FilingFigures> {
  const before = bot.cpuMs()
  const idle = await oneByOne(bot)
  const cpuMsPerReport = round((bot.cpuMs() - before) / IDLE_REPORTS)
  return { ...idle, cpuMsPerReport, ...(await rush(bot)) }
}

async function oneByOne({ m365 }: BotUnderBench): Promise<Pick<FilingFigures, 'pressToMailMs' | 'pressMs'>> {
  const handed: number[] = []
  m365.faults.always('graph.sendMail', () => void handed.push(performance.now()))
  const toMail: number[] = []
  const toAnswer: number[] = []
  const kari = m365.chatOf('Kari Hansen')
  for (let count = 0; count < IDLE_REPORTS; count++) {
    await kari.say('mista buypasskortet')
    let pressed = performance.now()
    const answer = await kari.press('Send meldingen')
    if (JSON.stringify(answer?.body).includes(ANOTHER)) {
      pressed = performance.now()
      await kari.press(ANOTHER)
    }
    toAnswer.push(performance.now() - pressed)
    while (handed.length <= count) await pause(1)
    toMail.push((handed[count] ?? 0) - pressed)
    await pause(150)
  }
  m365.faults.clear()
  return { pressToMailMs: latency(toMail), pressMs: latency(toAnswer) }
}

async function rush({ m365 }: BotUnderBench) {
  const { mails } = m365.mailbox(BUYPASS)
  const earlier = mails.length
  const load = startLoad(m365)
  await pause(RUSH_MS)
  const acknowledged = load.acknowledged.size
  const backlog = acknowledged - (mails.length - earlier)
  await load.stop()
  const ended = performance.now()
  while (mails.length - earlier < load.acknowledged.size) await pause(20)
  return {
    acknowledgedASecond: round(acknowledged / (RUSH_MS / 1_000)),
    backlog,
    backlogGoneMs: round(performance.now() - ended),
  }
}

/** One report, so that everything has been used once. */
export async function warmUp({ m365 }: BotUnderBench): Promise<void> {
  const number = await report(m365.chatOf('Anne Dahl'), 'mista buypasskortet')
  await m365.mailbox(BUYPASS).waitForMail(number)
}
