import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core'
import { untilSo } from '../../local/until-so.ts'
import { type ProductionUnderTest, startProductionUnderTest } from '../helpers/production-under-test.ts'
import { sharedBrowser } from '../helpers/shared-browser.ts'

/** Answers teams-js like Teams' web client, in the page that frames the tab. `tokenFor` is the test's. */
const TEAMS = `
  const tab = document.querySelector('iframe')
  const runtime = { apiVersion: 4, isLegacyTeams: false, supports: { pages: {} } }
  const answers = {
    initialize: () => ['content', 'web', JSON.stringify(runtime), '2.58.0'],
    getContext: () => [window.context],
    'authentication.getAuthToken': () =>
      tokenFor().then((token) => [true, token], () => [false, 'CancelledByUser']),
  }
  addEventListener('message', async ({ data, origin }) => {
    const answer = answers[data.func]
    if (!answer) return
    const args = await answer()
    tab.contentWindow.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin)
  })`

describe('The tab in Teams', () => {
  let production: ProductionUnderTest
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let tab: FrameLocator
  /** Teams' answer when the tab asks for a token. */
  let token: () => Promise<string>
  let number: string

  before(async () => {
    browser = await sharedBrowser()
    production = await startProductionUnderTest()
    const anne = production.m365.chatOf('Anne Dahl')
    await anne.say('mista buypasskortet')
    await anne.press('Send meldingen')
    const told = await anne.waitFor((one) => /\d{4}-\d{6}/.test(one.text))
    number = /\d{4}-\d{6}/.exec(told.text)?.[0] ?? assert.fail('no number')
  })
  after(() => production?.close())
  beforeEach(async () => {
    token = () => tokenOf('Ingrid Solberg')
    context = await browser.newContext()
    context.setDefaultTimeout(60_000)
    await context.exposeFunction('tokenFor', () => token())
  })
  afterEach(() => context.close())

  it('signs in as Teams says, in its language, where the link leads, and keeps no token', async () => {
    const given: string[] = []
    token = async () => {
      given.push(await tokenOf('Ingrid Solberg'))
      return given.at(-1) ?? ''
    }
    const sent: (string | undefined)[] = []
    context.on('request', async (request) => {
      assert.ok(!given.some((one) => request.url().includes(one)), 'a token in an address')
      if (request.url().includes('/api/')) sent.push((await request.allHeaders())['authorization'])
    })
    await openIn('https://teams.microsoft.com', { locale: 'nn-no', subEntityId: `sak/${number}` })
    await tab.getByRole('heading', { level: 1, name: 'Buypass-kort mista' }).waitFor()
    await tab.getByRole('button', { name: 'Ta saka' }).waitFor()
    await untilSo(
      () => sent.length >= 2,
      () => `${sent.length} requests`,
    )
    assert.ok(sent.every((one) => given.includes(String(one).replace('Bearer ', ''))))
    const kept = await frame().evaluate<string>(
      'JSON.stringify([localStorage, sessionStorage, document.cookie])',
    )
    assert.equal(kept, '[{},{},""]')
  })

  it('looks as Teams does, also when that changes', async () => {
    await openIn('https://teams.microsoft.com', { theme: 'dark' })
    await tab.getByRole('heading', { name: 'Saker' }).waitFor()
    assert.equal(await background(), 'rgb(41, 41, 41)')
    await page.evaluate(
      `document.querySelector('iframe').contentWindow.postMessage({ func: 'themeChange', args: ['contrast'] }, '*')`,
    )
    for (let looks = 0; looks < 600 && (await background()) !== 'rgb(0, 0, 0)'; looks += 1) {
      await page.waitForTimeout(50)
    }
    assert.equal(await background(), 'rgb(0, 0, 0)')
  })

  it('shows an employee their own tickets', async () => {
    token = () => tokenOf('Anne Dahl')
    await openIn('https://teams.microsoft.com', {})
    await tab.getByRole('heading', { name: 'Mine saker' }).waitFor()
    await tab.getByRole('link', { name: 'Buypass-kort mistet' }).waitFor()
  })

  it('says that the token has expired, and goes on with the next that Teams gives', async () => {
    const { issuer } = production
    const long = Math.floor(Date.now() / 1000) - 3600
    token = () => issuer.sign({ ...issuer.tabClaims(idOf('Ingrid Solberg')), nbf: long - 60, exp: long })
    await openIn('https://teams.microsoft.com', {})
    await tab.getByText('Teams kjenner deg ikke igjen lenger').waitFor()
    token = () => tokenOf('Ingrid Solberg')
    await tab.getByRole('button', { name: 'Prøv igjen' }).click()
    await tab.getByRole('link', { name: 'Buypass-kort mistet' }).waitFor()
  })

  it('says that Teams gives no token any more', async () => {
    await openIn('https://teams.microsoft.com', { subEntityId: `sak/${number}` })
    await tab.getByRole('button', { name: 'Ta saken', exact: true }).waitFor()
    token = () => Promise.reject(new Error('no consent'))
    await tab.getByRole('button', { name: 'Ta saken', exact: true }).click()
    await tab.getByText('Teams kjenner deg ikke igjen lenger').first().waitFor()
  })

  it('waits for a token from Teams no longer than for Straks itself', async () => {
    await openIn('https://teams.microsoft.com', { subEntityId: `sak/${number}` })
    await tab.getByRole('button', { name: 'Ta saken', exact: true }).waitFor()
    await page.clock.install()
    const asked = Promise.withResolvers<void>()
    token = () => {
      asked.resolve()
      return new Promise(() => undefined)
    }
    await tab.getByRole('button', { name: 'Ta saken', exact: true }).click()
    await asked.promise
    await page.clock.fastForward(20_000)
    await tab.getByText('Teams kjenner deg ikke igjen').waitFor()
    token = () => tokenOf('Ingrid Solberg')
    await tab.getByRole('button', { name: 'Ta saken', exact: true }).click()
    await tab.getByText('Tok saken').waitFor()
  })

  it('opens in no frame but that of Teams', async () => {
    const complaint = context.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()))
    await openIn('https://elsewhere.example', {})
    await complaint
    assert.equal(await tab.getByRole('heading').count(), 0)
  })

  async function openIn(origin: string, context_: Record<string, string>): Promise<void> {
    await context.route(`${origin}/**`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe src="${production.straks.url}/tab" style="width: 1200px; height: 800px"></iframe>
          <script>window.context = ${JSON.stringify({ locale: 'nb-no', theme: 'default', ...context_ })};${TEAMS}</script>`,
      }),
    )
    await context.route('https://res.cdn.office.net/**', (route) => route.abort())
    page = await context.newPage()
    await page.goto(`${origin}/app`)
    tab = page.frameLocator('iframe')
  }

  function background(): Promise<string> {
    return frame().evaluate<string>("getComputedStyle(document.querySelector('#tab > div')).backgroundColor")
  }

  function frame(): Frame {
    return page.frames()[1] ?? assert.fail('no frame')
  }

  function idOf(name: string): string {
    return production.m365.personNamed(name).id
  }

  function tokenOf(name: string): Promise<string> {
    const { issuer } = production
    return issuer.sign(issuer.tabClaims(idOf(name)))
  }
})
