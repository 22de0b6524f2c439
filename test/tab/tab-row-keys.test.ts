import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'
import { heldUp, newsStays, withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'

describe('The keys for a ticket', () => {
  const clock = handClock()
  const tab = withTab(() => startUnderTest({ clock }))
  let page: Page
  const rowOf = ({ number }: TicketJson) => page.getByRole('row').filter({ hasText: number })
  let newest: TicketJson
  let older: TicketJson

  before(async () => json(await tab.mikkel.ask('GET', '/api/me')))

  describe('from its row', () => {
    beforeEach(async () => {
      await twoMore()
      await onNewest()
    })

    it('take it by «t» or give it by «a» and stay on it, resolve it by «r» and go on to the next', async () => {
      await page.keyboard.press('t')
      await rowOf(newest).getByText('Ingrid Solberg').filter({ visible: true }).waitFor()
      await isOn(newest)
      await page.keyboard.press('a')
      await page.getByRole('menuitem', { name: 'Mikkel Ruud' }).and(page.locator(':focus')).waitFor()
      await page.keyboard.press('Enter')
      await rowOf(newest).getByText('Mikkel Ruud').filter({ visible: true }).waitFor()
      await isOn(newest)
      await page.keyboard.press('r')
      await page.getByRole('dialog', { name: `Løs ${newest.number}` }).waitFor()
      await page.getByRole('radio', { name: 'Utført' }).and(page.locator(':focus')).waitFor()
      await page.keyboard.press('Enter')
      await rowOf(newest).getByText('Løst').filter({ visible: true }).waitFor()
      await isOn(older)
    })
  })

  describe('from its row, without a change', () => {
    before(twoMore)
    beforeEach(onNewest)

    it('lead by «c» to the message, by «n» to the note and by Enter to the ticket, and back is the row', async () => {
      await page.keyboard.press('c')
      await page
        .getByRole('textbox', { name: 'Melding til Kari Hansen' })
        .and(page.locator(':focus'))
        .waitFor()
      assert.ok(page.url().endsWith(`#/sak/${newest.number}`))
      await page.goBack()
      await isOn(newest)
      await page.keyboard.press('n')
      await page.getByRole('textbox', { name: 'Internt notat' }).and(page.locator(':focus')).waitFor()
      await page.goBack()
      await isOn(newest)
      await page.keyboard.press('Enter')
      await page.waitForURL(new RegExp(`#/sak/${newest.number}$`))
    })

    it('are text after «c» or «n», however late the ticket comes', async () => {
      const answer = await heldUp(page, `**/api/tickets/${newest.number}`)
      await page.keyboard.press('n')
      await page.keyboard.type('Hun glemmte')
      for (const key of ['Backspace', 'Backspace', 'Backspace']) await page.keyboard.press(key)
      await page.keyboard.type('te kortet')
      await page.getByRole('heading', { level: 1, name: newest.number }).waitFor()
      await page.keyboard.type(' hjemme @ 1.')
      answer()
      const note = page.getByRole('textbox', { name: 'Internt notat' })
      await note.and(page.locator(':focus')).waitFor()
      await page.keyboard.type(' Ringer.')
      assert.equal(await note.inputValue(), 'Hun glemte kortet hjemme @ 1. Ringer.')
    })

    it('are text after «c» in a ticket that is on its way', async () => {
      const answer = await heldUp(page, `**/api/tickets/${newest.number}`)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: newest.number }).waitFor()
      await page.keyboard.press('c')
      await page.keyboard.type('Rett fram')
      answer()
      const box = page.getByRole('textbox', { name: 'Melding til Kari Hansen' })
      await box.and(page.locator(':focus')).waitFor()
      await page.keyboard.type(' til tredje.')
      assert.equal(await box.inputValue(), 'Rett fram til tredje.')
      assert.equal((await tab.ingrid.ticket(newest.number)).status, 'new')
    })

    it('are keys again when Escape or a click elsewhere ends the waiting for a text', async () => {
      const answer = await heldUp(page, `**/api/tickets/${newest.number}`)
      for (const leaves of [
        () => page.keyboard.press('Escape'),
        () => page.getByRole('heading', { level: 1 }).click(),
      ]) {
        await page.keyboard.press('c')
        await page.getByRole('heading', { level: 1, name: newest.number }).waitFor()
        await leaves()
        await page.keyboard.press('g')
        await page.keyboard.press('l')
        await isOn(newest)
      }
      answer()
    })

    it('do nothing when no row has the focus', async () => {
      await page.getByRole('heading', { level: 1 }).focus()
      for (const key of ['t', 'r', 'a', 'c', 'n']) await page.keyboard.press(key)
      assert.equal(await page.getByRole('dialog').count(), 0)
      assert.match(page.url(), /#\/saker\?/)
      assert.equal((await tab.ingrid.ticket(newest.number)).status, 'new')
    })
  })

  describe('in the ticket itself', () => {
    beforeEach(async () => {
      await twoMore()
      await inNewest()
    })

    it('take it by «t», ask whom to give it to by «a», and lead to the message by «c»', async () => {
      await page.keyboard.press('t')
      await page.getByText('Tok saken').waitFor()
      await page.keyboard.press('a')
      await page.getByRole('menuitem', { name: 'Mikkel Ruud' }).and(page.locator(':focus')).waitFor()
      await page.keyboard.press('Escape')
      await page.keyboard.press('c')
      await page
        .getByRole('textbox', { name: 'Melding til Kari Hansen' })
        .and(page.locator(':focus'))
        .waitFor()
    })

    it('lead to the next ticket by «j» once a text was sent, and another left with Escape', async () => {
      await page.keyboard.press('c')
      const text = page.getByRole('textbox', { name: 'Melding til Kari Hansen' })
      await text.and(page.locator(':focus')).waitFor()
      await page.keyboard.type('Kortet er sperret.')
      await page.keyboard.press('Control+Enter')
      await page.getByRole('button', { name: 'Send til Kari' }).and(page.locator(':focus')).waitFor()
      await page.keyboard.press('c')
      await text.and(page.locator(':focus')).waitFor()
      await page.keyboard.press('Escape')
      await page.keyboard.press('j')
      await page.waitForURL(new RegExp(`#/sak/${older.number}$`))
    })

    it('ask by «r» how it was resolved, and lead by «j» to the next and by «k» to the one before', async () => {
      await page.keyboard.press('r')
      await page.getByRole('radio', { name: 'Utført' }).and(page.locator(':focus')).waitFor()
      await page.keyboard.press('Enter')
      await page.getByText('Løst: utført').waitFor()
      await page.keyboard.press('j')
      await page.waitForURL(new RegExp(`#/sak/${older.number}$`))
      await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor()
      await page.getByRole('link', { name: 'Forrige sak' }).waitFor()
      await page.keyboard.press('k')
      await page.waitForURL(new RegExp(`#/sak/${newest.number}$`))
    })

    it('resolve it by a digit, which «z» undoes, but not once a text for that is begun', async () => {
      // However busy the machine, the time for undoing does not end before the key is pressed.
      clock.slowDown()
      await newsStays(page)
      await page.keyboard.press('2')
      await page.getByText('Løst: funnet igjen').waitFor()
      await page.keyboard.press('z')
      await page.getByText('Angret. Ingen har fått beskjed.').waitFor()
      await page.keyboard.press('Shift+R')
      await page.getByRole('dialog').getByRole('textbox').and(page.locator(':focus')).waitFor()
      await page.keyboard.type('12 kort er bestilt')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.keyboard.press('1')
      await page.getByRole('radio', { name: 'Utført' }).and(page.locator(':focus')).waitFor()
    })
  })

  describe('in the ticket itself, without a change', () => {
    before(twoMore)
    beforeEach(inNewest)

    it('leave the arrows to scrolling', async () => {
      await page.keyboard.press('ArrowDown')
      assert.ok(page.url().endsWith(newest.number))
    })

    it('are each told to a screen reader', async () => {
      for (const [name, key] of [
        ['Ta saken', 't'],
        ['Løs saken', 'r 1 2 3 4 5'],
        ['Gi til', 'a'],
        ['Send til Kari', 'Control+Enter'],
        ['Lagre internt notat', 'Control+Enter'],
      ] as const) {
        assert.equal(await page.getByRole('button', { name }).getAttribute('aria-keyshortcuts'), key)
      }
      const box = page.getByRole('textbox', { name: 'Melding til' })
      assert.equal(await box.getAttribute('aria-keyshortcuts'), 'c')
      const note = page.getByRole('textbox', { name: 'Internt notat' })
      assert.equal(await note.getAttribute('aria-keyshortcuts'), 'n')
      assert.equal(await page.getByRole('link', { name: 'Neste sak' }).getAttribute('aria-keyshortcuts'), 'j')
    })
  })

  async function twoMore(): Promise<void> {
    clock.pass(0)
    older = await tab.lostCard()
    newest = await tab.lostCard()
  }

  async function onNewest(): Promise<void> {
    page = await tab.open('Ingrid Solberg', { place: '/saker?status=all&sort=-openedAt' })
    await rowOf(newest).waitFor()
    await page.keyboard.press('j')
    await isOn(newest)
  }

  async function inNewest(): Promise<void> {
    page = await tab.open('Ingrid Solberg', { place: '/saker?status=all&sort=-openedAt' })
    await rowOf(newest).getByRole('link').click()
    await page.getByRole('heading', { name: 'Tidslinje' }).waitFor()
  }

  async function isOn(ticket: TicketJson): Promise<void> {
    await rowOf(ticket).getByRole('link').and(page.locator(':focus')).waitFor()
  }
})
