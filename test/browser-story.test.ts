import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Browser, chromium as browserType, type Page } from 'playwright-core'
import { chromium } from './chromium.ts'
import { type StraksUnderTest, startUnderTest } from './straks-under-test.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

describe('The story in a browser', function () {
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
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'nb-NO' })
    await page.goto(straks.m365.url)
  })
  after(async () => {
    await browser?.close()
    await straks?.close()
  })

  it('Kari reports in one message and one tap', async () => {
    const employee = page.getByRole('region', { name: 'Ansatt' })
    await employee.getByRole('textbox').last().fill('mista buypasskortet')
    await employee.getByRole('textbox').last().press('Enter')
    await employee.getByRole('button', { name: 'Send meldingen' }).click()
    await employee.getByText(/Sak 2026-000001/).waitFor()
  })

  it('Ola sees the alert and confirms', async () => {
    const leader = page.getByRole('region', { name: 'Leder' })
    await leader.getByRole('button', { name: 'Bekreft at jeg har sett det' }).click()
    await leader.getByText(/Bekreftet av Ola Nordmann/).waitFor()
  })

  it("Kari's receipt shows both", async () => {
    const employee = page.getByRole('region', { name: 'Ansatt' })
    await employee.getByText(/e-post sendt \d\d:\d\d/).waitFor()
    await employee.getByText(/^bekreftet \d\d:\d\d/).waitFor()
  })

  it('the mail to Buypass can be read as it left', async () => {
    const mail = page.getByRole('region', { name: 'E-post' })
    await mail
      .getByText(/Buypass-kort mistet/)
      .first()
      .click()
    await mail.getByText('kundeservice@buypass.no').first().waitFor()
  })

  it('the help desk has the ticket', async () => {
    const tab = page.frameLocator('iframe[title*="Brukerhjelpen"]')
    await tab.getByText('2026-000001').first().waitFor({ timeout: 15_000 })
    await tab.getByRole('link', { name: 'Buypass-kort mistet' }).click()
    await tab.getByRole('button', { name: 'Kopier lenke' }).click()
    await tab.getByText('Lenken er kopiert.').waitFor()
  })

  it('axe-core finds nothing on the page, wide or narrow, light or dark', async () => {
    const script = await readFile(axe, 'utf8')
    for (const [width, colorScheme] of [
      [1440, 'light'],
      [390, 'light'],
      [1440, 'dark'],
      [390, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 844 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.evaluate(script)
      const violations = await page.evaluate<string[]>(
        `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html)))`,
      )
      assert.deepEqual(violations, [], `${width} ${colorScheme}`)
    }
  })
})
