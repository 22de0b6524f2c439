import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { endUnless } from '../../bot/run-command.ts'
import type { Fault, FaultPoint } from '../../local/faults.ts'
import type { Microsoft365 } from '../../local/microsoft-365.ts'
import { type Bots, startBots } from '../helpers/bots.ts'
import { startAnswers, untilLooked } from '../helpers/desk-answers.ts'
import { migratedDatabase } from '../helpers/shared-postgres.ts'
import { type Line, lineTo } from '../helpers/silent-line.ts'
import { personAt } from '../helpers/tab-people.ts'
import { leftBehind } from './line-cards.ts'
import { judge, type Offenders } from './line-judge.ts'
import { receiptsAgain } from './line-never.ts'
import { Pair } from './line-pair.ts'
import { startDay, type Told } from './line-people.ts'
import { type Rows, readRows, untilAtRest } from './line-rows.ts'
import { type Kinds, type Step, scheduleOf } from './line-schedule.ts'

export type Figures = {
  seed: number
  cuts: number
  holdUps: number
  freezes: number
  kills: number
  stops: number
  /** Bots that ended by themselves. */
  ended: number
  filed: number
  /** Number of tickets that people were told of as filed, acknowledged and so on. */
  told: Record<keyof Told, number>
  deliveries: number
  /** Mails to the shared mailbox. */
  answers: number
  /** Lost answers about deliveries, by the rows. */
  answersLost: number
  /** Older receipts above a true one, unknown to Straks. */
  leftBehind: number
  receiptsAgain: number
  troubledSeconds: number
  secondsUntilRest: number
  offenders: Offenders
}

const DELAY_MS = 2

/**
 * Lets people report to two bots on one PostgreSQL, whose lines are cut at random moments, while the bots are
 * also frozen and killed. Then the troubles end, and once all is at rest, looks for losses and untruths.
 * @param databaseUrl a database without an owner
 */
export async function cutAtRandom(databaseUrl: string, asked: Asked): Promise<Figures> {
  const line = await lineTo(databaseUrl, { delayMs: DELAY_MS })
  const bots = await startBots()
  try {
    return await liveThrough(asked, databaseUrl, line, bots)
  } finally {
    await bots.close()
    line.close()
  }
}

type Asked = { seed: number; cuts: number; kinds?: Kinds }

/** A message that Teams refuses for half a minute is tried again after a minute; a busy machine takes longer. */
const REST_WITHIN_MS = 300_000

async function liveThrough(asked: Asked, databaseUrl: string, line: Line, bots: Bots): Promise<Figures> {
  const { seed, cuts, kinds = 'usual' } = asked
  const pair = new Pair(bots, { DATABASE_URL: line.url, TEST_REPEAT_PAUSES_MS: '500,1000,2000' })
  await pair.start()
  const { told, end } = startDay(bots)
  const answers = startAnswers(bots.m365, 500)
  const begun = performance.now()
  const steps = scheduleOf(seed, cuts, kinds)
  for (const step of steps) await suffer(step, line, pair, bots.m365)
  await pair.thawed()
  await Promise.all([end(), answers.stop()])
  const calm = performance.now()
  await untilLooked(bots.m365, answers)
  const open = await untilAtRest(databaseUrl, REST_WITHIN_MS)
  const rested = performance.now()
  const rows = await readRows(databaseUrl)
  const agent = personAt({ m365: bots.m365, straks: { url: bots.url } }, 'Ingrid Solberg')
  const losesAnswers = steps.some(({ what }) => what === 'answers wrongly')
  const { freezes, kills, stops } = countSteps(steps)
  const ended = freezes + kills + stops
  const world = { m365: bots.m365, told, said: answers.said, rows, open, losesAnswers, ended, agent }
  return {
    seed,
    ...countSteps(steps),
    ended: pair.ended,
    told: countTold(told),
    ...countRows(rows),
    answers: answers.said.length,
    leftBehind: leftBehind(world),
    receiptsAgain: receiptsAgain(world),
    troubledSeconds: Math.round((calm - begun) / 1_000),
    secondsUntilRest: Math.round((rested - calm) / 1_000),
    offenders: await judge(world),
  }
}

