import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { startSeeded } from './seeded.ts'
import { withTab } from './tab-browser.ts'

describe('Coming back in the tab', function () {
  this.timeout(60_000)
  const tab = withTab(() => startSeeded(200))
  let page: Page

  beforeEach(async () => {
    page = await tab.open('Ingrid Solberg')
    await page.getByText('50 av flere saker').waitFor()
  })

  it('from row 121 the list is there at once: as long, as far down, with the focus on the row', async () => {
    for (const count of [100, 150]) {
      await page.getByRole('button', { name: 'Vis flere' }).click()
      await page.getByText(`${count} av flere saker`).waitFor()
    }
    const link = page.getByRole('row').nth(121).getByRole('link')
    await link.scrollIntoViewIfNeeded()
    const { y } = (await link.boundingBox()) ?? assert.fail('not shown')
    const href = await link.getAttribute('href')
    await link.click()
    await page.getByRole('heading', { name: 'Tidslinje' }).waitFor()
    let isSilent = true
    await page.route('**/api/tickets?*', async (route) => {
      while (isSilent) await page.waitForTimeout(50)
      await route.continue()
    })
    await page.goBack()
    const focused = page.locator(':focus')
    await focused.and(page.locator(`a[href="${href}"]`)).waitFor()
    assert.equal(await page.getByRole('row').count(), 151)
    assert.equal((await focused.boundingBox())?.y, y)
    isSilent = false
    await page.getByText('Henter …').waitFor({ state: 'detached' })
    assert.equal(await page.getByRole('row').count(), 151)
    assert.equal((await focused.boundingBox())?.y, y)
  })

  it('a filter that was chosen is gone back over, what was typed is not', async () => {
    await page.getByRole('combobox', { name: 'Hastegrad' }).selectOption('urgent')
    await page.getByRole('combobox', { name: 'Status' }).selectOption('new')
    await page.getByRole('searchbox').pressSequentially('kvam', { delay: 50 })
    await page.waitForURL(/q=kvam/)
    await page.goBack()
    await page.waitForURL(/#\/saker\?urgency=urgent$/)
    assert.equal(await page.getByRole('combobox', { name: 'Status' }).inputValue(), '')
    assert.equal(await page.getByRole('searchbox').inputValue(), '')
    await page.goBack()
    await page.waitForURL(/#\/saker$/)
  })

  it('to a ticket, what was being written to the reporter is still there', async () => {
    const rows = page.getByRole('row').getByRole('link')
    await rows.nth(0).click()
    await page.getByRole('textbox', { name: 'Melding til' }).fill('Har du sett etter i garderoben?')
    await page.getByRole('link', { name: 'Tilbake til saker' }).click()
    await rows.nth(1).click()
    await page.getByRole('heading', { name: 'Tidslinje' }).waitFor()
    assert.equal(await page.getByRole('textbox', { name: 'Melding til' }).inputValue(), '')
    await page.getByRole('link', { name: 'Tilbake til saker' }).click()
    await rows.nth(0).click()
    assert.equal(
      await page.getByRole('textbox', { name: 'Melding til' }).inputValue(),
      'Har du sett etter i garderoben?',
    )
  })
})
