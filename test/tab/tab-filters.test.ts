import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { readPlace, writePlace } from '../../tab/address.ts'
import { withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'

describe('The filters of the tab', () => {
  const tab = withTab()
  let page: Page
  const row = (number: string) => page.getByRole('row').filter({ hasText: number })

  it('show new tickets and those being worked on as open, also as they change', async () => {
    const [first, taken, done] = [await tab.lostCard(), await tab.lostCard(), await tab.lostCard()]
    await json(await tab.mikkel.act(taken, 'assign', { assignee: tab.mikkel.id }))
    await json(await tab.mikkel.act(done, 'resolve', { resolution: 'done' }))
    page = await tab.open('Ingrid Solberg')
    await page.getByRole('combobox', { name: 'Status' }).selectOption('all')
    await row(done.number).waitFor()
    await page.getByRole('combobox', { name: 'Status' }).selectOption('open')
    await page.waitForURL(/status=open$/)
    await row(done.number).waitFor({ state: 'detached' })
    await row(first.number).waitFor()
    await row(taken.number).waitFor()
    const { number } = await tab.lostCard()
    await row(number).waitFor()
  })

  it('show tickets that nobody has, and my own', async () => {
    const [free, mine] = [await tab.lostCard(), await tab.lostCard()]
    await json(await tab.ingrid.act(mine, 'assign', { assignee: tab.ingrid.id }))
    page = await tab.open('Ingrid Solberg')
    await page.getByRole('combobox', { name: 'Har saken' }).selectOption('none')
    await row(mine.number).waitFor({ state: 'detached' })
    await row(free.number).waitFor()
    await page.getByRole('combobox', { name: 'Har saken' }).selectOption('me')
    await row(free.number).waitFor({ state: 'detached' })
    await row(mine.number).waitFor()
  })

  it('can be cleared, which puts the focus in the search box', async () => {
    const { number } = await tab.lostCard()
    page = await tab.open('Ingrid Solberg', { place: '/saker?status=open' })
    await row(number).waitFor()
    await page.getByRole('button', { name: 'Nullstill' }).click()
    await page.waitForURL(/#\/saker$/)
    assert.equal(await page.evaluate('document.activeElement.type'), 'search')
    await page.getByRole('button', { name: 'Nullstill' }).waitFor({ state: 'detached' })
  })

  it('are kept when a ticket that was opened leads back to the list', async () => {
    const { number } = await tab.lostCard()
    page = await tab.open('Ingrid Solberg', { place: '/saker?status=open' })
    await row(number).getByRole('link').click()
    await page.getByRole('link', { name: 'Tilbake til saker' }).click()
    await page.waitForURL(/#\/saker\?status=open$/)
  })

  it('leave out what the address says and Straks does not know', () => {
    for (const unknown of [
      'status=closed',
      'urgency=high',
      'assignee=somebody',
      'type=%3Cb%3E',
      `q=${'x'.repeat(101)}`,
    ]) {
      assert.equal(
        writePlace(readPlace(`#/saker?${unknown}&status=open`)),
        `#/saker${unknown.startsWith('status') ? '' : '?status=open'}`,
      )
    }
  })

  it('show something new that matches the search by itself', async () => {
    await tab.lostCard()
    page = await tab.open('Ingrid Solberg', { place: '/saker?q=olsen' })
    await page.getByText('Ingen saker passer til filteret.').waitFor()
    const { number } = await tab.reported('Per Olsen', { type: 'nhn-credentials', cause: 'compromised' })
    await row(number).waitFor()
  })
})
