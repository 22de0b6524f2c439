import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { violations, withTab } from '../helpers/tab-browser.ts'

describe('The search with Ctrl+K', () => {
  const tab = withTab()
  let page: Page
  let card: TicketJson
  let password: TicketJson

  before(async () => {
    card = await tab.lostCard()
    password = await tab.reported('Per Olsen', { type: 'system-password', cause: 'forgotten' })
  })

  beforeEach(async () => {
    page = await tab.open('Ingrid Solberg', { place: '/instruks' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Control+k')
    await box().and(page.locator(':focus')).waitFor()
  })

  it('opens a ticket by its whole number without waiting for an answer', async () => {
    await page.route('**/api/tickets?**', () => undefined)
    await page.keyboard.type(card.number)
    await page.keyboard.press('Enter')
    await isOpen(card)
  })

  it('opens a ticket by the end of its number, even if Enter comes before the answer', async () => {
    await page.keyboard.type(String(Number(password.number.slice(5))))
    await page.keyboard.press('Enter')
    await isOpen(password)
  })

  it('opens a ticket that is chosen with the arrows, as a screen reader is told', async () => {
    await page.keyboard.type('2026-0')
    await page.getByRole('option').nth(1).waitFor()
    await page.getByText('2 saker', { exact: true }).waitFor()
    const options = page.getByRole('option')
    const chosen = async () => {
      const id = await box().getAttribute('aria-activedescendant')
      return page.locator(`[id="${id}"]`).textContent()
    }
    assert.equal(await chosen(), await options.nth(0).textContent())
    await page.keyboard.press('ArrowDown')
    assert.equal(await chosen(), await options.nth(1).textContent())
    assert.equal(await options.nth(1).getAttribute('aria-selected'), 'true')
    assert.deepEqual(await violations(page), [])
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await isOpen(password)
  })

  it('finds a ticket by words, and says when nothing is found', async () => {
    await page.keyboard.type('per pass')
    await page.getByRole('option', { name: password.number }).click()
    await isOpen(password)
    await page.keyboard.press('Control+k')
    await box().and(page.locator(':focus')).waitFor()
    await page.keyboard.type('finnesikke')
    await page.getByText('Ingen saker passer.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('keeps the text and the focus of an agent who was writing', async () => {
    await page.keyboard.type(card.number)
    await page.keyboard.press('Enter')
    await isOpen(card)
    const note = page.getByRole('textbox', { name: 'Internt notat' })
    await note.fill('Ringte, ingen svar')
    await page.keyboard.press('Control+k')
    await box().and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Escape')
    await note.and(page.locator(':focus')).waitFor()
    assert.equal(await note.inputValue(), 'Ringte, ingen svar')
    await note.press('Control+a')
    await page.keyboard.type('Kortet er sperret')
    assert.equal(await note.inputValue(), 'Kortet er sperret')
  })

  it('says that it got no answer, and asks again with Enter', async () => {
    await page.route('**/api/tickets?**', (route) => route.abort())
    await page.keyboard.type('olsen')
    await page.getByText('Får ikke kontakt med Straks.').waitFor()
    await page.unroute('**/api/tickets?**')
    await page.keyboard.press('Enter')
    await isOpen(password)
  })

  function box() {
    return page.getByRole('combobox', { name: 'Nummer, navn eller ord' })
  }

  async function isOpen({ number }: TicketJson): Promise<void> {
    await page.waitForURL(new RegExp(`#/sak/${number}$`))
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor()
  }
})
