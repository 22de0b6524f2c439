import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { waitUntil } from '../../local/wait-until.ts'
import { type Bots, startBots } from '../helpers/bots.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { type Load, startLoad } from '../helpers/load.ts'
import { carriedBy, report, ticketsIn } from '../helpers/reporting.ts'
import { emptyDatabase } from '../helpers/shared-postgres.ts'
import { untilIdle } from '../helpers/until-idle.ts'

const LEADERS = ['Ola Nordmann', 'Liv Bakke', 'Nils Berg', 'Eva Lund', 'Tor Vik', 'Arne Lie']

function alertedIn(messages: { text: string; buttons: string[] }[]): (string | undefined)[] {
  const alerts = messages.filter(({ buttons }) => buttons.includes('Bekreft at jeg har sett det'))
  return alerts.map(({ text }) => /\d{4}-\d{6}/.exec(text)?.[0])
}

/** However long that takes on a busy machine. */
async function untilReported({ acknowledged }: Load, count: number): Promise<void> {
  await waitUntil(
    () => (acknowledged.size >= count ? true : undefined),
    30_000,
    () => `${acknowledged.size} reports`,
  )
}

describe('Two instances on one database', () => {
  let bots: Bots
  let databaseUrl: string
  let env: NodeJS.ProcessEnv
  let load: Load
  beforeEach(async () => {
    bots = await startBots()
    databaseUrl = await emptyDatabase()
    env = { DATABASE_URL: databaseUrl, TEST_MAILS_A_SECOND: '20' }
    // On an empty database, at the same time: the tables are made once.
    await Promise.all([bots.start(env), bots.start(env)])
  })
  afterEach(() => Promise.all([load?.stop(), bots.close()]))

  it('take turns in the middle of a report, and send every mail once, at the pace of one mailbox', async () => {
    const arrived: number[] = []
    bots.m365.faults.always('graph.sendMail', () => {
      arrived.push(performance.now())
      return undefined
    })
    load = startLoad(bots.m365)
    await untilReported(load, 40)
    await load.stop()
    const carried = () => bots.m365.mailbox(BUYPASS).mails.flatMap(carriedBy)
    const acknowledged = load.acknowledged.size
    await waitUntil(
      () => (carried().length >= acknowledged ? true : undefined),
      30_000,
      () => `${carried().length} mailed`,
    )
    await untilIdle(databaseUrl)

    assert.equal(carried().length, acknowledged)
    assert.equal(new Set(carried()).size, acknowledged)
    const alerts = LEADERS.flatMap((name) => alertedIn(bots.m365.chatOf(name).messages()))
    assert.equal(new Set(alerts).size, alerts.length, 'nobody is alerted twice')
    for (const [index, at] of arrived.entries()) {
      const before = arrived[index - 20]
      // The request follows its place by what a busy machine needs.
      if (before !== undefined) assert.ok(at - before > 500, `21 mails in ${Math.round(at - before)} ms`)
    }
  })

  it('take over what a killed one held, within seconds, and lose nothing', async () => {
    await bots.running[1]?.end('SIGTERM')
    // Neither taken nor refused: the attempt is under way until its process dies.
    bots.m365.faults.always('graph.sendMail', { delayMs: 25_000, reset: true })
    load = startLoad(bots.m365)
    await untilReported(load, 5)
    await load.stop()
    const [first] = bots.running
    await bots.start(env)
    await first?.end('SIGKILL')
    bots.m365.faults.clear()
    const killed = performance.now()

    const mailed = () => new Set(bots.m365.mailbox(BUYPASS).mails.flatMap(ticketsIn))
    const missing = () => [...load.acknowledged].filter((number) => !mailed().has(number))
    assert.ok(missing().length > 0, 'nothing was under way')
    await waitUntil(
      () => (missing().length === 0 ? true : undefined),
      30_000,
      () => `missing: ${missing()}`,
    )
    const seconds = (performance.now() - killed) / 1_000
    console.log(`      ${load.acknowledged.size} acknowledged, all mailed ${seconds.toFixed(1)} s after`)
    assert.ok(seconds < 15, `it took ${seconds} s`)
  })

  it('an instance that is told to stop ends its turns and leaves its work to the other at once', async () => {
    bots.m365.faults.always('graph.sendMail', { delayMs: 200 })
    load = startLoad(bots.m365)
    await untilReported(load, 10)
    const exitCode = await bots.running[0]?.end('SIGTERM')
    await pause(500)
    await load.stop()
    const carried = () => bots.m365.mailbox(BUYPASS).mails.flatMap(carriedBy)
    await waitUntil(
      () => (carried().length >= load.acknowledged.size ? true : undefined),
      30_000,
      () => `${carried().length} of ${load.acknowledged.size} mailed`,
    )
    await untilIdle(databaseUrl)

    assert.equal(exitCode, 0)
    assert.equal(carried().length, load.acknowledged.size, 'no copies')
  })

  it('an instance that is told to stop hands back at once what it cannot finish', async () => {
    await bots.running[1]?.end('SIGTERM')
    bots.m365.faults.always('graph.sendMail', { delayMs: 25_000, reset: true })
    const [first] = bots.running
    const number = await report(bots.m365.chatOf('Kari Hansen'), 'mista buypasskortet')
    await pause(500)
    await bots.start(env)
    assert.equal(await first?.end('SIGTERM'), 0)
    bots.m365.faults.clear()
    const stopped = performance.now()
    await bots.m365.mailbox(BUYPASS).waitForMail(number)
    // A claim that nobody hands back lasts seven seconds.
    assert.ok(performance.now() - stopped < 6_000, 'it was not handed back')
  })
})
