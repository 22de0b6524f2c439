import assert from 'node:assert/strict'
import { untilSo } from '../../local/until-so.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { isTold, mailsAbout, reportLostCard, ticketWhen } from '../helpers/reporting.ts'
import { migratedDatabase } from '../helpers/shared-postgres.ts'
import { type Line, lineTo } from '../helpers/silent-line.ts'
import { type StraksUnderTest, startUnderTest } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'
import { loseAnswers } from './losing-answers.ts'

describe('When PostgreSQL has done its work and its answer is lost', () => {
  let url: string
  let line: Line
  let straks: StraksUnderTest
  before(async () => {
    url = await migratedDatabase()
    line = await lineTo(url, { delayMs: 10 })
    straks = await startUnderTest({ env: { DATABASE_URL: line.url } })
  })
  after(async () => {
    await straks.close()
    line.close()
  })

  it('a mail that was taken for sending is sent all the same, once, and does not wait until its claim expires', async () => {
    const lost = loseAnswers(url, line, { job: 'send-mail', being: 'taken', times: 1 })
    const number = await reportLostCard(straks, 'Emil Sand')
    await lost
    // Ten seconds, and the time a busy machine needs to send it.
    await straks.m365.mailbox(BUYPASS).waitForMail(number)
    assert.equal(mailsAbout(straks, BUYPASS, number).length, 1)
    assert.ok(!straks.logged.some((line) => line.includes('jobs that nobody works on any more')))
  })

  it('mails go on after four such losses', async () => {
    const numbers: string[] = []
    for (const name of ['Per Olsen', 'Anne Dahl', 'Hilde Nes', 'Jonas Moe']) {
      const lost = loseAnswers(url, line, { job: 'send-mail', being: 'taken', times: 1 })
      numbers.push(await reportLostCard(straks, name))
      await lost
    }
    numbers.push(await reportLostCard(straks, 'Mikkel Ruud'))
    const missing = () => numbers.filter((number) => mailsAbout(straks, BUYPASS, number).length === 0)
    await untilSo(
      () => missing().length === 0,
      () => `not mailed: ${missing()}`,
    )
  })

  it('the next refresh of a card is not forgotten when Teams refuses it at first', async () => {
    const [kari, ola] = [straks.m365.chatOf('Kari Hansen'), straks.m365.chatOf('Ola Nordmann')]
    const number = await reportLostCard(straks)
    await ticketWhen(straks, number, isTold)
    await kari.waitFor(/varslet .*, ikke bekreftet/)
    await straks.idle()
    const [slow, busy] = [{ delayMs: 1_000 }, { delayMs: 2_500, status: 503 }]
    const faults = [slow, busy]
    const receipt = `/${encodeURIComponent(kari.lastMessage().id)}`
    straks.m365.faults.always('teams.update', ({ path }) =>
      path.endsWith(receipt) ? faults.shift() : undefined,
    )
    // The jobs of the receipt and of the alert.
    const lost = loseAnswers(url, line, { job: 'refresh-card', being: 'settled', times: 2 })
    await ola.press('Bekreft at jeg har sett det')
    await untilSo(() => faults.length === 1, 'not refreshed')
    const ingrid = personAt(straks, 'Ingrid Solberg')
    await ingrid.actNow(number, 'assign', { assignee: ingrid.id })
    await lost
    await kari.waitFor(/Under arbeid/, 60_000)
  })
})
