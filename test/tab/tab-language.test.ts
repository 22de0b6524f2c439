import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { becomes, withTab } from '../helpers/tab-browser.ts'

describe('The language of the tab', () => {
  const tab = withTab()
  let number: string
  let page: Page

  before(async () => {
    ;({ number } = await tab.reported('Kari Hansen', {
      type: 'equipment-lost',
      cause: 'stolen',
      note: 'På bussen',
    }))
  })

  it('is the browser’s for a person who has not chosen', async () => {
    page = await tab.open('Mikkel Ruud', { place: `/sak/${number}`, locale: 'nn-NO' })
    await page.getByRole('heading', { name: 'Beskjedar' }).waitFor()
    await page.getByText('Leiar · Teams').waitFor()
    await becomes(() => page.evaluate('document.documentElement.lang'), 'nn')
  })

  it('is bokmål for a person with a language that Straks does not speak', async () => {
    page = await tab.open('Mikkel Ruud', { locale: 'de-DE' })
    await page.getByRole('heading', { name: 'Saker' }).waitFor()
  })

  it('changes by the menu at once and for good, and loses nothing that was typed', async () => {
    page = await tab.open('Ingrid Solberg', { place: `/sak/${number}` })
    await page.getByRole('textbox', { name: 'Melding til Kari Hansen' }).fill('Har du sett i bussen?')
    const menu = page.getByRole('button', { name: 'Språk: Bokmål' })
    await menu.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitemradio', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Messages' }).waitFor()
    await page.getByRole('heading', { level: 1, name: 'Equipment stolen' }).waitFor()
    await page.getByText('Line manager · Teams').waitFor()
    const typed = page.getByRole('textbox', { name: 'Message to Kari Hansen' })
    assert.equal(await typed.inputValue(), 'Har du sett i bussen?')
    await becomes(async () => /Equipment stolen/.test(await page.title()), true)
    await becomes(() => page.evaluate('document.documentElement.lang'), 'en')
    await page.getByRole('button', { name: 'Language: English' }).and(page.locator(':focus')).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Messages' }).waitFor()
  })

  it('goes on with live changes after it has changed', async () => {
    page = await tab.open('Kari Hansen')
    await page.getByRole('button', { name: 'Språk: Bokmål' }).click()
    await page.getByRole('menuitemradio', { name: 'Nynorsk' }).click()
    await page.getByRole('link', { name: 'Utstyr stole' }).waitFor()
    await tab.mikkel.actNow(number, 'resolve', { resolution: 'found' })
    await page.getByText('Løyst').filter({ visible: true }).waitFor()
  })

  it('says that a choice could not be saved, until that is closed', async () => {
    page = await tab.open('Per Olsen')
    await page.route('**/api/me', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    )
    await page.getByRole('button', { name: 'Språk: Bokmål' }).click()
    await page.getByRole('menuitemradio', { name: 'English' }).click()
    await page.getByText('Språket ble ikke lagret').waitFor()
    await page.getByRole('heading', { name: 'Mine saker' }).waitFor()
    await page.getByRole('button', { name: 'Lukk' }).click()
    await page.getByText('Språket ble ikke lagret').waitFor({ state: 'detached' })
  })
})
