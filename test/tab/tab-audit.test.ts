import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { Page, Route } from 'playwright-core'
import { withAuditRole } from '../helpers/audit-role.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'
import { becomes, isTooWide, violations, withTab } from '../helpers/tab-browser.ts'
import { json, personAt } from '../helpers/tab-people.ts'

describe('The audit of looks in the tab', () => {
  const tab = withTab(() => startUnderTest({ organisation: withAuditRole }))
  let number: string

  before(async () => {
    number = (await tab.lostCard()).number
    for (const agent of [tab.ingrid, tab.mikkel]) await json(await agent.ask('GET', '/api/me'))
    await (await tab.ingrid.ask('GET', '/api/tickets?q=Kari Hansen&open=true')).text()
    for (let page = 0; page < 60; page += 1)
      await (await tab.ingrid.ask('GET', `/api/tickets?q=side ${page}`)).text()
    await json(await personAt(tab.straks, 'Ola Nordmann').ask('GET', '/api/alerts'))
    await tab.ingrid.ticket(number)
  })

  it('has a link for an agent with the role, and for nobody else', async () => {
    const page = await tab.open('Mikkel Ruud')
    await page.getByRole('link', { name: 'Hvem har sett' }).click()
    await page.getByRole('heading', { level: 1, name: 'Hvem har sett' }).waitFor()
    const other = await tab.open('Ingrid Solberg', { place: '/hvem-har-sett' })
    await other.getByRole('heading', { level: 1, name: 'Saker' }).waitFor()
    assert.equal(await other.getByRole('link', { name: 'Hvem har sett' }).count(), 0)
  })

  it('shows the latest looks first, with links to tickets, and more on request', async () => {
    const page = await open()
    await page.getByText('50 av flere oppslag').waitFor()
    await page.getByRole('button', { name: 'Vis flere' }).click()
    await page.getByText('«Kari Hansen»').waitFor()
    await page.getByText('Hva Brukerhjelpen og ledere har sett, søkt etter og lastet ned.').waitFor()
    await page.getByRole('cell', { name: /^Egne medarbeideres saker, som leder/ }).waitFor()
    assert.equal(await page.getByRole('button', { name: 'Vis flere' }).count(), 0)
    await page
      .getByRole('link', { name: `Sak ${number}` })
      .first()
      .click()
    await page.getByRole('button', { name: 'Løs saken', exact: true }).waitFor()
    assert.ok(page.url().endsWith(`#/sak/${number}`))
  })

  it('is filtered by who, what and ticket, and says how its number is written; the address keeps that, and one button clears it', async () => {
    const page = await open()
    await page.getByLabel('Hvem', { exact: true }).selectOption('Ingrid Solberg')
    await page.getByLabel('Hva', { exact: true }).selectOption('Så')
    await page.getByLabel('Saksnummer').fill('17')
    assert.equal(await page.getByText('Skriv hele nummeret').count(), 0)
    await page.getByLabel('Fra og med').focus()
    await page.getByText('Skriv hele nummeret, som 2026-000123.').waitFor()
    await page.getByLabel('Saksnummer').fill(number)
    await page.getByText('1 oppslag', { exact: true }).waitFor()
    await page.reload()
    await page.getByText('1 oppslag', { exact: true }).waitFor()
    assert.equal(await page.getByLabel('Saksnummer').inputValue(), number)
    await page.getByLabel('Fra og med').fill('2020-01-01')
    await page.getByLabel('Til og med').fill('2020-12-31')
    await page.getByText('Ingenting passer til filteret.').waitFor()
    await page.getByRole('button', { name: 'Nullstill' }).click()
    await page.getByText('50 av flere oppslag').waitFor()
  })

  it('says why it cannot be read, and offers to try again where that may help', async () => {
    const page = await tab.open('Mikkel Ruud', { place: '/hvem-har-sett?what=searched' })
    await page.getByRole('table').waitFor()
    const refused = (status: number) => (route: Route) =>
      status === 0 ? route.abort() : route.fulfill({ status, json: {} })
    for (const [status, words, mayHelp] of [
      [403, 'Du har ikke lenger tilgang til dette.', false],
      [500, 'Noe gikk galt hos Straks.', true],
      [503, 'Noe gikk galt hos Straks.', true],
      [0, 'Får ikke kontakt med Straks.', true],
    ] as const) {
      await page.route('**/api/audit?*', refused(status))
      await page.getByLabel('Hva', { exact: true }).selectOption(status % 2 ? 'Så' : 'Lastet ned')
      const alert = page.getByRole('alert').filter({ hasText: words })
      await alert.waitFor()
      assert.equal(await page.getByRole('table').count(), 0, 'of what was asked before')
      const again = page.getByRole('button', { name: 'Prøv igjen' })
      assert.equal(await again.count(), mayHelp ? 1 : 0, words)
      await page.unroute('**/api/audit?*')
      if (mayHelp) await again.click()
      await page.getByLabel('Hva', { exact: true }).selectOption('Søkte')
      await page.getByRole('table').waitFor()
      await alert.waitFor({ state: 'detached' })
    }
  })

  it('can be downloaded as a file, filtered as it is shown', async () => {
    const page = await open('?what=searched')
    await page.getByText('oppslag').waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Last ned CSV' }).click()
    const file = await download
    assert.match(file.suggestedFilename(), /^straks-innsyn-\d{4}-\d\d-\d\d\.csv$/)
    const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n')
    assert.equal(lines.length, 1 + 61)
  })

  // A theme's colours do not depend on the width: each width has been read by axe-core, and each theme.
  for (const [theme, locale, read] of [
    ['light', 'nb-NO', 320],
    ['dark', 'nn-NO', 1280],
    ['contrast', 'en-GB', 320],
  ] as const) {
    it(`can be read by everybody in ${theme}, at any width`, async () => {
      const page = await tab.open('Mikkel Ruud', { place: '/hvem-har-sett', theme, locale })
      await page.getByRole('table').waitFor()
      for (const width of [320, 390, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        await becomes(() => isTooWide(page), false)
        if (width === read) assert.deepEqual(await violations(page), [], String(width))
      }
    })
  }

  async function open(query = ''): Promise<Page> {
    const page = await tab.open('Mikkel Ruud', { place: `/hvem-har-sett${query}` })
    await page.getByRole('table').waitFor()
    return page
  }
})
