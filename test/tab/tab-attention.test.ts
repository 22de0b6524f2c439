import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { violations, withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'

describe('Tickets that need follow-up in the tab', () => {
  const tab = withTab()
  let page: Page
  const row = (number: string) => page.getByRole('row').filter({ hasText: number })

  it('are filtered by a button, and leave the list when the failed mail is sent again', async () => {
    const { number: quiet } = await tab.lostCard()
    const number = await withRefusedMail()
    page = await tab.open('Ingrid Solberg')
    await row(quiet).waitFor()
    await filter().click()
    await page.waitForURL(/#\/saker\?attention=true$/)
    await row(quiet).waitFor({ state: 'detached' })
    await row(number).getByText('Kom ikke fram').waitFor()
    assert.equal(await filter().getAttribute('aria-pressed'), 'true')
    assert.deepEqual(await violations(page), [])
    await row(number).getByRole('link').click()
    await page.getByRole('button', { name: 'Send på nytt til Buypass' }).click()
    await page.getByText('Sendes på nytt.').waitFor()
    await page.getByRole('link', { name: 'Tilbake til saker' }).click()
    await page.waitForURL(/#\/saker\?attention=true$/)
    await row(number).waitFor({ state: 'detached' })
  })

  it('come as soon as something does not get through, and lose their mark where they stand', async () => {
    page = await tab.open('Ingrid Solberg', { place: '/saker?attention=true' })
    await page.getByText('Ingen saker trenger oppfølging nå.').waitFor()
    const number = await withRefusedMail()
    const failed = row(number).getByText('Kom ikke fram')
    await failed.waitFor()
    const { deliveries } = await tab.mikkel.ticket(number)
    const { id } = deliveries.find(({ state }) => state === 'failed') ?? {}
    await json(await tab.mikkel.ask('POST', `/api/deliveries/${id}/retry`))
    await failed.waitFor({ state: 'detached' })
    assert.ok(await row(number).isVisible())
    await page.reload()
    await page.getByText('Ingen saker trenger oppfølging nå.').waitFor()
  })

  it('are no longer filtered when the button is pressed again or all filters are cleared', async () => {
    const { number } = await tab.lostCard()
    page = await tab.open('Ingrid Solberg', { place: '/saker?attention=true' })
    await filter().click()
    await row(number).waitFor()
    await page.goBack()
    await row(number).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Nullstill' }).click()
    await row(number).waitFor()
    assert.equal(await filter().getAttribute('aria-pressed'), 'false')
  })

  /** Reports Kari Hansen's lost card; Buypass refuses the mail. */
  async function withRefusedMail(): Promise<string> {
    const refused = { status: 400, body: { error: { code: 'ErrorInvalid', message: '' } } }
    tab.straks.m365.faults.next('graph.sendMail', refused)
    return (await tab.lostCard()).number
  }

  function filter() {
    return page.getByRole('button', { name: 'Trenger oppfølging' })
  }
})
