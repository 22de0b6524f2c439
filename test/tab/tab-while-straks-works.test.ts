import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { BUYPASS } from '../helpers/desks.ts'
import { answerTo } from '../helpers/incoming-mails.ts'
import { withTab } from '../helpers/tab-browser.ts'

/** More changes in a row than reminders and an escalation with their deliveries make. */
const CHANGES = 8

describe('A press while Straks itself keeps changing the ticket', () => {
  const tab = withTab()

  it('takes the ticket, in its own view', async () => {
    const { number } = await tab.lostCard()
    const page = await tab.openTicket(number)
    const requests = await changedBeforeEach(page, number)
    await page.getByRole('button', { name: 'Ta saken', exact: true }).click()
    await page.getByRole('status').getByText('Du har saken.').waitFor()
    assert.equal(requests(), CHANGES + 1)
    assert.equal((await tab.ingrid.ticket(number)).assignee?.name, 'Ingrid Solberg')
  })

  it('takes the ticket, in the list', async () => {
    const { number } = await tab.lostCard()
    const page = await tab.open('Ingrid Solberg', { place: '/saker?status=open' })
    const requests = await changedBeforeEach(page, number)
    await page.getByRole('row').filter({ hasText: number }).getByRole('link').first().focus()
    await page.keyboard.press('t')
    await page.getByText('Gitt til Ingrid Solberg').waitFor()
    assert.equal(requests(), CHANGES + 1)
    assert.equal((await tab.ingrid.ticket(number)).assignee?.name, 'Ingrid Solberg')
  })

  /** Lets Straks note a mail of an unknown sender before each of the first requests. Returns the count of requests. */
  async function changedBeforeEach(page: Page, number: string): Promise<() => number> {
    const mail = await tab.straks.m365.mailbox(BUYPASS).waitForMail(number)
    let requests = 0
    await page.route(`**/api/tickets/${number}/assign`, async (route) => {
      requests += 1
      if (requests <= CHANGES)
        await tab.straks.hear(answerTo(mail, { from: 'Ola <ola@ukjent.example>', text: `Linje ${requests}` }))
      await route.continue()
    })
    return () => requests
  }
})
