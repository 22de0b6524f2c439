import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { startSeeded } from '../helpers/seeded.ts'
import { goTo, newsStays, withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'

/** A typed text; only its letters are typed, which do not count as presses. */
const WRITTEN = 'Kortet er sperret.'

describe('An agent’s presses, as docs/figures.md counts them', () => {
  const clock = handClock(new Date().toISOString())
  const tab = withTab(() => startSeeded(400, { clock }))
  let page: Page
  /** The ticket to be pressed: urgent, and nobody has said that the card is blocked. */
  let ticket: TicketJson
  let pressed: number

  before(async () => json(await tab.mikkel.ask('GET', '/api/me')))

  beforeEach(async () => {
    clock.pass(0)
    page = await tab.open('Ingrid Solberg', { place: '/saker?status=all&sort=-openedAt&q=Kari+Hansen' })
    await another()
  })

  it('from the row with the focus take one key for a ticket, one to undo, and two to comment or to assign', async () => {
    await focused()
    // However busy the machine, the time for undoing does not end before the key is pressed.
    clock.slowDown()
    await newsStays(page)
    await key('t')
    await row().getByText('Ingrid Solberg').filter({ visible: true }).waitFor()
    counts(1, 'take')
    await page.getByRole('button', { name: 'Angre' }).waitFor()
    await key('z')
    await page.getByRole('status').getByText('Angret:').waitFor()
    counts(1, 'undo')
    await focused()
    await key('a')
    await page.getByRole('menuitem', { name: 'Mikkel Ruud' }).and(page.locator(':focus')).waitFor()
    await key('1')
    await row().getByText('Mikkel Ruud').filter({ visible: true }).waitFor()
    counts(2, 'assign')
    await focused()
    await key('c')
    await typed(page.getByRole('textbox', { name: 'Melding til' }))
    await key('Control+Enter')
    await page.getByRole('blockquote').getByText(WRITTEN).waitFor()
    counts(2, 'comment')
  })

  it('from the row with the focus resolve with a key where it is plain how, its digit where it is not, or two', async () => {
    await tab.ingrid.actNow(ticket.number, 'confirm', { what: 'card-blocked', source: 'agent' })
    await row().getByRole('button', { name: 'Løs som utført' }).waitFor({ state: 'attached' })
    await focused()
    await key('r')
    await resolved()
    counts(1, 'where it is plain how')
    await another()
    await focused()
    await key('3')
    await resolved()
    counts(1, 'by the digit of the outcome')
    const { history } = await tab.ingrid.ticket(ticket.number)
    assert.equal(history.findLast(({ what }) => what === 'resolved')?.details.resolution, 'replaced')
    await another()
    await focused()
    await key('r')
    await asked()
    await key('Enter')
    await resolved()
    counts(2, 'by the question, and Enter')
    await another()
    await focused()
    await key('Shift+R')
    await typed(page.getByRole('textbox', { name: 'Melding til' }))
    await key('Control+Enter')
    await resolved()
    counts(2, 'with a text')
  })

  it('with the pointer take and resolve a ticket with one click, and with two what must be said', async () => {
    await click(row().getByRole('button', { name: 'Ta saken' }))
    await row().getByText('Ingrid Solberg').filter({ visible: true }).waitFor()
    counts(1, 'take')
    await click(row().getByRole('button', { name: 'Gi saken' }))
    await click(page.getByRole('menuitem', { name: 'Mikkel Ruud' }))
    await row().getByText('Mikkel Ruud').filter({ visible: true }).waitFor()
    counts(2, 'assign')
    await click(row().getByRole('button', { name: 'Løs saken' }))
    await click(page.getByRole('button', { name: `Løs ${ticket.number}` }))
    await resolved()
    counts(2, 'resolve where the agent must say how')
    await another()
    await tab.ingrid.actNow(ticket.number, 'confirm', { what: 'card-blocked', source: 'agent' })
    await click(row().getByRole('button', { name: 'Løs som utført' }))
    await resolved()
    counts(1, 'resolve where it is plain how')
    await another()
    await click(row().getByRole('button', { name: 'Skriv til' }))
    await typed(page.getByRole('textbox', { name: 'Melding til' }))
    await click(page.getByRole('button', { name: 'Send til Kari', exact: true }))
    await page.getByRole('blockquote').getByText(WRITTEN).waitFor()
    counts(2, 'comment')
  })

  it('find a ticket by number from everywhere with the keys, the number and Enter, or with two clicks', async () => {
    const itsPlace = new RegExp(`#/sak/${ticket.number}$`)
    await key('Control+k')
    await page.getByRole('combobox', { name: 'Nummer' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.type(String(Number(ticket.number.slice(5))))
    await key('Enter')
    await page.waitForURL(itsPlace)
    counts(2, 'by keys')
    await goTo(page, '/saker')
    await click(page.getByRole('button', { name: 'Gå til sak' }))
    await page.getByRole('combobox', { name: 'Nummer' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.type(ticket.number)
    await click(page.getByRole('option', { name: ticket.number }))
    await page.waitForURL(itsPlace)
    counts(2, 'by clicks')
  })

  describe('on forty tickets at once', () => {
    beforeEach(async () => {
      await goTo(page, '/saker?sort=-openedAt')
      await page.getByRole('row').nth(40).waitFor()
      await page.getByRole('row').nth(1).getByRole('checkbox').check()
      await page
        .getByRole('row')
        .nth(40)
        .getByRole('checkbox')
        .click({ modifiers: ['Shift'] })
      await page.getByText('40 saker valgt').waitFor()
    })

    it('resolve them with two keys after they are selected', async () => {
      const begun = performance.now()
      await key('r')
      await page.getByRole('dialog', { name: 'Løs 40 saker' }).waitFor()
      await asked()
      await key('Enter')
      // However long it takes: each change is told to the list, and drawn.
      await page.getByRole('status').getByText('Løst: 40 saker.').waitFor({ timeout: 0 })
      const seconds = (performance.now() - begun) / 1_000
      assert.equal(pressed, 2)
      if (process.env['TAB_FIGURES']) console.log(`forty resolved after ${seconds.toFixed(1)} s`)
    })
  })

  it('resolve all that is listed with three keys, or three clicks', async () => {
    await key('Control+a')
    await key('r')
    await asked()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await page.getByText('saker valgt').waitFor({ state: 'detached' })
    assert.equal(pressed, 2)
    pressed = 0
    await click(page.getByRole('checkbox', { name: 'Velg alle som vises' }))
    await click(page.getByRole('region', { name: 'Valgte saker' }).getByRole('button', { name: 'Løs' }))
    await click(page.getByRole('button', { name: /^Løs \d+ saker$/ }))
    await page
      .getByRole('status')
      .getByText(/^Løst: \d+ saker/)
      .waitFor()
    assert.equal(pressed, 3)
  })

  /** Reports another ticket, the newest of the list. */
  async function another(): Promise<void> {
    ticket = await tab.lostCard()
    await row().waitFor()
    pressed = 0
  }

  async function focused(): Promise<void> {
    await row().getByRole('link').focus()
  }

  async function resolved(): Promise<void> {
    await row().getByText('Løst').filter({ visible: true }).waitFor()
  }

  function counts(wanted: number, what: string): void {
    assert.equal(pressed, wanted, what)
    pressed = 0
  }

  function row(): Locator {
    return page.getByRole('row').filter({ hasText: ticket.number })
  }

  /** Waits for the question how. */
  async function asked(): Promise<void> {
    await page.getByRole('radio', { name: 'Utført' }).and(page.locator(':focus')).waitFor()
  }

  /** Keys pressed together count as one. */
  async function key(keys: string): Promise<void> {
    pressed += 1
    await page.keyboard.press(keys)
  }

  async function click(what: Locator): Promise<void> {
    pressed += 1
    await what.click()
  }

  async function typed(where: Locator): Promise<void> {
    await where.and(page.locator(':focus')).waitFor()
    await page.keyboard.type(WRITTEN)
  }
})
