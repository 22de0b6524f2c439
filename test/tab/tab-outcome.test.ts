import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'

describe('What came of it, on a phone', () => {
  const tab = withTab()
  let page: Page

  it('is in sight of who wrote a comment, and stays until it is read when it was not sent', async () => {
    const ticket = await tab.lostCard()
    page = await tab.open('Ingrid Solberg', { width: 390 })
    await page.context().route('**/api/events', (route) => route.abort())
    await page.goto(page.url().replace(/#.*/, `#/sak/${ticket.number}`))
    await page.reload()
    const comment = page.getByRole('textbox', { name: 'Melding til Kari Hansen' })
    await comment.fill('Ring oss når du kan.')
    await json(await tab.mikkel.act(ticket, 'assign', { assignee: tab.mikkel.id }))
    await sendButton().click()
    const told = page.getByText(/endret av Mikkel Ruud nå nettopp/)
    await told.waitFor()
    await isInSight(told)
    await page.getByRole('button', { name: 'Lukk' }).click()
    await told.waitFor({ state: 'detached' })
    await sendButton().click()
    const saved = page.getByRole('status').getByText('Lagret.', { exact: true })
    await saved.waitFor()
    await isInSight(saved)
    await saved.waitFor({ state: 'detached' })
  })

  it('a copied link is told of for a while', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number, { width: 390 })
    await page.getByRole('button', { name: 'Kopier lenke' }).click()
    await page.getByText('Lenken er kopiert.').waitFor()
    await page.getByText('Lenken er kopiert.').waitFor({ state: 'detached' })
  })

  function sendButton() {
    return page.getByRole('button', { name: 'Send til Kari' })
  }

  async function isInSight(what: Locator): Promise<void> {
    const { y, height } = (await what.boundingBox()) ?? assert.fail('not shown')
    const bottom = page.viewportSize()?.height ?? 0
    assert.ok(y >= 0 && y + height <= bottom, `from ${y} to ${y + height}, of ${bottom}`)
  }
})
