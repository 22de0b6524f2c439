import assert from 'node:assert/strict'
import { untilSo } from '../../local/until-so.ts'
import { type Bots, startBots } from '../helpers/bots.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { type Load, startLoad } from '../helpers/load.ts'
import { query } from '../helpers/postgres.ts'
import { carriedBy, report, ticketsIn } from '../helpers/reporting.ts'
import { emptyDatabase } from '../helpers/shared-postgres.ts'
import { untilIdle } from '../helpers/until-idle.ts'
import { mostPlaces, notePlaces } from './places-taken.ts'

/** Few enough to hold back two instances on any machine. */
const MAILS_A_SECOND = 3
const LEADERS = ['Ola Nordmann', 'Liv Bakke', 'Nils Berg', 'Eva Lund', 'Tor Vik', 'Arne Lie']

function alertedIn(messages: { text: string; buttons: string[] }[]): (string | undefined)[] {
  const alerts = messages.filter(({ buttons }) => buttons.includes('Bekreft at jeg har sett det'))
  return alerts.map(({ text }) => /\d{4}-\d{6}/.exec(text)?.[0])
}

/** Waits, however long it takes on a busy machine. */
async function untilReported({ acknowledged }: Load, count: number): Promise<void> {
  await untilSo(
    () => acknowledged.size >= count,
    () => `${acknowledged.size} reports`,
    90_000,
  )
}

/** The tests share a database, one after the other, as instances come and go. */
describe('Instances on one database', () => {
  let bots: Bots
  let databaseUrl: string
  let env: NodeJS.ProcessEnv
  let load: Load
  before(async () => {
    bots = await startBots()
    databaseUrl = await emptyDatabase()
    env = { DATABASE_URL: databaseUrl }
    const paced = { ...env, TEST_MAILS_A_SECOND: String(MAILS_A_SECOND) }
    // Both start at once on an empty database: the tables are made once.
    await Promise.all([bots.start(paced), bots.start(paced)])
  })
  afterEach(async () => {
    await load?.stop()
    bots.m365.faults.clear()
    await untilIdle(databaseUrl)
  })
  after(() => bots.close())

  it('share the work of a report, and send every mail once at the pace of one mailbox', async () => {
    await notePlaces(databaseUrl)
    await reportsOf(15)
    await untilMailed()
    await untilIdle(databaseUrl)

    assertNoCopies()
    const alerts = LEADERS.flatMap((name) => alertedIn(bots.m365.chatOf(name).messages()))
    assert.equal(new Set(alerts).size, alerts.length, 'nobody is alerted twice')
    // Times of arrival do not count: on a busy machine, a request follows its place with a delay.
    assert.equal(await mostPlaces(databaseUrl, 'mail', 1_000), MAILS_A_SECOND)
  })

  it('end their turns and leave their work to the other at once when told to stop', async () => {
    bots.m365.faults.always('graph.sendMail', { delayMs: 200 })
    load = startLoad(bots.m365)
    await untilReported(load, 10)
    const exitCode = await bots.running[0]?.end('SIGTERM')
    await untilReported(load, load.acknowledged.size + 5)
    await load.stop()
    await untilMailed()
    await untilIdle(databaseUrl)

    assert.equal(exitCode, 0)
    assertNoCopies()
  })

  it('hand back at once what they cannot finish when told to stop', async () => {
    // Only the first attempt hangs: the other instance may begin the next before this one is gone.
    const hanging = mailsHang(1)
    const [first] = bots.running
    const number = await report(bots.m365.chatOf('Kari Hansen'), 'mista buypasskortet')
    await hanging.begun
    await bots.start(env)
    const [claim] = await claimsOnMail()
    assert.equal(await first?.end('SIGTERM'), 0)
    // A claim that is not released lasts seven seconds.
    assert.ok(claim && !(await claimsOnMail()).includes(claim), 'it was not handed back')
    await bots.m365.mailbox(BUYPASS).waitForMail(number)
  })

  it('take over within seconds what a killed one held, and lose nothing', async () => {
    // Neither taken nor refused: the attempt is under way until its process dies.
    mailsHang(Infinity)
    await reportsOf(5)
    const [first] = bots.running
    await bots.startHere(env)
    await first?.end('SIGKILL')
    bots.m365.faults.clear()
    const killed = performance.now()

    assert.ok(missing().length > 0, 'nothing was under way')
    await untilMailed()
    const seconds = (performance.now() - killed) / 1_000
    console.log(`      ${load.acknowledged.size} acknowledged, all mailed ${seconds.toFixed(1)} s after`)
    assert.ok(seconds < 20, `it took ${seconds} s`)
  })

  async function reportsOf(count: number): Promise<void> {
    load = startLoad(bots.m365)
    await untilReported(load, count)
    await load.stop()
  }

  function mailsHang(howMany: number): { begun: Promise<void> } {
    const { promise, resolve } = Promise.withResolvers<void>()
    let hanging = 0
    bots.m365.faults.always('graph.sendMail', () => {
      resolve()
      return ++hanging > howMany ? undefined : { delayMs: 25_000, reset: true }
    })
    return { begun: promise }
  }

  /** Returns the claims on mails that are being sent. */
  async function claimsOnMail(): Promise<string[]> {
    const claims = "select claimed_by from jobs where name = 'send-mail' and claimed_by is not null"
    return (await query(databaseUrl, claims)).map(({ claimed_by }) => String(claimed_by))
  }

  /** Returns tickets of the current load that a reporter was told of and that have no mail. */
  function missing(): string[] {
    const mailed = new Set(mails().flatMap(ticketsIn))
    return [...load.acknowledged].filter((number) => !mailed.has(number))
  }

  async function untilMailed(): Promise<void> {
    await untilSo(
      () => missing().length === 0,
      () => `missing: ${missing()}`,
    )
  }

  function assertNoCopies(): void {
    const deliveries = mails().flatMap(carriedBy)
    assert.equal(new Set(deliveries).size, deliveries.length, 'no copies')
  }

  function mails() {
    return bots.m365.mailbox(BUYPASS).mails
  }
})
