import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Fault } from '../../local/faults.ts'
import { untilSo } from '../../local/until-so.ts'
import { type Bots, startBots } from '../helpers/bots.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { report } from '../helpers/reporting.ts'
import { migratedDatabase } from '../helpers/shared-postgres.ts'
import { testsAtOnce } from '../helpers/tests-at-once.ts'

describe('An instance that is frozen for ten seconds, and goes on', () => {
  const test = testsAtOnce()

  onADatabase('leaves no mail undone when it is killed at work again', async (here) => {
    const { m365, bots, env } = here
    const { handingOver, reported, untilMail } = here
    const frozen = await bots.start(env)
    const other = await bots.start(env)
    const busy = handingOver({ status: 503, headers: { 'retry-after': '2' } })
    const number = await reported('Kari Hansen')
    await busy.begins()
    await untilMail('claimed_by is null')
    frozen.process.kill('SIGSTOP')
    await pause(10_000)
    // The other instance ends while no one has claimed the mail; then the mail becomes due.
    await untilMail("claimed_by is null and due_at > now() + interval '1 second'")
    await other.end('SIGKILL')
    await untilMail('claimed_by is null and due_at < now()')
    const hanging = handingOver({ delayMs: 60_000, reset: true })
    frozen.process.kill('SIGCONT')
    await hanging.begins()
    await frozen.end('SIGKILL')

    m365.faults.clear()
    await bots.startHere(env)
    await m365.mailbox(BUYPASS).waitForMail(number, 60_000)
  })

  onADatabase('may repeat the mail that another one has sent, and nothing else', async (here) => {
    const { m365, bots, env } = here
    const { handingOver, reported, untilMail } = here
    const frozen = await bots.start(env)
    const slow = handingOver({ delayMs: 2_000 })
    const first = await reported('Kari Hansen')
    await slow.begins()
    await bots.startHere(env)
    frozen.process.kill('SIGSTOP')
    await pause(10_000)
    frozen.process.kill('SIGCONT')
    m365.faults.clear()
    const later: string[] = []
    for (const name of ['Per Olsen', 'Anne Dahl', 'Hilde Nes', 'Mikkel Ruud'])
      later.push(await reported(name))
    await untilMail('false')

    const copies = (number: string) =>
      m365.mailbox(BUYPASS).mails.filter(({ subject }) => subject.includes(number)).length
    assert.ok(copies(first) >= 1 && copies(first) <= 2, `${copies(first)} of the first`)
    for (const number of later) assert.equal(copies(number), 1, number)
  })

  onADatabase('does not repeat a mail of another one that was frozen too and goes on later', async (here) => {
    const { m365, bots, env } = here
    const { handingOver, reported, untilMail } = here
    const sending = await bots.start(env)
    const slow = handingOver({ delayMs: 16_000 })
    const number = await reported('Kari Hansen')
    await slow.begins()
    const other = await bots.start(env)
    // It has heard the database for long enough to end others' claims.
    await pause(9_000)
    for (const one of [sending, other]) one.process.kill('SIGSTOP')
    // Longer than a claim lasts, and too short for a line to end.
    await pause(8_000)
    other.process.kill('SIGCONT')
    await pause(3_000)
    sending.process.kill('SIGCONT')
    await untilMail('false')
    assert.equal(m365.mailbox(BUYPASS).mails.filter(({ subject }) => subject.includes(number)).length, 1)
  })

  function onADatabase(title: string, work: (here: Here) => Promise<void>): void {
    test(title, async () => {
      const bots = await startBots()
      const env = { DATABASE_URL: await migratedDatabase() }
      const database = new pg.Client(env.DATABASE_URL)
      await database.connect()
      try {
        await work(hereWith(bots, env, database))
      } finally {
        await database.end()
        await bots.close()
      }
    })
  }
})

/** Bots, the environment they start with, and their database. */
type Here = ReturnType<typeof hereWith>

function hereWith(bots: Bots, env: NodeJS.ProcessEnv, database: pg.Client) {
  const { m365 } = bots
  return {
    bots,
    m365,
    env,
    async reported(name: string): Promise<string> {
      return (await report(m365.chatOf(name), 'mista buypasskortet')) ?? assert.fail(`${name} got no receipt`)
    },
    /** Applies a fault to every mail handed to Graph from now on. */
    handingOver(fault: Fault): { begins(): Promise<unknown> } {
      let begun = false
      m365.faults.always('graph.sendMail', () => {
        begun = true
        return fault
      })
      return { begins: () => untilSo(() => begun, 'no mail was tried', 60_000) }
    },
    /** Waits until this holds for the only mail to be sent; `false`: until there is none. */
    async untilMail(is: string): Promise<void> {
      const mail = `select ${is} as is from jobs where name = 'send-mail'`
      const isSo = async () => {
        const { rows } = await database.query(mail)
        return is === 'false' ? rows.length === 0 : rows[0]?.is === true
      }
      await untilSo(isSo, `no mail of which this is so: ${is}`, 60_000)
    },
  }
}
