import assert from 'node:assert/strict'
import { withLocalPage } from '../helpers/local-page-browser.ts'
import { lostCard } from '../helpers/tab-people.ts'

describe('The guide of local mode', () => {
  const local = withLocalPage({ width: 1440, height: 900 })
  const now = () => local.page.locator('.guide-steps [aria-current=step]')

  it('goes on from what has happened already when the page is opened anew', async () => {
    const { page, straks } = local
    await now().getByText('Kari mister kortet').waitFor()
    await lostCard(straks)
    await straks.idle()
    await page.reload()
    await now().getByText('Ola bekrefter').waitFor()
    assert.equal(await page.locator('.guide-steps .done').count(), 3)
    await straks.m365.chatOf('Ola Nordmann').press('Bekreft at jeg har sett det')
    await straks.idle()
    await page.reload()
    await now().getByText('Brukerhjelpen har saken').waitFor()
  })
})

describe('The page of local mode in another municipality', () => {
  const local = withLocalPage(
    { width: 1440, height: 900 },
    { env: { ORGANISATION_FILE: 'organisation/fjordvik' } },
  )

  it('calls the help desk as people do there', async () => {
    const { page } = local
    await page.getByRole('region', { name: 'IKT-hjelpa' }).waitFor()
    await page.getByText('IKT-hjelpa har saken').waitFor()
    assert.doesNotMatch(await page.locator('body').ariaSnapshot(), /Brukerhjelpen/)
  })
})
