import assert from 'node:assert/strict'
import { withStraks } from '../helpers/straks-under-test.ts'

const LANGUAGES = ['nb', 'nn', 'en']
const TITLES = {
  privacy: ['Personvern i Straks', 'Personvern i Straks', 'Privacy in Straks'],
  terms: ['Vilkår for bruk av Straks', 'Vilkår for bruk av Straks', 'Terms of use for Straks'],
}

describe('The pages on privacy and terms', () => {
  const straks = withStraks({
    organisation: {
      privacyOfficer: { name: 'Siri & Co', email: 'personvern@eigersund.example' },
      retention: { personalData: { months: 6 }, drafts: { milliseconds: 3 * 86_400_000 } },
      webhooks: [
        { name: 'TOPdesk', url: 'http://127.0.0.1:9/', secret: null, events: ['opened'], freeText: false },
      ],
    },
  })
  const open = (path: string, init: RequestInit = {}) => fetch(`${straks.straks.url}${path}`, init)
  const textOf = async (path: string, init?: RequestInit) => (await open(path, init)).text()

  for (const [name, titles] of Object.entries(TITLES)) {
    it(`can be read by anybody in three languages, chosen or the browser’s: /${name}`, async () => {
      for (const [at, language] of LANGUAGES.entries()) {
        const heading = `<h1>${titles[at]}</h1>`
        for (const page of [
          await textOf(`/${name}?lang=${language}`, { headers: { 'accept-language': 'de' } }),
          await textOf(`/${name}`, { headers: { 'accept-language': `de,${language};q=0.8` } }),
        ]) {
          assert.ok(page.includes(heading), heading)
          assert.ok(page.includes(`<html lang="${language}">`))
          assert.ok(page.includes('Eigersund kommune'))
          assert.ok(page.includes('<a href="mailto:brukerhjelpen@'))
        }
      }
      assert.match(await textOf(`/${name}`, { headers: { 'accept-language': 'de' } }), /<html lang="nb">/)
    })

    it(`have no script, no frame and no referrer: /${name}`, async () => {
      const { status, headers } = await open(`/${name}`)
      assert.equal(status, 200)
      assert.match(
        headers.get('content-security-policy') ?? '',
        /^default-src 'none'; style-src 'nonce-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      )
      assert.equal(headers.get('referrer-policy'), 'no-referrer')
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
      assert.doesNotMatch(await textOf(`/${name}`), /<script|\son\w+=|src=/)
      assert.equal((await open(`/${name}`, { method: 'HEAD' })).status, 200)
      assert.equal((await open(`/${name}`, { method: 'POST' })).status, 405)
    })
  }

  it('say in the terms what can be reported', async () => {
    assert.match(
      await textOf('/terms?lang=nb'),
      /Dette kan meldes: Buypass-kortet eller PIN-koden; [^.]*; Slutte med hjemmekontor eller i jobben\./,
    )
  })

  it('say in the notice how long data are kept, who gets them, and whom to ask', async () => {
    const page = await textOf('/privacy?lang=nb')
    assert.match(page, /slettes 6 måneder etter at saken er avsluttet/)
    assert.match(page, /ikke sender, slettes etter 3 dager/)
    assert.match(page, /\(Buypass, Norsk Helsenett\) får det de trenger/)
    assert.match(page, /TOPdesk får saksnummer, type og status, men ikke navn/)
    assert.match(page, /slettes ikke før tiden/)
    assert.match(page, /Siri &amp; Co<br><a href="mailto:personvern@eigersund\.example">/)
  })
})

describe('The terms of a municipality that offers four types', () => {
  const straks = withStraks({
    env: { ORGANISATION_FILE: 'organisation/fjordvik' },
    organisation: { webhooks: [] },
  })

  it('name no more than these, in each language', async () => {
    for (const [language, told] of [
      [
        'nn',
        'Dette kan meldast: Buypass-kortet eller PIN-koden; PC, mobil eller anna utstyr er borte; Passord til eit av systema i kommunen; Utstyr er øydelagt, eller tilbehør er mista. ',
      ],
      [
        'nb',
        'Dette kan meldes: Buypass-kortet eller PIN-koden; PC, mobil eller annet utstyr er borte; Passord til et av kommunens systemer; Utstyr er ødelagt, eller tilbehør er mistet. ',
      ],
    ] as const) {
      const page = await (await fetch(`${straks.straks.url}/terms?lang=${language}`)).text()
      assert.ok(page.includes(told), page)
      assert.doesNotMatch(page, /leverast tilbake|leveres tilbake|heimekontor/)
    }
  })
})
