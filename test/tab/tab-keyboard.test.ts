import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import * as keyboard from '../helpers/by-keyboard.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'
import { newsStays, withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'

describe('The tab with the keyboard alone', () => {
  const clock = handClock()
  const tab = withTab(() => startUnderTest({ clock }))
  let page: Page

  before(async () => json(await tab.mikkel.ask('GET', '/api/me')))
  beforeEach(() => clock.pass(0))

  it('finds, opens, takes, writes about and resolves a ticket, and leads back to the list', async () => {
    const { number } = await tab.lostCard()
    page = await tab.open('Ingrid Solberg', { place: '/saker?urgency=urgent' })
    const row = page.getByRole('row').filter({ hasText: number })
    await row.waitFor()
    await tabTo(page.getByRole('searchbox'))
    await page.keyboard.type('kari')
    await page.waitForURL(/q=kari/)
    await tabTo(row.getByRole('link'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Tidslinje' }).waitFor()
    // However busy the machine, the time for undoing does not end before the button is reached.
    clock.slowDown()
    await newsStays(page)
    await pressOn(page.getByRole('button', { name: 'Ta saken', exact: true }))
    await page.getByText('Under arbeid').waitFor()
    await isAtTheTop('Du har saken.')
    await pressOn(page.getByRole('button', { name: 'Angre' }))
    await isAtTheTop('Angret. Ingen har fått beskjed.')
    await pressOn(page.getByRole('button', { name: 'Ta saken', exact: true }))
    await isAtTheTop('Du har saken.')
    await tabTo(page.getByRole('textbox', { name: 'Melding til Kari Hansen' }))
    await page.keyboard.type('Kortet er sperret.')
    await pressOn(page.getByRole('button', { name: 'Send til Kari', exact: true }))
    await page.getByRole('blockquote').getByText('Kortet er sperret.').waitFor()
    await isSomewhere()
    await pressOn(page.getByRole('button', { name: 'Løs saken', exact: true }))
    await page
      .locator(':focus')
      .and(page.getByRole('radio', { name: 'Utført' }))
      .waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByText('Løst: funnet igjen').waitFor()
    await isAtTheTop('Saken er løst. Kari får beskjed om noen sekunder.')
    await page.goBack()
    await page.locator(':focus').and(row.getByRole('link')).waitFor()
    assert.equal(new URL(page.url()).hash, '#/saker?urgency=urgent&q=kari')
  })

  it('opens a ticket again, notes its leader as told, and gives it to a colleague', async () => {
    const ticket = await tab.lostCard()
    await json(await tab.ingrid.act(ticket, 'resolve', { resolution: 'done' }))
    page = await tab.open('Ingrid Solberg', { place: `/sak/${ticket.number}` })
    await pressOn(page.getByRole('button', { name: 'Gjenåpne saken' }))
    await page.getByRole('button', { name: 'Ta saken', exact: true }).waitFor()
    await isSomewhere()
    await pressOn(page.getByRole('button', { name: 'Registrer at leder har bekreftet' }))
    await page.getByRole('menuitem', { name: 'På telefon' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Bekreftet av leder: på telefon').waitFor()
    await isSomewhere()
    await pressOn(page.getByRole('button', { name: 'Gi til' }))
    await page.getByRole('menuitem', { name: 'Mikkel Ruud' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Saken gitt til Mikkel Ruud').waitFor()
    await isSomewhere('Gitt til Mikkel Ruud, som får beskjed om noen sekunder.')
  })

  it('sends a failed delivery again', async () => {
    tab.straks.m365.faults.next('graph.sendMail', {
      status: 400,
      body: { error: { code: 'ErrorInvalid', message: '' } },
    })
    const { number } = await tab.lostCard()
    page = await tab.open('Ingrid Solberg', { place: `/sak/${number}` })
    await pressOn(page.getByRole('button', { name: 'Send på nytt til Buypass' }))
    await page.getByText('til Buypass (e-post): sendt').waitFor()
    await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor()
  })

  /** Checks that an element has the focus, from which a keyboard or a screen reader goes on. */
  async function isSomewhere(told = 'Lagret.'): Promise<void> {
    await page.getByText(told, { exact: true }).waitFor()
    assert.notEqual(await page.evaluate('document.activeElement.tagName'), 'BODY')
  }

  async function isAtTheTop(told: string): Promise<void> {
    await page.getByText(told, { exact: true }).waitFor()
    await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor()
  }

  function pressOn(button: Locator): Promise<void> {
    return keyboard.pressOn(page, button)
  }

  function tabTo(target: Locator): Promise<void> {
    return keyboard.tabTo(page, target)
  }
})
