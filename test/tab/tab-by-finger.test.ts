import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { tabAddress, withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'
import { hasRoomForAFinger } from './small-targets.ts'

describe('The tab on a touch screen', () => {
  const tab = withTab()
  let number: string
  let page: Page

  before(async () => {
    number = (await tab.lostCard()).number
    for (const agent of [tab.ingrid, tab.mikkel]) await json(await agent.ask('GET', '/api/me'))
  })

  it('opens the ticket whose row is tapped, wherever in the row, and does nothing else to it', async () => {
    page = await touched(1180, '/saker')
    const box = (await row().boundingBox()) ?? assert.fail('no row')
    for (const fromTheEnd of [20, 50, 80, 110]) {
      await page.touchscreen.tap(box.x + box.width - fromTheEnd, box.y + box.height / 2)
      await page.getByRole('heading', { name: 'Tidslinje' }).waitFor()
      await page.goBack()
      await row().waitFor()
    }
    assert.equal((await tab.ingrid.ticket(number)).assignee, null)
  })

  it('has room for a finger on every control, except in rows and sentences', async () => {
    page = await touched(390, '/saker')
    await row().waitFor()
    await large('the list')
    await row().getByRole('checkbox').tap()
    await large('what is selected')
    await page.getByRole('button', { name: 'Gi til' }).tap()
    await page.getByRole('menuitem', { name: 'Mikkel Ruud' }).tap()
    await page.getByRole('button', { name: 'Angre' }).waitFor()
    await large('what was done')
    await page.getByRole('button', { name: 'Angre' }).tap()
    await page.getByRole('button', { name: 'Lagrede lister' }).tap()
    await page.getByRole('menu').waitFor()
    await large('the saved lists')
    await page.keyboard.press('Escape')
    await row().getByRole('link').tap()
    await page.getByRole('heading', { name: 'Tidslinje' }).waitFor()
    await large('the ticket')
    await page.getByRole('button', { name: 'Løs saken', exact: true }).tap()
    await page.getByRole('dialog').waitFor()
    await large('how it was resolved')
  })

  it('keeps what was done, and its undoing, within the width of a phone', async () => {
    page = await touched(390, '/saker')
    await row().getByRole('link').tap()
    await page.getByRole('button', { name: 'Løs saken', exact: true }).tap()
    await page.getByRole('button', { name: /^Løs og gi beskjed til/ }).tap()
    const undo = page.getByRole('button', { name: 'Angre' })
    await undo.waitFor()
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390)
    await undo.tap()
    await page.getByRole('button', { name: 'Løs saken', exact: true }).waitFor()
  })

  it('keeps the navigation on one line of a phone', async () => {
    page = await touched(390, '/saker')
    const { height } = (await page.getByRole('banner').boundingBox()) ?? assert.fail('no navigation')
    assert.ok(height < 2 * 44, `${height} px`)
    await page.getByRole('button', { name: 'Språk: Bokmål' }).tap()
    await page.getByRole('menuitemradio', { name: 'Nynorsk' }).waitFor()
  })

  const row = () => page.getByRole('row').filter({ hasText: number })

  async function touched(width: number, place: string): Promise<Page> {
    const viewport = { width, height: 844 }
    const context = await tab.browser.newContext({
      locale: 'nb-NO',
      viewport,
      hasTouch: true,
      isMobile: true,
    })
    const opened = await context.newPage()
    await opened.goto(tabAddress(tab.straks, 'Ingrid Solberg', { place }))
    await opened.getByRole('row').filter({ hasText: number }).waitFor()
    return opened
  }

  const large = (where: string) => hasRoomForAFinger(page, where)
})
