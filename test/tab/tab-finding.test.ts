import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { openSeededList, startSeeded } from '../helpers/seeded.ts'
import { withTab } from '../helpers/tab-browser.ts'

describe('Finding a ticket in the tab', () => {
  const tab = withTab(() => startSeeded(200))
  let page: Page

  describe('in a long list', () => {
    beforeEach(async () => {
      page = await openSeededList(tab)
    })

    it('shows 25 rows on a screen of 900 px, which stay where they are when a new ticket comes', async () => {
      await page.setViewportSize({ width: 1280, height: 900 })
      const seen = await page.evaluate<number>(
        "[...document.querySelectorAll('tbody tr')].filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length",
      )
      assert.ok(seen >= 25, `${seen} are seen`)
      const row = page.getByRole('row').nth(40)
      await row.scrollIntoViewIfNeeded()
      const before = await row.getByRole('link').getAttribute('href')
      const { y } = (await row.boundingBox()) ?? assert.fail('not shown')
      const { number } = await tab.reported('Kari Hansen', { type: 'buypass-card', cause: 'lost' })
      await page.getByRole('row').filter({ hasText: number }).waitFor()
      const moved = page.getByRole('row').filter({ has: page.locator(`a[href="${before}"]`) })
      assert.equal((await moved.boundingBox())?.y, y)
    })

    it('shows more with the keyboard, again and again, and says there when that fails', async () => {
      await page.getByRole('button', { name: 'Vis flere' }).focus()
      await page.route('**/api/tickets?*', (route) => route.fulfill({ status: 503 }), { times: 1 })
      await page.keyboard.press('Enter')
      const problem = page.getByText('Noe gikk galt hos Straks.')
      await problem.waitFor()
      const { y } = (await problem.boundingBox()) ?? assert.fail('not shown')
      assert.ok(y >= 0 && y < 800, `${y}`)
      await page.keyboard.press('Enter')
      await page.getByText('100 av flere saker').waitFor()
      assert.equal(await problem.count(), 0)
      await page.keyboard.press('Enter')
      await page.getByText('150 av flere saker').waitFor()
    })

    it('shows more when that is asked for while the list is read again, and leaves out no ticket', async () => {
      const late = Promise.withResolvers<void>()
      await page.route('**/api/tickets?*', async (route) => {
        await late.promise
        await route.continue()
      })
      // Once: each one lets the list be read again.
      await page.route(
        '**/api/events',
        (route) =>
          route.fulfill({ contentType: 'text/event-stream', body: 'event: reset\nid: 1\ndata: {}\n\n' }),
        { times: 1 },
      )
      const reading = page.waitForRequest('**/api/tickets?*')
      await tab.straks.restart()
      await reading
      await page.getByRole('button', { name: 'Vis flere' }).click()
      late.resolve()
      await page.getByText('100 av flere saker').waitFor()
    })
  })

  describe('in a short list', () => {
    beforeEach(async () => {
      page = await tab.open('Ingrid Solberg', { place: '/saker?status=all&type=nhn-credentials' })
      await page.getByRole('row').nth(1).waitFor()
    })

    it('keeps the blank after the first word when the next one is typed later', async () => {
      const box = page.getByRole('searchbox')
      await box.pressSequentially('frøydis ')
      await address(/q=fr%C3%B8ydis$/)
      await box.pressSequentially('dale')
      await address(/q=fr%C3%B8ydis\+dale$/)
      assert.equal(await box.inputValue(), 'frøydis dale')
    })

    it('keeps a filter that was chosen while the search was still being typed', async () => {
      await page.getByRole('searchbox').pressSequentially('kvam')
      await page.getByRole('combobox', { name: 'Hastegrad' }).selectOption('urgent')
      await address(/q=kvam/)
      await address(/urgency=urgent/)
    })

    it('does not lead back from a ticket that was opened before the search began', async () => {
      // If the search came earlier, the list would stay as it is.
      await page.route('**/api/tickets?*', () => undefined)
      await page.getByRole('searchbox').pressSequentially('kvam')
      const hash = await page.evaluate<string>(`new Promise((done) => {
        const { hash } = document.querySelector('tr[data-number] a')
        // The address has changed; the tab hears of it only after the search was due.
        history.pushState(null, '', hash)
        setTimeout(() => done(location.hash), 500)
      })`)
      assert.match(hash, /^#\/sak\//)
      await page.evaluate('dispatchEvent(new HashChangeEvent("hashchange"))')
      await page.getByRole('heading', { name: 'Tidslinje' }).waitFor()
    })

    it('goes on in the search box when the filters have been cleared', async () => {
      await page.getByRole('searchbox').fill('finnesikke')
      await page.getByRole('button', { name: 'Nullstill' }).press('Enter')
      await page.getByText(/^50 (?:av flere )?saker$/).waitFor()
      assert.equal(await page.evaluate('document.activeElement.type'), 'search')
    })

    it('opens a row that is clicked, but not when text is selected or the link opens elsewhere', async () => {
      const row = page.getByRole('row').nth(1)
      await row.getByRole('link').click({ modifiers: ['Control'] })
      await dragOver(row.getByText(/\d{4}-\d{6}/))
      assert.match(await page.evaluate<string>('String(getSelection())'), /\d{6}/)
      await address(/#\/saker\?status=all&type=nhn-credentials$/)
      await row.getByRole('cell').nth(3).click()
      await address(/#\/sak\/\d{4}-\d{6}$/)
    })
  })

  async function dragOver(text: Locator): Promise<void> {
    const { x, y } = (await text.boundingBox()) ?? assert.fail('not shown')
    await page.mouse.move(x + 2, y + 8)
    await page.mouse.down()
    await page.mouse.move(x + 90, y + 8, { steps: 5 })
    await page.mouse.up()
  }

  function address(shape: RegExp): Promise<void> {
    return page.waitForURL(shape)
  }
})
