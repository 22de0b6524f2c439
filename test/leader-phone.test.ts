import assert from 'node:assert/strict'
import { type Browser, chromium as browserType, type Page } from 'playwright-core'
import { chromium } from './chromium.ts'
import { type StraksUnderTest, startUnderTest } from './straks-under-test.ts'

describe('A leader with a phone', function () {
  this.timeout(60_000)
  let straks: StraksUnderTest
  let browser: Browser
  let page: Page

  before(async function () {
    this.timeout(600_000)
    const executablePath = chromium()
    straks = await startUnderTest()
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']
    browser = await browserType.launch({ executablePath, args })
    page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'nb-NO' })
    await page.goto(straks.m365.url)
    await page.getByRole('link', { name: /^Leder/ }).click()
  })
  after(async () => {
    await browser?.close()
    await straks?.close()
  })

  it('reads the whole alert without scrolling sideways, and decides with one tap', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await kari.say('skjermen på pc-en er knust')
    await kari.press('Send meldingen', { when: 'i går kveld' })
    const leader = page.getByRole('region', { name: 'Leder' })
    const decide = leader.getByRole('button', { name: 'Kommunen erstatter' })
    await decide.waitFor()
    for (const words of ['Utstyr ødelagt', 'Kari Hansen', 'i går kveld', 'IKT Brukerhjelpen']) {
      await leader.getByText(words).first().waitFor()
    }
    const sideways = 'document.documentElement.scrollWidth > document.documentElement.clientWidth'
    assert.equal(await page.evaluate(sideways), false)
    for (const name of ['Kommunen erstatter', 'Den ansatte erstatter', 'Må undersøkes først']) {
      const box = await leader.getByRole('button', { name }).boundingBox()
      assert.ok(box && box.x >= 0 && box.x + box.width <= 390, `${name} is within the screen`)
    }
    await decide.click()
    await kari.waitFor('Lederen har svart. Erstatning: Kommunen erstatter.')
    await decide.waitFor({ state: 'detached' })
  })
})
