import assert from 'node:assert/strict'
import type { Page, Route } from 'playwright-core'
import { heldUp, withTab } from '../helpers/tab-browser.ts'
import { patch } from '../helpers/tab-windows.ts'

/** Runs postponed work at once, as on a slow machine: also Fluent's handling of a lost focus. */
const hurried = `{
  const later = window.setTimeout
  window.setTimeout = (work, ms, ...given) => ms ? later(work, ms, ...given) : queueMicrotask(() => work(...given))
}`

/** Draws the page late, as on a slow machine. */
const drawnLate = `{
  const frame = window.requestAnimationFrame
  window.requestAnimationFrame = (draw) => setTimeout(() => frame(draw), 300)
}`

describe('The focus in the tab', () => {
  const tab = withTab()
  let page: Page
  const row = (number: string) => page.getByRole('row').filter({ hasText: number })

  it('goes to the heading when a ticket is resolved', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    await page.getByRole('button', { name: 'Hurtigtaster' }).focus()
    await page.getByRole('button', { name: 'Løs saken', exact: true }).press('Enter')
    const send = page.getByRole('dialog').getByRole('button', { name: /^Løs og gi beskjed til/ })
    await send.waitFor()
    await patch(page, hurried)
    await send.press('Enter')
    await page.getByRole('button', { name: 'Angre' }).waitFor()
    await isAtTheTop()
  })

  it('leaves the keys to the ticket as soon as resolving is cancelled, however slowly things move', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    const browser = await page.context().newCDPSession(page)
    await browser.send('Animation.enable')
    await browser.send('Animation.setPlaybackRate', { playbackRate: 0.05 })
    await page.keyboard.press('r')
    await page.getByRole('radio', { name: 'Utført' }).and(page.locator(':focus')).waitFor()
    for (const key of ['Escape', 't']) await page.keyboard.press(key)
    await page.getByText('Tok saken').waitFor()
    await page.context().close()
  })

  it('is in the row to which the last key led, however late the page is drawn', async () => {
    const [older, newest] = [await tab.lostCard(), await tab.lostCard()]
    page = await tab.open('Ingrid Solberg', { place: '/saker?status=all&sort=-openedAt' })
    await row(newest.number).waitFor()
    await page.keyboard.press('j')
    await isIn(newest.number)
    await patch(page, drawnLate)
    await page.keyboard.press('t')
    await page.keyboard.press('j')
    await row(newest.number).getByText('Ingrid Solberg').filter({ visible: true }).waitFor()
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))')
    await isIn(older.number)
  })

  it('is in the next row when a dialog has resolved the ticket of one', async () => {
    const [older, newest] = [await tab.lostCard(), await tab.lostCard()]
    page = await tab.open('Ingrid Solberg', { place: '/saker?status=all&sort=-openedAt' })
    await row(newest.number).waitFor()
    await page.getByRole('button', { name: 'Hurtigtaster' }).focus()
    await row(newest.number).getByRole('link').focus()
    await page.keyboard.press('r')
    await page.getByRole('radio', { name: 'Utført' }).and(page.locator(':focus')).waitFor()
    await patch(page, `${hurried};${drawnLate}`)
    await page.keyboard.press('Enter')
    await row(newest.number).getByText('Løst').filter({ visible: true }).waitFor()
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))')
    await isIn(older.number)
  })

  it('goes to the heading when the row from which a dialog was opened is gone by then', async () => {
    const [gone] = [await tab.lostCard(), await tab.lostCard()]
    let told = ''
    const liveLine = (route: Route) =>
      route.fulfill({
        contentType: 'text/event-stream',
        body: `id: 0\nevent: ready\ndata: {"agent":true}\n\n${told}`,
      })
    page = await tab.open('Ingrid Solberg', {
      place: '/saker?status=new',
      prepare: (window) => window.route('**/api/events', liveLine),
    })
    await row(gone.number).getByRole('link').focus()
    await page.keyboard.press('r')
    await page.getByRole('radio', { name: 'Utført' }).and(page.locator(':focus')).waitFor()
    await tab.mikkel.actNow(gone.number, 'resolve', { resolution: 'found' })
    told = 'id: 0\nevent: reset\ndata: {}\n\n'
    await page.locator(`tr[data-number="${gone.number}"]`).waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await isAtTheTop()
  })

  it('stays in the search box when the list comes late', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    const answer = await heldUp(page, '**/api/tickets?*')
    await page.getByRole('link', { name: 'Tilbake til saker' }).click()
    await page.getByRole('searchbox').focus()
    answer()
    await row(number).waitFor()
    await page.getByRole('searchbox').and(page.locator(':focus')).waitFor()
  })

  it('stays in the quick search that was opened while a ticket is on its way', async () => {
    const { number } = await tab.lostCard()
    page = await tab.open('Ingrid Solberg')
    const answer = await heldUp(page, `**/api/tickets/${number}`)
    await row(number).getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: number }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').and(page.locator(':focus')).waitFor()
    answer()
    await page.getByRole('button', { name: 'Løs saken', exact: true, includeHidden: true }).waitFor()
    await page.keyboard.type('kort')
    assert.equal(await page.getByRole('dialog').getByRole('combobox').inputValue(), 'kort')
  })

  it('is in the row again when the search or the help that a key opened is closed', async () => {
    const { number } = await tab.lostCard()
    page = await tab.open('Ingrid Solberg', { place: '/saker?status=all&sort=-openedAt' })
    await row(number).getByRole('link').focus()
    for (const key of ['Control+k', '?']) {
      await page.keyboard.press(key)
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await isIn(number)
    }
    await page.keyboard.press('t')
    await row(number).getByText('Ingrid Solberg').filter({ visible: true }).waitFor()
  })

  it('is in the row at once when the help is closed, and the next key is for that row', async () => {
    const { number } = await tab.lostCard()
    page = await tab.open('Ingrid Solberg', { place: '/saker?status=all&sort=-openedAt' })
    await row(number).getByRole('link').focus()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    for (const key of ['Escape', 't']) await page.keyboard.press(key)
    await row(number).getByText('Ingrid Solberg').filter({ visible: true }).waitFor()
  })

  it('is back at the saved lists when one is saved, or not', async () => {
    page = await tab.open('Ingrid Solberg', { place: '/saker?urgency=urgent' })
    for (const [leave, key, back] of [
      ['Avbryt', 'Enter', 'Lagrede lister'],
      ['Lagre', 'Escape', 'Lagrede lister'],
      ['Lagre', 'Enter', 'Det som haster'],
    ] as const) {
      await page.getByRole('button', { name: 'Lagrede lister' }).press('Enter')
      await page.getByRole('menuitem', { name: /^Lagre listen/ }).press('Enter')
      await page.getByRole('textbox', { name: 'Navn' }).fill('Det som haster')
      await page.getByRole('button', { name: leave, exact: true }).press(key)
      await page.getByRole('textbox', { name: 'Navn' }).waitFor({ state: 'detached' })
      await page.getByRole('button', { name: back }).and(page.locator(':focus')).waitFor()
    }
    await page.getByRole('status').getByText('Lagret.').waitFor()
  })

  async function isIn(number: string): Promise<void> {
    await row(number).getByRole('link').and(page.locator(':focus')).waitFor()
  }

  async function isAtTheTop(): Promise<void> {
    await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor()
  }
})
