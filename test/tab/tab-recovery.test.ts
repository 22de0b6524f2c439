import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'
import { patch } from '../helpers/tab-windows.ts'

const UNREACHABLE = 'Får ikke kontakt med Straks'

describe('When something fails in the tab', () => {
  const tab = withTab()
  let page: Page
  const row = (number: string) => page.getByRole('row').filter({ hasText: number })

  it('statistics whose code does not arrive leave the other views open, and come at the next try', async () => {
    await tab.lostCard()
    page = await tab.open('Ingrid Solberg', {
      prepare: (window) => window.route('**/assets/statistics-view-*', (route) => route.abort()),
    })
    await page.getByRole('link', { name: 'Statistikk' }).click()
    await page.getByText('Dette kan ikke vises akkurat nå').waitFor()
    await page.getByRole('button', { name: 'Last siden på nytt' }).waitFor()
    await page.getByRole('link', { name: 'Saker' }).click()
    await page.getByRole('link', { name: 'Buypass-kort mistet' }).first().waitFor()
    await page.getByRole('link', { name: 'Statistikk' }).click()
    await page.getByText('Dette kan ikke vises akkurat nå').waitFor()
    await page.unroute('**/assets/statistics-view-*')
    await page.getByRole('button', { name: 'Prøv igjen' }).click()
    await page.getByRole('heading', { name: 'Saker per måned' }).waitFor()
  })

  it('a ticket that cannot be drawn leaves the other views open, and comes when the page is reloaded', async () => {
    const { number } = await tab.lostCard()
    page = await tab.open('Ingrid Solberg')
    // The error is logged for developers.
    page.removeAllListeners('console')
    await page.route(`**/api/tickets/${number}`, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: { ...(await response.json()), history: null } })
    })
    await page.getByRole('row').filter({ hasText: number }).getByRole('link').click()
    await page.getByText('Dette kan ikke vises akkurat nå').waitFor()
    await page.getByRole('link', { name: 'Statistikk' }).waitFor()
    await page.unroute(`**/api/tickets/${number}`)
    await page.getByRole('button', { name: 'Last siden på nytt' }).click()
    await page.getByRole('heading', { name: 'Tidslinje' }).waitFor()
    await page.context().close()
  })

  it('a list that could not be loaded shows no other rows, and is loaded once there is a line', async () => {
    const resolved = await tab.lostCard()
    await json(await tab.ingrid.act(resolved, 'resolve', { resolution: 'done' }))
    const { number } = await tab.lostCard()
    page = await tab.open('Ingrid Solberg', { place: '/saker?status=all' })
    await row(resolved.number).waitFor()
    await lineIsGone()
    await page.getByRole('combobox', { name: 'Status' }).selectOption('new')
    // Read out as well.
    await page.getByRole('alert').getByText(UNREACHABLE).waitFor()
    await row(resolved.number).waitFor({ state: 'detached' })
    // Nothing is shown that could be outdated.
    assert.doesNotMatch((await page.textContent('main')) ?? '', /utdatert/)
    await page.context().setOffline(false)
    await row(number).waitFor()
    await page.getByText(UNREACHABLE).first().waitFor({ state: 'detached' })
    assert.equal(await row(resolved.number).count(), 0)
  })

  it('a ticket that could not be loaded is loaded once there is a line', async () => {
    const { number } = await tab.lostCard()
    page = await tab.open('Ingrid Solberg')
    await row(number).waitFor()
    await lineIsGone()
    await row(number).getByRole('link').click()
    await page.getByText(UNREACHABLE).first().waitFor()
    await page.context().setOffline(false)
    await page.getByRole('heading', { name: 'Tidslinje' }).waitFor()
    await page.getByText(UNREACHABLE).first().waitFor({ state: 'detached' })
  })

  it('a ticket that could not be loaded is loaded as soon as the phone has a network again', async () => {
    const { number } = await tab.lostCard()
    page = await tab.open('Ingrid Solberg')
    await row(number).waitFor()
    // The line is not seen to break: nothing says so on a phone that leaves a network.
    await page.context().setOffline(true)
    await row(number).getByRole('link').click()
    await page.getByText(UNREACHABLE).first().waitFor()
    await page.context().setOffline(false)
    await page.getByRole('heading', { name: 'Tidslinje' }).waitFor({ timeout: 15_000 })
  })

  it('a ticket that could not be read again is read by itself later, though the line was never gone', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    await patch(
      page,
      `{
      const later = window.setTimeout
      window.setTimeout = (work, ms, ...given) => later(work, ms === 30_000 ? 1_000 : ms, ...given)
    }`,
    )
    await page.route(`**/api/tickets/${number}`, (route) => route.abort(), { times: 1 })
    await tab.mikkel.actNow(number, 'assign', { assignee: tab.mikkel.id })
    await page.getByText(UNREACHABLE).waitFor()
    await page.getByRole('button', { name: 'Overta fra Mikkel Ruud' }).waitFor()
    await page.getByText(UNREACHABLE).waitFor({ state: 'detached' })
  })

  async function lineIsGone(): Promise<void> {
    await page.context().setOffline(true)
    await tab.straks.restart()
  }
})
