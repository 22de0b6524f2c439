import assert from 'node:assert/strict'
import type { Straks } from '../../bot/straks.ts'
import type { Microsoft365 } from '../../local/microsoft-365.ts'
import { linkIn } from '../helpers/desk-links.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { botFrameworkIssuer, type Issuer } from '../helpers/issuer.ts'
import { type ProductionUnderTest, startProductionUnderTest } from '../helpers/production-under-test.ts'

describe('Straks in production', () => {
  let production: ProductionUnderTest
  let m365: Microsoft365
  let straks: Straks
  let issuer: Issuer

  before(async () => {
    production = await startProductionUnderTest()
    ;({ m365, straks, issuer } = production)
  })
  after(() => production.close())

  it('takes a report, mails Buypass, and alerts a leader for whom it has to install the app', async () => {
    const anne = m365.chatOf('Anne Dahl')
    await anne.say('mista buypasskortet')
    await anne.press('Send meldingen')
    const mail = await m365.mailbox(BUYPASS).waitForMail('Buypass-kort mistet')
    const link = new URL(linkIn(mail.text))
    assert.equal(link.origin, 'https://straks.example.no')
    assert.equal((await fetch(straks.url + link.pathname)).status, 200)
    const nils = m365.chatOf('Nils Berg')
    await nils.waitFor('Buypass-kort mistet')
    await nils.press('Bekreft at jeg har sett det')
    await anne.waitFor((one) => /bekreftet \d\d:\d\d/.test(one.text) && !one.text.includes('ikke bekreftet'))
  })

  it('listens on the address in HOST and on no other', async () => {
    const elsewhere = straks.url.replace('127.0.0.1', '127.0.0.2')
    await assert.rejects(fetch(`${elsewhere}/healthz`), ({ cause }) => cause.code === 'ECONNREFUSED')
  })

  it('asks Entra for one token for Teams and one for Graph, not for every call', () => {
    const scopes = issuer.tokenRequests.map(({ scope }) => scope)
    assert.deepEqual(
      scopes.sort(),
      [`${botFrameworkIssuer}/.default`, 'https://graph.microsoft.com/.default'].sort(),
    )
  })

  it('shows a ticket in the tab to its reporter and the help desk, each with their own token', async () => {
    const anne = m365.personNamed('Anne Dahl').id
    const agent = m365.personNamed('Ingrid Solberg').id
    const stranger = m365.personNamed('Jonas Moe').id
    assert.equal((await tickets(`Bearer ${await issuer.sign(issuer.tabClaims(anne))}`)).items.length, 1)
    assert.equal((await tickets(`Bearer ${await issuer.sign(issuer.tabClaims(agent))}`)).items.length, 1)
    assert.equal((await tickets(`Bearer ${await issuer.sign(issuer.tabClaims(stranger))}`)).items.length, 0)
    for (const authorization of ['', `Bearer local:${agent}`, 'Bearer x.y.z']) {
      const response = await fetch(`${straks.url}/api/tickets`, { headers: { authorization } })
      assert.equal(response.status, 401, authorization)
    }
  })

  it('answers 401 to anybody but Teams, and 403 to another tenant', async () => {
    const activity = m365.chatOf('Anne Dahl').activity({ text: 'mista buypasskortet' })
    assert.equal((await post(activity, '')).status, 401)
    const authorization = await production.authorizationForBot()
    const other = { ...activity, channelData: { tenant: { id: '99999999-9999-4999-8999-999999999999' } } }
    assert.equal((await post(other, authorization)).status, 403)
  })

  it('logs one line about a refused token, without the token, and writes nothing to the console', async () => {
    const expired = { ...issuer.channelClaims(m365.serviceUrl), exp: Math.floor(Date.now() / 1_000) - 3_600 }
    const token = await issuer.sign(expired)
    const written: unknown[] = []
    const { write } = process.stderr
    process.stderr.write = (text: unknown) => Boolean(written.push(text))
    try {
      const activity = m365.chatOf('Anne Dahl').activity({ text: 'hei' })
      assert.equal((await post(activity, `Bearer ${token}`)).status, 401)
    } finally {
      process.stderr.write = write
    }
    assert.deepEqual(written, [])
    const { logged } = production
    const lines = logged.filter((line) => line.includes('a library wrote to the console'))
    assert.equal(lines.length, 1)
    assert.match(lines.join(), /TokenExpiredError/)
    assert.ok(!logged.join().includes(token))
  })

  async function tickets(authorization: string): Promise<{ items: unknown[] }> {
    const response = await fetch(`${straks.url}/api/tickets`, { headers: { authorization } })
    assert.equal(response.status, 200)
    return (await response.json()) as { items: unknown[] }
  }

  function post(activity: unknown, authorization: string): Promise<Response> {
    return fetch(`${straks.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify(activity),
    })
  }
})
