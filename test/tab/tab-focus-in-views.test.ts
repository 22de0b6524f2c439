import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { withAuditRole } from '../helpers/audit-role.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'
import { withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'

describe('The focus in each view of the tab', () => {
  const tab = withTab(() => startUnderTest({ organisation: withAuditRole }))
  let page: Page
  let number: string

  before(async () => {
    number = (await tab.lostCard()).number
    for (const agent of [tab.ingrid, tab.mikkel]) await json(await agent.ask('GET', '/api/me'))
  })

  it('is on the link of the view to which a key leads, from wherever it was pressed', async () => {
    page = await tab.open('Mikkel Ruud', { place: '/hvem-har-sett' })
    const way = (name: string) =>
      page.getByRole('navigation', { name: 'Visninger' }).getByRole('link', { name, exact: true })
    await page.getByRole('button', { name: 'Last ned CSV' }).focus()
    await page.keyboard.type('gl')
    await page.getByRole('row').filter({ hasText: number }).waitFor()
    await isOn(way('Saker'))
    await page.getByRole('row').filter({ hasText: number }).getByRole('link').focus()
    await page.keyboard.type('gs')
    await page.getByRole('button', { name: 'Oppdater' }).waitFor()
    await isOn(way('Statistikk'))
  })

  it('is on a colleague in sight, however far down the key for giving a ticket is pressed', async () => {
    page = await tab.openTicket(number)
    await page.setViewportSize({ width: 1200, height: 400 })
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
    await page.keyboard.press('a')
    const colleague = page.getByRole('menuitem', { name: 'Mikkel Ruud' })
    await isOn(colleague)
    assert.ok(await isInSight(colleague))
  })

  it('stays at the form when Escape leaves its text, and the keys mean the ticket again', async () => {
    page = await tab.openTicket(number)
    for (const [key, title] of [
      ['c', 'Skriv til den som meldte'],
      ['n', 'Internt notat'],
    ] as const) {
      await page.keyboard.press(key)
      const field = page.getByRole('region', { name: title }).getByRole('textbox')
      await isOn(field)
      // This Escape only cancels an accent being composed.
      await field.dispatchEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true })
      await isOn(field)
      await page.keyboard.press('Escape')
      await isOn(page.getByRole('region', { name: title }))
    }
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Hurtigtaster' }).waitFor()
  })

  it('is on the first filter when the filters of the audit are cleared', async () => {
    page = await tab.open('Mikkel Ruud', { place: '/hvem-har-sett?what=viewed' })
    await page.getByRole('button', { name: 'Nullstill' }).press('Enter')
    await page.getByRole('button', { name: 'Nullstill' }).waitFor({ state: 'detached' })
    await isOn(page.getByRole('combobox', { name: 'Hvem' }))
  })

  it('stays beside a kept reply that was changed, left as it was, or removed', async () => {
    for (const text of ['Kortet er bestilt.', 'Kortet er sperret.'])
      await json(await tab.ingrid.ask('POST', '/api/replies', { text }))
    page = await tab.openTicket(number)
    await page.keyboard.press('r')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Lagrede svar' }).press('Enter')
    const change = (text: string) => dialog.getByRole('button', { name: `Endre: ${text}` })
    const box = page.getByRole('textbox', { name: 'Lagret svar' })
    for (const leave of ['Escape', 'Avbryt', 'Lagre svaret']) {
      await change('Kortet er bestilt.').press('Enter')
      await isOn(box)
      await (leave === 'Escape'
        ? box.press(leave)
        : dialog.getByRole('button', { name: leave }).first().press('Enter'))
      await isOn(change('Kortet er bestilt.'))
    }
    await page.getByRole('button', { name: 'Fjern: Kortet er bestilt.' }).press('Enter')
    await isOn(dialog.getByRole('button', { name: 'Kortet er sperret.', exact: true }))
    await page.getByRole('status').getByText('Fjernet.').waitFor()
    await page.getByRole('button', { name: 'Fjern: Kortet er sperret.' }).press('Enter')
    await isOn(dialog.getByRole('button', { name: 'Lagrede svar' }))
  })

  async function isOn(target: Locator): Promise<void> {
    await target.and(page.locator(':focus')).waitFor()
  }

  function isInSight(target: Locator): Promise<boolean> {
    return target.evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect()
      return top >= 0 && bottom <= one.ownerDocument.documentElement.clientHeight
    })
  }
})
