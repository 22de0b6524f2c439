import assert from 'node:assert/strict'
import type { BrowserContext, Page } from 'playwright-core'
import { linkTo } from '../helpers/desk-links.ts'
import { HELP_DESK } from '../helpers/desks.ts'
import { ticketWhen } from '../helpers/reporting.ts'
import { isTooWide, violations, withTab } from '../helpers/tab-browser.ts'

describe('The desk’s page in a browser', () => {
  const tab = withTab()
  let context: BrowserContext | undefined
  afterEach(() => context?.close())

  it('works on a phone without any script, and the receipt shows the press', async () => {
    const ticket = await tab.lostCard()
    const page = await open(linkTo(tab.straks, ticket), { javaScriptEnabled: false, locale: 'nb-NO' })
    assert.match(
      String(await page.locator('main').textContent()),
      /Buypass-kort mistet[\s\S]*vurdere sperring straks/,
    )
    await page.getByLabel('Saksnummer hos dere').fill('BP-4711')
    await page.getByRole('button', { name: 'Kortet er sperret' }).click()
    await page.getByText(/Kortet er sperret, bekreftet av dere \d\d:\d\d\./).waitFor()
    assert.equal(await page.getByRole('button').count(), 0)
    const { externalReference, confirmedLines } = await ticketWhen(
      tab.straks,
      ticket.number,
      ({ confirmed }) => confirmed.length > 0,
    )
    assert.equal(externalReference, 'BP-4711')
    assert.match(confirmedLines.join(), /^Kortet er sperret, bekreftet av Buypass \d\d:\d\d\.$/)
    await tab.straks.m365
      .chatOf('Kari Hansen')
      .waitFor(({ text }) => text.includes(`Sak ${ticket.number} ·`) && /bekreftet av Buypass/.test(text))
  })

  it('works by keyboard, in the language that is chosen there', async () => {
    const url = linkTo(tab.straks, await tab.lostCard())
    const page = await open(url, { locale: 'nb-NO' })
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByLabel('Your case number').press('Enter')
    await page.getByText(/Received, confirmed by you/).waitFor()
    await page.getByRole('button', { name: 'The card is blocked' }).press('Enter')
    await page.getByText(/The card is blocked, confirmed by you/).waitFor()
    await page.getByLabel('Your case number').fill('BP-1')
    await page.getByRole('button', { name: 'Save the case number' }).click()
    await page.getByText('Your case number has been noted.').waitFor()
  })

  it('has nothing that axe-core finds, and never scrolls sideways, light or dark', async () => {
    const url = linkTo(
      tab.straks,
      await tab.reported('Anne Dahl', { type: 'equipment-lost', cause: 'lost' }),
      HELP_DESK,
    )
    const page = await open(url, { bypassCSP: true })
    const unknown = `${url.slice(0, -43)}${'A'.repeat(43)}`
    // The last two are made of the same page.
    for (const shown of [url, unknown, new URL('/privacy', url).href, new URL('/terms', url).href]) {
      await page.goto(shown)
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [390, 1200]) {
          await page.emulateMedia({ colorScheme })
          await page.setViewportSize({ width, height: 844 })
          assert.deepEqual(await violations(page), [], `${shown}, ${width} ${colorScheme}`)
          assert.equal(await isTooWide(page), false, `${shown}, ${width}`)
        }
      }
    }
  })

  async function open(
    url: string,
    options: NonNullable<Parameters<typeof tab.browser.newContext>[0]>,
  ): Promise<Page> {
    context = await tab.browser.newContext({ viewport: { width: 390, height: 844 }, ...options })
    context.setDefaultTimeout(60_000)
    const page = await context.newPage()
    await page.goto(url)
    return page
  }
})
