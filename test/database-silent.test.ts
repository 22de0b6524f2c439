import assert from 'node:assert/strict'
import { type PostgresServer, startPostgres } from './postgres.ts'
import { BUYPASS, report } from './reporting.ts'
import { type Line, lineTo } from './silent-line.ts'
import { type StraksUnderTest, startUnderTest } from './straks-under-test.ts'

describe('When the lines to PostgreSQL die without a word', () => {
  let postgres: PostgresServer
  let line: Line
  let straks: StraksUnderTest
  before(async () => {
    postgres = await startPostgres()
    line = await lineTo(await postgres.freshDatabase())
    straks = await startUnderTest({ env: { DATABASE_URL: line.url } })
  })
  after(async () => {
    await straks.close()
    line.close()
    await postgres.close()
  })

  it('people are told in time that nothing is saved, and new lines are made', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await report(kari, 'mista buypasskortet')
    await straks.m365.mailbox(BUYPASS).waitForMail()
    line.fallSilent()
    const fellSilent = performance.now()
    await kari.say('hallo')
    const told = performance.now()
    assert.match(kari.lastMessage().text, /^Ikke meldt/)
    assert.ok(told - fellSilent < 14_000, 'Teams sends it again after 15 s')

    const number = await reportedAtLast()
    await straks.m365.mailbox(BUYPASS).waitForMail(number)
    const seconds = Math.round((performance.now() - fellSilent) / 1_000)
    console.log(`      ${seconds} s until all is as before`)
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
