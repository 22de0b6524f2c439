import assert from 'node:assert/strict'
import { freePort } from '../../local/free-port.ts'
import { untilSo } from '../../local/until-so.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { type PostgresServer, startPostgres } from '../helpers/postgres.ts'
import { mailsAbout, reportLostCard, ticketWhen, toBuypass } from '../helpers/reporting.ts'
import { type StraksUnderTest, startUnderTest } from '../helpers/straks-under-test.ts'

describe('While the PostgreSQL server is away', () => {
  let postgres: PostgresServer
  let straks: StraksUnderTest
  before(async () => {
    postgres = await startPostgres()
    const env = { DATABASE_URL: await postgres.freshDatabase(), METRICS_PORT: String(await freePort()) }
    straks = await startUnderTest({ env })
  })
  afterEach(() => straks.m365.faults.clear())
  after(async () => {
    await straks.close()
    await postgres.close()
  })

  it('the bot is not ready, tells people that nothing is reported, and goes on afterwards', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    const [maria, emma] = [straks.m365.chatOf('Maria Strand'), straks.m365.chatOf('Emma Clarke')]
    await kari.say('mista buypasskortet')
    await maria.say('english')
    assert.equal(await readiness(), 200)
    await postgres.stop()

    assert.equal(await readiness(), 503)
    const pressed = await kari.press('Send meldingen')
    assert.match(JSON.stringify(pressed?.body), /Ikke meldt/)
    assert.doesNotMatch(JSON.stringify(pressed?.body), /Sak \d/)
    const [hallo] = await Promise.all([
      kari.say('hallo'),
      // One has chosen English before; the other one's language is known only from her Teams.
      ...[maria, emma].map(async (chat) => {
        await chat.say('hallo')
        assert.match(chat.lastMessage().text, /^Not reported.*IKT Brukerhjelpen/)
      }),
    ])
    assert.equal(hallo?.status, 503)
    const told = kari.messages().filter(({ text }) => /^Ikke meldt.*IKT Brukerhjelpen/.test(text))
    assert.equal(told.length, 1, 'though Teams sends it again')

    await postgres.start()
    await waitUntilReady()
    await kari.press('Send meldingen')
    const mail = await straks.m365.mailbox(BUYPASS).waitForMail()
    await kari.waitFor(
      (one) => one.text.includes(`${mail.headers['x-straks-ticket']}`) && one.text.includes('e-post sendt'),
    )
  })

  it('the tab gets 503, a desk a page, and what failed has no number in the log, where it would be a line for each', async () => {
    const before = straks.logged.length
    const anne = straks.m365.chatOf('Anne Dahl')
    await postgres.stop()
    const answer = await straks.api(anne.person.id, '/api/tickets')
    const page = await fetch(`${straks.straks.url}/d/${'A'.repeat(43)}`)
    await anne.post(anne.activity({ text: 'hei' }))
    await postgres.start()
    await waitUntilReady()
    assert.deepEqual(await answer.json(), { type: 'about:blank', title: 'Service Unavailable', status: 503 })
    assert.equal(page.status, 503)
    assert.match(await page.text(), /<h1>Det gikk ikke nå<.*svar på e-posten/s)
    const failed = straks.logged.slice(before).filter((line) => /"(?:request|turn) failed"/.test(line))
    assert.ok(failed.length >= 3)
    assert.doesNotMatch(failed.join(), /errorId/)
  })

  it('a mail that is under way goes once', async () => {
    const { m365 } = straks
    m365.faults.next('graph.sendMail', { delayMs: 1_500 })
    const number = await reportLostCard(straks)
    // It has arrived, and the bot is not told so yet.
    await m365.mailbox(BUYPASS).waitForMail(number)
    await postgres.stop()
    await new Promise((later) => setTimeout(later, 2_000))
    await postgres.start()
    await waitUntilReady()
    const sent = await ticketWhen(straks, number, (ticket) => toBuypass(ticket).state === 'sent')

    assert.equal(toBuypass(sent).attempts, 1)
    assert.equal(mailsAbout(straks, BUYPASS, number).length, 1)
  })

  it('the log tells it once and not every second, and the metrics leave out what waits', async () => {
    let before = 0
    const said = (words: string) =>
      straks.logged.slice(before).filter((line) => line.includes(`"${words}"`)).length
    const isOver = () => said('queue not reached') === said('queue reached again')
    await untilSo(isOver, 'the trouble before is not over', 60_000)
    before = straks.logged.length
    const untilSaid = (words: string) =>
      untilSo(
        () => said(words) > 0,
        () => `never said: ${words}`,
        60_000,
      )
    await postgres.stop()
    await untilSaid('queue not reached')
    const away = await metrics()
    // Looking for jobs fails twice a second.
    await new Promise((later) => setTimeout(later, 4_000))
    await postgres.start()
    await waitUntilReady()
    await untilSaid('queue reached again')

    assert.match(away, /^straks_database_answers 0$/m)
    assert.doesNotMatch(away, /^straks_(jobs_waiting|deliveries_without_job|tickets_withheld)\b.* \d/m)
    assert.match(await metrics(), /^straks_database_answers 1$/m)
    for (const words of ['queue not reached', 'claims on jobs not renewed', 'not listening to the database'])
      assert.ok(said(words) <= 2, `${said(words)} × ${words}`)
  })

  async function metrics(): Promise<string> {
    return (await fetch(straks.straks.metricsUrl ?? '')).text()
  }

  async function readiness(): Promise<number> {
    return (await fetch(`${straks.straks.url}/readyz`)).status
  }

  async function waitUntilReady(): Promise<void> {
    await untilSo(async () => (await readiness()) === 200, 'not ready')
  }
})
