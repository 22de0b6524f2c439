import type { Page } from 'playwright-core'
import { withAuditRole } from '../helpers/audit-role.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'
import { goTo, withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'
import { hasLargeTargets } from './small-targets.ts'

for (const width of [320, 1280]) {
  describe(`The controls of the tab at ${width} px`, () => {
    const tab = withTab(() => startUnderTest({ organisation: withAuditRole }))
    let page: Page
    let number: string

    before(async () => {
      number = (await tab.lostCard()).number
      await tab.reported('Kari Hansen', { type: 'equipment-damaged', cause: 'damaged' })
      for (const agent of [tab.ingrid, tab.mikkel]) await json(await agent.ask('GET', '/api/me'))
      await json(await tab.ingrid.ask('POST', '/api/replies', { text: 'Hent det i skranken.' }))
    })

    it('measure 24 px at least in the menus and the search of the list, and for a missing ticket', async () => {
      await open('Ingrid Solberg', '/saker')
      await page.getByRole('row').filter({ hasText: number }).waitFor()
      for (const menu of ['Lagrede lister', ...(width > 1_000 ? ['Kolonner'] : []), 'Språk']) {
        await page.getByRole('button', { name: menu }).click()
        await page.getByRole('menu').waitFor()
        await large(menu)
        await page.keyboard.press('Escape')
        await page.getByRole('menu').waitFor({ state: 'detached' })
      }
      await page.getByRole('searchbox').fill('finnesikke')
      await page.getByRole('button', { name: 'Tøm søket' }).waitFor()
      await large('the search')
      await goTo(page, '/sak/2026-999999')
      await page.getByText('Saken finnes ikke').waitFor()
      await large('no such ticket')
    })

    it('measure 24 px at least in the dialogs of the list, and in their results', async () => {
      await open('Ingrid Solberg', '/saker')
      await page.getByRole('row').filter({ hasText: number }).getByRole('checkbox').check()
      await large('the bar of what is selected')
      await page.keyboard.press('a')
      await page.getByRole('menuitem', { name: 'Mikkel Ruud' }).waitFor()
      await large('the colleagues')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.keyboard.press('r')
      await page.getByRole('button', { name: 'Lagrede svar' }).click()
      await page.getByRole('button', { name: /^Endre: / }).waitFor()
      await large('how it was resolved')
      await page.getByRole('button', { name: /^Endre: / }).click()
      await large('a kept reply that is changed')
      for (const key of ['Escape', 'Escape']) await page.keyboard.press(key)
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.keyboard.press('t')
      await page.getByRole('button', { name: 'Angre' }).waitFor()
      await large('what was done')
    })

    it('measure 24 px at least for saved lists, the keys and the quick search', async () => {
      await open('Ingrid Solberg', '/saker')
      await page.getByRole('button', { name: 'Lagrede lister' }).click()
      await page.getByRole('menuitem', { name: 'Lagre listen' }).click()
      await page.getByRole('textbox', { name: 'Navn på listen' }).fill('Mine')
      await large('the name of a list')
      await page.getByRole('button', { name: 'Lagre', exact: true }).click()
      await page.getByRole('textbox', { name: 'Navn på listen' }).waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'Mine', exact: true }).click()
      await page.getByRole('menu').waitFor()
      await large('the lists that are saved')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Hurtigtaster' }).click()
      await page.getByRole('dialog').waitFor()
      await large('the keys')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'Gå til sak' }).click()
      await page.getByRole('combobox', { name: 'Nummer, navn' }).and(page.locator(':focus')).waitFor()
      await page.keyboard.type(number)
      await page.getByRole('option', { name: number }).waitFor()
      await large('what was found')
    })

    it('measure 24 px at least in a ticket, with all that opens in it', async () => {
      await open('Ingrid Solberg', `/sak/${number}`)
      await page.getByRole('heading', { name: 'Tidslinje' }).waitFor()
      await page.getByRole('button', { name: 'Lagrede svar' }).click()
      await page.getByRole('button', { name: /^Fjern: / }).waitFor()
      for (const closed of await page.locator('main details:not([open]) summary').all()) await closed.click()
      await large('the ticket')
      await page.getByRole('button', { name: 'Gi til' }).click()
      await page.getByRole('menuitem', { name: 'Mikkel Ruud' }).waitFor()
      await large('to whom it goes')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Registrer: Kortet er sperret' }).click()
      await page.getByRole('button', { name: 'Det stemmer ikke' }).waitFor()
      await page.getByRole('button', { name: 'Løs saken', exact: true }).click()
      await page.getByRole('dialog').waitFor()
      await large('how it was resolved')
    })

    it('measure 24 px at least in statistics, in the audit and in the instruction', async () => {
      await open('Mikkel Ruud', '/statistikk')
      await page.getByRole('heading', { name: 'Saker per måned' }).waitFor()
      for (const closed of await page.locator('main details:not([open]) summary').all()) await closed.click()
      await large('the statistics')
      await goTo(page, '/hvem-har-sett')
      await page.getByRole('table').waitFor()
      await large('the audit')
      await goTo(page, '/instruks')
      await page.getByRole('navigation', { name: 'Innhold' }).waitFor()
      await large('the instruction')
    })

    it('measure 24 px at least for a leader and for a reporter', async () => {
      await open('Ola Nordmann', '/medarbeidere')
      await page.getByRole('button', { name: 'Bekreft at jeg har sett det' }).first().waitFor()
      await large('the alerts')
      await page.getByRole('button', { name: 'Den ansatte erstatter' }).click()
      await page.getByText(/Bekrefter du/).waitFor()
      await large('a decision that is asked once more')
      await page.getByRole('link', { name: 'Buypass-kort mistet' }).first().click()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await large('an alert')
      await open('Kari Hansen', '/saker')
      await page.getByRole('row').filter({ hasText: number }).waitFor()
      await large('own tickets')
      await goTo(page, `/sak/${number}`)
      await page.getByRole('heading', { name: 'Tidslinje' }).waitFor()
      await large('an own ticket')
    })

    async function open(name: string, place: string): Promise<void> {
      page = await tab.open(name, { width, place })
      await page.getByRole('heading', { level: 1 }).waitFor()
    }

    async function large(where: string): Promise<void> {
      await hasLargeTargets(page, where)
    }
  })
}
