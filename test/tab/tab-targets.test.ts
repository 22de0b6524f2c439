import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { startSeeded } from '../helpers/seeded.ts'
import { withTab } from '../helpers/tab-browser.ts'
import { hasLargeTargets } from './small-targets.ts'

describe('What can be pressed in the tab', () => {
  const tab = withTab(() => startSeeded(120))
  let page: Page

  for (const width of [320, 1280]) {
    it(`is at least 24 px high and wide where tickets are, ${width} px wide`, async () => {
      page = await tab.open('Ingrid Solberg', { width, place: '/saker?status=all' })
      await page.getByText('50 av flere saker').waitFor()
      await isLarge('the list')
      for (const menu of ['Lagrede lister', ...(width > 1_000 ? ['Kolonner'] : []), 'Språk']) {
        await page.getByRole('button', { name: menu }).click()
        await page.getByRole('menu').waitFor()
        await isLarge(menu)
        await page.keyboard.press('Escape')
        await page.getByRole('menu').waitFor({ state: 'detached' })
      }
      await page.getByRole('searchbox').fill('finnesikke')
      await page.getByRole('button', { name: 'Tøm søket' }).waitFor()
      await isLarge('the search')
      await page.getByRole('button', { name: 'Tøm søket' }).click()
      await page.getByRole('row').getByRole('link').first().click()
      await page.getByRole('heading', { name: 'Tidslinje' }).waitFor()
      await isLarge('a ticket')
      await page.evaluate("location.hash = '#/statistikk'")
      await page.getByRole('heading', { name: 'Saker per måned' }).waitFor()
      await isLarge('the statistics')
      await page.evaluate("location.hash = '#/sak/2026-999999'")
      await page.getByText('Saken finnes ikke').waitFor()
      await isLarge('no such ticket')
    })
  }

  it('leaves room for 25 tickets on a screen of 900 px', async () => {
    page = await tab.open('Ingrid Solberg', { width: 1280, place: '/saker?status=all' })
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.getByText('50 av flere saker').waitFor()
    const seen = await page.evaluate<number>(
      "[...document.querySelectorAll('tbody tr')].filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length",
    )
    assert.ok(seen >= 25, `${seen} are seen`)
  })

  async function isLarge(where: string): Promise<void> {
    await hasLargeTargets(page, where)
  }
})
