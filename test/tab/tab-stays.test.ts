import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { startSeeded } from '../helpers/seeded.ts'
import { withTab } from '../helpers/tab-browser.ts'
import { wordsIn } from '../helpers/tab-words.ts'

describe('What the tab shows', () => {
  const tab = withTab(() => startSeeded(60))

  it('stays where it is when the number of tickets comes late, at any width', async () => {
    const late = Promise.withResolvers<void>()
    const page = await tab.open('Ingrid Solberg', {
      prepare: (window) =>
        window.route('**/api/counts*', (route) => late.promise.then(() => route.continue())),
    })
    const table = page.getByRole('table')
    await table.waitFor()
    const before = await placesByWidth(table)
    late.resolve()
    await page.getByText(/^\d+ saker$/).waitFor()
    assert.deepEqual(await placesByWidth(table), before)
  })

  it('stays where it is when a chart is drawn', async () => {
    const page = await tab.open('Ingrid Solberg', { place: '/statistikk', prepare: async () => {} })
    await page.locator('[role=img] svg[role=region]').first().waitFor()
    assert.ok((await shifted(page)) < 0.05, `${await shifted(page)}`)
  })

  for (const theme of ['dark', 'contrast'] as const) {
    it(`has the theme’s colours around it in ${theme}: behind the scroll bar, and in dialogs`, async () => {
      const page = await tab.open('Ingrid Solberg', { theme })
      await page.getByRole('table').waitFor()
      await page.getByRole('button', { name: wordsIn.nb.keys.title }).click()
      await page.getByRole('dialog').waitFor()
      const [around, within] = await page.evaluate<[string, string]>(
        `['html', '#tab > div'].map((part) => getComputedStyle(document.querySelector(part)).backgroundColor)`,
      )
      assert.equal(around, within)
      const schemes = await page.evaluate<string[]>(
        `['html', '[role=dialog]'].map((part) => getComputedStyle(document.querySelector(part)).colorScheme)`,
      )
      assert.deepEqual(schemes, ['dark', 'dark'])
    })
  }
})

async function placesByWidth(table: Locator) {
  const places = []
  for (const width of [320, 390, 768, 1000, 1280]) {
    await table.page().setViewportSize({ width, height: 800 })
    places.push({ width, box: await table.boundingBox() })
  }
  return places
}

/** Returns how much has moved by itself since the page was loaded: Chromium's layout shift, 0 to 1 for each. */
function shifted(page: Page): Promise<number> {
  return page.evaluate<number>(`new Promise((done) => {
    new PerformanceObserver((list) => done(list.getEntries().reduce((sum, { value }) => sum + value, 0)))
      .observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => done(0), 1_000)
  })`)
}
