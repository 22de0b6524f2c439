import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { pino } from 'pino'
import { watchReadiness } from '../../bot/http/readiness.ts'
import { addsJobs } from '../../bot/queue/queue.ts'
import { untilSo } from '../../local/until-so.ts'
import { withQueues } from '../helpers/queue-under-test.ts'

const times = { answerMs: 30_000, lookMs: 50, stuckMs: 500 }
const clock = () => new Date()
const AN_HOUR_AGO = new Date(Date.now() - 60 * 60_000)

describe('The readiness that the load balancer is told', () => {
  const under = withQueues()
  const logged: string[] = []
  const log = pino({ base: null }, { write: (line: string) => void logged.push(line) })
  let readiness: ReturnType<typeof watchReadiness>
  beforeEach(() => {
    logged.length = 0
    readiness = watchReadiness(under.database.db, clock, log, times)
  })
  afterEach(() => readiness.close())

  it('is no while nothing can be stored, with the reason', async () => {
    assert.equal(await readiness.whyNot(), null)
    const { db } = under.database
    await db.connection().execute(async (one) => {
      await sql`set session characteristics as transaction read only`.execute(one)
      const readOnly = watchReadiness(one, clock, log, times)
      assert.equal(await readOnly.whyNot(), 'The database takes nothing (25006).')
      await readOnly.close()
      await sql`set session characteristics as transaction read write`.execute(one)
    })
  })

  it('is no while the database does not answer, in time', async () => {
    await under.database.db.transaction().execute(async (trx) => {
      await sql`lock table probes`.execute(trx)
      const impatient = watchReadiness(under.database.db, clock, log, { ...times, answerMs: 500 })
      // Without its own limit, it would answer only once the lock is released, which is after this.
      assert.equal(await impatient.whyNot(), 'The database does not answer.')
      await impatient.close()
    })
  })

  it('is no while due jobs do not move, which the log names once', async () => {
    const { db } = under.database
    await addsJobs(clock).add(db, 'send-mail', { deliveryId: 'a' }, { startAfter: AN_HOUR_AGO })
    await until('Due jobs do not move: send-mail.')
    await untilSo(
      () => /"level":50.*send-mail/.test(logged.join()),
      () => logged.join(),
    )

    // Logged once, however often it is checked.
    await pause(10 * times.lookMs)
    assert.equal(logged.filter((line) => line.includes('do not move')).length, 1)

    const queue = await under.openQueue()
    queue.work('send-mail', { atOnce: 1 }, async () => undefined)
    await until(null)
    await untilSo(
      () => logged.some((line) => line.includes('due jobs move again')),
      () => logged.join(),
    )
  })

  it('is yes while due jobs move, however many are left', async () => {
    for (let mail = 0; mail < 40; mail++)
      await addsJobs(clock).add(
        under.database.db,
        'send-mail',
        { deliveryId: `${mail}` },
        { startAfter: AN_HOUR_AGO },
      )
    const patient = watchReadiness(under.database.db, clock, log, { ...times, stuckMs: 3_000 })
    const queue = await under.openQueue()
    let done = 0
    queue.work('send-mail', { atOnce: 1 }, async () => {
      await new Promise((resolve) => setTimeout(resolve, 150))
      done++
    })
    while (done < 30) assert.equal(await patient.whyNot(), null)
    await patient.close()
  })

  async function until(expected: string | null): Promise<void> {
    await untilSo(async () => (await readiness.whyNot()) === expected, `not ${expected}`)
  }
})
