import assert from 'node:assert/strict'
import { complete, withOrganisationFile } from '../helpers/organisation-file.ts'

describe('The organisation file with webhooks', () => {
  const { read, faultsOf } = withOrganisationFile()
  const secret = `whsec_${Buffer.alloc(24, 'a').toString('base64')}`
  const env = { TOPDESK_SECRET: secret, SHORT_SECRET: 'whsec_c2hvcnQ=' }
  const webhooks = (...rows: string[]) =>
    complete.concat('webhooks:\n', ...rows.map((row) => `  - { ${row} }\n`))
  const one = 'url: https://topdesk.example.no/straks, secret: TOPDESK_SECRET'

  it('takes the secret from the variable that it names, and sends all events without free text', async () => {
    assert.deepEqual((await read(complete, env)).webhooks, [])
    assert.deepEqual((await read(webhooks(one), env)).webhooks, [
      {
        name: 'topdesk.example.no',
        url: 'https://topdesk.example.no/straks',
        secret,
        events: ['opened', 'changed', 'confirmed', 'resolved'],
        freeText: false,
      },
    ])
  })

  it('may have the secret itself, a name, fewer events, and free text', async () => {
    const row = `name: TOPdesk, url: http://127.0.0.1:8080/, secret: ${secret}, events: [opened], freeText: true`
    const [webhook] = (await read(webhooks(row))).webhooks
    assert.deepEqual(webhook, {
      name: 'TOPdesk',
      url: 'http://127.0.0.1:8080/',
      secret,
      events: ['opened'],
      freeText: true,
    })
  })

  it('can be read without the secrets', async () => {
    assert.equal((await read(webhooks(one))).webhooks[0]?.secret, null)
  })

  it('has its faults told with their lines, and never with a secret', async () => {
    const text = webhooks(
      'url: http://topdesk.example.no/, secret: TOPDESK_SECRET',
      'url: https://a.example.no/, secret: hunter2',
      'url: https://b.example.no/, secret: MISSING_SECRET, events: []',
      'url: https://c.example.no/, secret: SHORT_SECRET, events: [closed]',
      'url: https://d.example.no/, secret: whsec_c2hvcnQ=, freetext: true',
      'secret: TOPDESK_SECRET',
    )
    const looks = 'whsec_ og 24 til 64 byte i Base64'
    const asked = `skal være navnet på miljøvariabelen som har ${looks} (eller det selv)`
    const address = 'skal være en adresse som begynner med https:// (http:// bare til denne maskinen selv)'
    assert.deepEqual(await faultsOf(text, env), [
      `21 webhooks[0].url: ${address}`,
      `22 webhooks[1].secret: ${asked}`,
      '23 webhooks[2].secret: miljøvariabelen MISSING_SECRET er ikke satt',
      '23 webhooks[2].events: skal ha minst én hendelse',
      `24 webhooks[3].secret: miljøvariabelen SHORT_SECRET skal ha ${looks}`,
      '24 webhooks[3].events[0]: skal være en av opened, changed, confirmed, resolved',
      `25 webhooks[4].secret: ${asked}`,
      '25 webhooks[4].freetext: ukjent nøkkel, skal være en av name, url, secret, events, freeText',
      `26 webhooks[5].url: ${address}`,
    ])
  })

  it('must give each webhook a name of its own', async () => {
    assert.deepEqual(await faultsOf(webhooks(one, one), env), [
      '22 webhooks[1]: heter topdesk.example.no, som en annen: gi hver sitt navn',
    ])
    assert.equal((await read(webhooks(one, `name: Statistikk, ${one}`), env)).webhooks.length, 2)
  })
})