async function suffer(step: Step, line: Line, pair: Pair, { faults }: Microsoft365): Promise<void> {
  await pause(step.afterMs)
  switch (step.what) {
    case 'lose answers':
      return line.loseAnswers()
    case 'lose requests':
      return line.loseRequests()
    case 'hold up':
      return line.holdUp(step.forMs)
    case 'freeze':
      return pair.freeze(step.bot, step.forMs)
    case 'kill':
      return pair.replace(step.bot, 'SIGKILL')
    case 'stop':
      return pair.replace(step.bot, 'SIGTERM')
    case 'slow down':
      return line.slowDown(SLOW_MS, step.forMs)
    case 'busy':
    case 'answers wrongly':
      for (const [point, fault] of FAULTS[step.what]) faults.always(point, fault)
      await pause(step.forMs)
      return faults.clear()
  }
}

/** Half a second for the question and half for the answer. */
const SLOW_MS = 500

/** `answers wrongly`: the message arrives, but the answer denies it. */
const FAULTS: Record<'busy' | 'answers wrongly', [FaultPoint, Fault][]> = {
  busy: [
    ['graph.sendMail', { status: 429, headers: { 'retry-after': '4' } }],
    ['graph.messagesDelta', { status: 429, headers: { 'retry-after': '4' } }],
    ['teams.send', { status: 429, headers: { 'retry-after': '2' } }],
    ['teams.update', { status: 412 }],
  ],
  'answers wrongly': [
    ['graph.sendMail', { status: 504, afterHandling: true }],
    ['teams.send', { status: 504, afterHandling: true }],
    ['teams.update', { reset: true, afterHandling: true }],
  ],
}

function countTold(told: Told): Figures['told'] {
  const { notFiled, filed, acknowledged, withdrawn, commented, resolved, undone } = told
  return {
    notFiled: notFiled.length,
    filed: filed.size,
    acknowledged: acknowledged.size,
    withdrawn: withdrawn.size,
    commented: commented.size,
    resolved: resolved.size,
    undone: undone.size,
  }
}

function countSteps(steps: Step[]): Pick<Figures, 'cuts' | 'holdUps' | 'freezes' | 'kills' | 'stops'> {
  const those = (...whats: Step['what'][]) => steps.filter(({ what }) => whats.includes(what)).length
  return {
    cuts: those('lose answers', 'lose requests'),
    holdUps: those('hold up'),
    freezes: those('freeze'),
    kills: those('kill'),
    stops: those('stop'),
  }
}

function countRows({ tickets, history }: Rows): Pick<Figures, 'filed' | 'deliveries' | 'answersLost'> {
  return {
    filed: tickets.length,
    deliveries: tickets.flatMap(({ deliveries }) => deliveries).length,
    answersLost: history.filter(({ details }) => details.state === 'unknown').length,
  }
}

if (import.meta.main) await runByArgument()

async function runByArgument(): Promise<void> {
  const options = {
    cuts: { type: 'string', default: '500' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    all: { type: 'boolean', default: false },
  } as const
  const { values, positionals } = parseArgs({ options, strict: false })
  const [seed, cuts] = [Number(values.seed), Number(values.cuts)]
  const isTaken = Object.keys(values).every((name) => name in options) && positionals.length === 0
  const areNumbers = [values.seed, values.cuts].every((one) => /^\d+$/.test(String(one)))
  endUnless(isTaken && areNumbers, 'node test/lines/line-suite.ts [--cuts ANTALL] [--seed TALL] [--all]')
  console.error(`seed ${seed}`)
  const kinds = values.all ? 'all' : 'usual'
  const asked = { seed, cuts, kinds } as const
  const figures = await cutAtRandom(await migratedDatabase(), asked)
  console.log(JSON.stringify(figures, null, 2))
  // The server ends with the process.
  process.exit(Object.values(figures.offenders).some((those) => those.length > 0) ? 1 : 0)
}
