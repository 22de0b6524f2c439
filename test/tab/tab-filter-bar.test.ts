import assert from 'node:assert/strict'
import type { CountsJson } from '../../bot/helpdesk/api-shapes.ts'
import { goTo, withTab } from '../helpers/tab-browser.ts'
import { wordsIn } from '../helpers/tab-words.ts'

describe('The bar over the list', () => {
  const tab = withTab()

  for (const [locale, { tickets }] of [
    ['nb-NO', wordsIn.nb],
    ['nn-NO', wordsIn.nn],
    ['en-GB', wordsIn.en],
  ] as const) {
    it(`shows its words whole in ${locale}, at any width`, async () => {
      const page = await tab.open('Ingrid Solberg', { locale, width: 320 })
      await page.getByRole('button', { name: tickets.filters, exact: true }).click()
      for (const chosen of ['', '?urgency=urgent', '?status=in-progress']) {
        await goTo(page, `/saker${chosen}`)
        await page.getByPlaceholder(tickets.search).waitFor()
        await page
          .getByRole('button', { name: tickets.clear, exact: true })
          .waitFor({ state: chosen ? 'visible' : 'detached' })
        for (const width of [320, 390, 600, 768, 900, 1024, 1100, 1280]) {
          await page.setViewportSize({ width, height: 800 })
          assert.deepEqual(await page.evaluate(CUT), [], `${chosen} at ${width}`)
        }
      }
    })
  }

  it('has its choices on a phone behind a button that says how many are made', async () => {
    await tab.lostCard()
    const page = await tab.open('Ingrid Solberg', { width: 320 })
    const table = page.getByRole('table')
    await table.waitFor()
    const top = async () => (await table.boundingBox())?.y ?? 800
    assert.ok((await top()) < 230, `the list begins ${await top()} px down`)
    const urgency = page.getByRole('combobox', { name: wordsIn.nb.columns.urgency })
    assert.equal(await urgency.count(), 0)
    await page.getByRole('button', { name: 'Filter', exact: true }).press('Enter')
    await urgency.selectOption('urgent')
    await page.getByRole('combobox', { name: wordsIn.nb.list.sort }).selectOption('-number')
    await page.waitForURL(/urgency=urgent&sort=-number$/)
    await page.getByRole('button', { name: 'Filter (1)', expanded: true }).press('Enter')
    await urgency.waitFor({ state: 'hidden' })
    assert.ok((await top()) < 260, `the list begins ${await top()} px down`)
  })

  it('says how many tickets are listed, never how many were listed before', async () => {
    await tab.lostCard()
    const page = await tab.open('Ingrid Solberg', { place: '/saker?q=kari' })
    await page.getByText('Last ned CSV').waitFor()
    const total = page.getByRole('main').locator('h1 + span')
    const late = Promise.withResolvers<void>()
    await page.route('**/api/counts*', (route) => late.promise.then(() => route.continue()))
    await page.getByRole('searchbox').fill('')
    await page.waitForURL(/#\/saker$/)
    await page.getByRole('combobox', { name: wordsIn.nb.columns.urgency }).selectOption('normal')
    await page.getByText(wordsIn.nb.tickets.noneFiltered).waitFor()
    assert.equal(await total.textContent(), '')
    late.resolve()
    await total.getByText('0 saker').waitFor()
  })

  it('needs no additional line on a phone to clear the choices', async () => {
    await tab.lostCard()
    const page = await tab.open('Ingrid Solberg', { place: '/saker?urgency=urgent', width: 320 })
    await page.route('**/api/counts*', async (route) => {
      const response = await route.fetch()
      const counts: CountsJson = await response.json()
      await route.fulfill({
        response,
        json: { ...counts, open: { ...counts.open, attention: { true: 12 } } },
      })
    })
    await page.reload()
    const { attention, clear, filters } = wordsIn.nb.tickets
    await page.getByRole('button', { name: `${attention.name} (12)` }).waitFor()
    const top = async (name: string) => (await page.getByRole('button', { name }).boundingBox())?.y
    assert.equal(await top(clear), await top(`${filters} (1)`))
  })

  it('leaves the list where it is when something is chosen', async () => {
    await tab.lostCard()
    const page = await tab.open('Ingrid Solberg')
    const table = page.getByRole('table')
    for (const width of [768, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await goTo(page, '/saker')
      await page.getByRole('button', { name: wordsIn.nb.tickets.clear }).waitFor({ state: 'detached' })
      await table.waitFor()
      // The counts behind the choices make them wider.
      await page.getByText(/^\d+ sake?r?$/).waitFor()
      const before = await table.boundingBox()
      await page.getByRole('combobox', { name: wordsIn.nb.columns.status }).selectOption('new')
      await page.getByRole('button', { name: wordsIn.nb.tickets.clear }).waitFor()
      assert.equal((await table.boundingBox())?.y, before?.y)
    }
  })
})

/** The fields whose own words do not fit. */
const CUT = `(() => {
  const pen = document.createElement('canvas').getContext('2d')
  return [...document.querySelectorAll('search input, search select')].filter((one) => one.checkVisibility()).flatMap((field) => {
    const words = field.placeholder ?? field.selectedOptions[0].text
    const { font, paddingLeft, paddingRight } = getComputedStyle(field)
    pen.font = font
    const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
    return pen.measureText(words).width > room ? [words] : []
  })
})()`
