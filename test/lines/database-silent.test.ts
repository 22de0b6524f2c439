import assert from 'node:assert/strict'
import { pino } from 'pino'
import { takePlaceOrWait } from '../../bot/queue/rate-limit.ts'
import { openDatabase } from '../../bot/store/open-database.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { report } from '../helpers/reporting.ts'
import { migratedDatabase } from '../helpers/shared-postgres.ts'
import { type Line, lineTo } from '../helpers/silent-line.ts'
import { type StraksUnderTest, startUnderTest } from '../helpers/straks-under-test.ts'

describe('When the lines to PostgreSQL fall silent', () => {
  let databaseUrl: string
  let line: Line
  let straks: StraksUnderTest
  before(async () => {
    databaseUrl = await migratedDatabase()
    line = await lineTo(databaseUrl)
    straks = await startUnderTest({ env: { DATABASE_URL: line.url } })
  })
  after(async () => {
    await straks.close()
    line.close()
  })

  it('people are told in time that nothing is reported, and new lines are made', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await report(kari, 'mista buypasskortet')
    await straks.m365.mailbox(BUYPASS).waitForMail()
    // If all connections were busy, the next question would get a new one, which is not dead.
    await straks.idle()
    line.fallSilent()
    const fellSilent = performance.now()
    const said = kari.say('hallo')
    await kari.waitFor(/^Ikke meldt/)
    const told = performance.now()
    assert.ok(told - fellSilent < 14_000, `told after ${told - fellSilent} ms`)
    await said

    const number = await reportedAtLast()
    await straks.m365.mailbox(BUYPASS).waitForMail(number)
    const seconds = Math.round((performance.now() - fellSilent) / 1_000)
    console.log(`      ${seconds} s until all is as before`)
  })

  it('the locks of a transaction on a dead line are free again soon', async () => {
    const log = pino({ level: 'silent' })
    const open = (url: string) => openDatabase({ kind: 'server', url }, 'local', log)
    const own = await lineTo(databaseUrl)
    const [dead, alive] = [await open(own.url), await open(databaseUrl)]
    const rateLimit = { name: 'test', limits: [{ most: 5, withinMs: 1_000 }] }
    const locked = Promise.withResolvers<void>()
    const waiting = Promise.withResolvers<void>()
    const held = dead.db.transaction().execute(async (trx) => {
      await takePlaceOrWait(trx, [rateLimit], new Date())
      locked.resolve()
      await waiting.promise
    })
    await locked.promise
    own.fallSilent()
    const fellSilent = performance.now()
    while (
      !(await takePlaceOrWait(alive.db, [rateLimit], new Date()).then(
        () => true,
        () => false,
      ))
    );
    const seconds = (performance.now() - fellSilent) / 1_000
    own.close()
    waiting.resolve()
    await Promise.allSettled([held, dead.close(), alive.close()])
    console.log(`      ${seconds.toFixed(1)} s until it is free`)
    assert.ok(seconds < 20, `it took ${seconds} s`)
  })

  async function reportedAtLast(): Promise<string> {
    for (let tries = 0; tries < 3; tries++) {
      const number = await report(straks.m365.chatOf('Kari Hansen'), 'mista buypasskortet').catch(
        () => undefined,
      )
      if (number) return number
    }
    return assert.fail('nothing can be reported any more')
  }
})
