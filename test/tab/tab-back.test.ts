import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { openSeededList, startSeeded } from '../helpers/seeded.ts'
import { becomes, mayLeave, resolveIn, tabAddress, withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'
import { close, openAgain } from '../helpers/tab-windows.ts'

const SHORT_LIST = '/saker?status=all&type=nhn-credentials'

describe('Coming back in the tab', () => {
  const tab = withTab(() => startSeeded(200))
  let page: Page

  describe('to a long list', () => {
    beforeEach(async () => {
      page = await openSeededList(tab)
    })

    it('from row 71 restores its length, its place and the focus on the row at once', async () => {
      await page.getByRole('button', { name: 'Vis flere' }).click()
      await page.getByText('100 av flere saker').waitFor()
      const link = page.getByRole('row').nth(71).getByRole('link')
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
      assert.equal(await page.getByRole('row').count(), 101)
      assert.equal((await focused.boundingBox())?.y, y)
      isSilent = false
      await page.getByText('Henter …').waitFor({ state: 'detached' })
      assert.equal(await page.getByRole('row').count(), 101)
      assert.equal((await focused.boundingBox())?.y, y)
    })

    it('from the statistics restores its place', async () => {
      await page.getByRole('row').nth(40).scrollIntoViewIfNeeded()
      const before = await page.evaluate<number>('scrollY')
      assert.ok(before > 0)
      await page.evaluate("location.hash = '#/statistikk'")
      await page.getByRole('heading', { name: 'Saker per måned' }).waitFor()
      await page.goBack()
      await page.getByRole('row').nth(40).waitFor()
      assert.equal(await page.evaluate<number>('scrollY'), before)
    })
  })

  it('from a ticket far down in the list leaves the focus to the search box for its number', async () => {
    const { items } = await json<{ items: TicketSummary[] }>(
      await tab.ingrid.ask('GET', '/api/tickets?limit=100'),
    )
    const number = items.at(-1)?.number ?? assert.fail('too few tickets')
    page = await tab.open('Ingrid Solberg', { place: `/sak/${number}` })
    await page.getByRole('link', { name: 'Tilbake til saker' }).click()
    await page.getByText('50 saker').waitFor()
    await page.getByRole('heading', { name: 'Saker', exact: true }).and(page.locator(':focus')).waitFor()
    await page.getByRole('searchbox').fill(number)
    await page.getByRole('row').filter({ hasText: number }).waitFor()
    await page.getByRole('searchbox').and(page.locator(':focus')).waitFor()
  })

  it('from a resolved ticket to the open ones begins at their top', async () => {
    page = await tab.open('Ingrid Solberg', { place: '/saker?status=open' })
    const link = page.getByRole('row').nth(1).getByRole('link')
    const href = await link.getAttribute('href')
    await link.click()
    await resolveIn(page, 'Utført')
    await page.getByRole('button', { name: 'Gjenåpne saken' }).waitFor()
    await page.goBack()
    await page.locator(`a[href="${href}"]`).waitFor({ state: 'detached' })
    await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor()
  })

  it('to a page that the browser has kept shows nothing seen before, but what has come since', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    const lineIsLeft = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/events'))
    await page.getByRole('button', { name: 'Løs saken', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Løs saken' })
    await dialog.getByRole('radio', { name: 'Utført' }).click()
    await dialog.getByRole('textbox').fill('Hent det i servicetorget.')
    await becomes(() => mayLeave(page), false)
    await becomes(() => page.getByRole('main').count(), 0)
    await close(page)
    await lineIsLeft
    assert.equal(await page.textContent('body'), '')
    assert.ok(await mayLeave(page))
    await tab.mikkel.actNow(number, 'assign', { assignee: tab.mikkel.id })
    await openAgain(page, page.url())
    await page.getByRole('main').getByRole('button', { name: 'Overta fra Mikkel Ruud' }).waitFor()
    assert.equal(await dialog.count(), 0)
  })

  it('to a page that the browser has kept shows it to the person of that moment', async () => {
    page = await tab.open('Ingrid Solberg', { place: SHORT_LIST })
    await page.getByRole('heading', { name: 'Saker', exact: true }).waitFor()
    await close(page)
    await openAgain(page, tabAddress(tab.straks, 'Anne Dahl'))
    await page.getByRole('heading', { name: 'Mine saker' }).waitFor()
  })

  it('is not needed for a missing ticket, which says so with the focus on the heading', async () => {
    page = await tab.open('Ingrid Solberg', { place: '/sak/2026-999999' })
    await page.getByText('Saken finnes ikke').waitFor()
    await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor()
  })

  it('steps back over chosen filters, and not over what was typed', async () => {
    page = await tab.open('Ingrid Solberg', { place: SHORT_LIST })
    await page.getByRole('combobox', { name: 'Hastegrad' }).selectOption('urgent')
    await page.getByRole('combobox', { name: 'Status' }).selectOption('new')
    await page.getByRole('searchbox').pressSequentially('kvam', { delay: 50 })
    await page.waitForURL(/q=kvam/)
    await page.goBack()
    await page.waitForURL(/#\/saker\?status=all&type=nhn-credentials&urgency=urgent$/)
    await becomes(() => page.getByRole('combobox', { name: 'Status' }).inputValue(), 'all')
    await becomes(() => page.getByRole('searchbox').inputValue(), '')
    await page.goBack()
    await page.waitForURL(/#\/saker\?status=all&type=nhn-credentials$/)
  })

  it('to a ticket finds what was being written to the reporter', async () => {
    page = await tab.open('Ingrid Solberg', { place: SHORT_LIST })
    const rows = page.getByRole('row').getByRole('link')
    await rows.nth(0).click()
    await page.getByRole('textbox', { name: 'Melding til' }).fill('Har du sett etter i garderoben?')
    await page.getByRole('textbox', { name: 'Nummer i annet system' }).fill('TOP-17')
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
    assert.equal(await page.getByRole('textbox', { name: 'Nummer i annet system' }).inputValue(), 'TOP-17')
  })
})
