import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'
import { newsStays, withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'

describe('A ticket is worked with a key each', () => {
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

    it('«t» takes it, and one is still on it; «r» resolves it, and one is on the next', async () => {
      await page.keyboard.press('t')
      await rowOf(newest).getByText('Ingrid Solberg').filter({ visible: true }).waitFor()
      await isOn(newest)
      await page.keyboard.press('r')
      await page.getByRole('dialog', { name: `Løs ${newest.number}` }).waitFor()
      await page.getByRole('radio', { name: 'Utført' }).and(page.locator(':focus')).waitFor()
      await page.keyboard.press('Enter')
      await rowOf(newest).getByText('Løst').filter({ visible: true }).waitFor()
      await isOn(older)
    })

    it('«a» gives it to a colleague', async () => {
      await page.keyboard.press('a')
      await page.getByRole('menuitem', { name: 'Mikkel Ruud' }).and(page.locator(':focus')).waitFor()
      await page.keyboard.press('Enter')
      await rowOf(newest).getByText('Mikkel Ruud').filter({ visible: true }).waitFor()
      await isOn(newest)
    })
  })

  describe('from its row, when nothing comes of it', () => {
    before(twoMore)
    beforeEach(onNewest)

    it('«c» leads to where one writes to the employee, and back is the row again', async () => {
      await page.keyboard.press('c')
      await page
        .getByRole('textbox', { name: 'Melding til Kari Hansen' })
        .and(page.locator(':focus'))
        .waitFor()
      assert.ok(page.url().endsWith(`#/sak/${newest.number}`))
      await page.goBack()
      await isOn(newest)
    })

    it('«n» leads to where one writes a note for agents alone', async () => {
      await page.keyboard.press('n')
      await page.getByRole('textbox', { name: 'Internt notat' }).and(page.locator(':focus')).waitFor()
    })

    it('what is typed after «c» or «n» is for the text, however late that comes, and no key', async () => {
      const late = Promise.withResolvers<void>()
      await page.route(`**/api/tickets/${newest.number}`, (route) =>
        late.promise.then(() => route.continue()),
      )
      await page.keyboard.press('n')
      await page.keyboard.type('Hun glemmte')
      for (const key of ['Backspace', 'Backspace', 'Backspace']) await page.keyboard.press(key)
      await page.keyboard.type('te kortet')
      await page.getByRole('heading', { level: 1, name: newest.number }).waitFor()
      await page.keyboard.type(' hjemme @ 1.')
      late.resolve()
      const note = page.getByRole('textbox', { name: 'Internt notat' })
      await note.and(page.locator(':focus')).waitFor()
      await page.keyboard.type(' Ringer.')
      assert.equal(await note.inputValue(), 'Hun glemte kortet hjemme @ 1. Ringer.')
    })

    it('so is what is typed after one that is pressed in the ticket while that is on its way', async () => {
      const late = Promise.withResolvers<void>()
      await page.route(`**/api/tickets/${newest.number}`, (route) =>
        late.promise.then(() => route.continue()),
      )
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: newest.number }).waitFor()
      await page.keyboard.press('c')
      await page.keyboard.type('Rett fram')
      late.resolve()
      const box = page.getByRole('textbox', { name: 'Melding til Kari Hansen' })
      await box.and(page.locator(':focus')).waitFor()
      await page.keyboard.type(' til tredje.')
      assert.equal(await box.inputValue(), 'Rett fram til tredje.')
      assert.equal((await tab.ingrid.ticket(newest.number)).status, 'new')
    })

    it('Escape, or a press elsewhere, waits for no text any more: keys are keys again', async () => {
      const late = Promise.withResolvers<void>()
      await page.route(`**/api/tickets/${newest.number}`, (route) =>
        late.promise.then(() => route.continue()),
      )
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
      late.resolve()
    })

    it('Enter opens it', async () => {
      await page.keyboard.press('Enter')
      await page.waitForURL(new RegExp(`#/sak/${newest.number}$`))
    })

    it('none acts on anything for who is in no row', async () => {
      await page.getByRole('heading', { level: 1 }).focus()
      for (const key of ['t', 'r', 'a', 'c', 'n']) await page.keyboard.press(key)
      assert.equal(await page.getByRole('dialog').count(), 0)
      assert.match(page.url(), /#\/saker\?/)
      assert.equal((await tab.ingrid.ticket(newest.number)).status, 'new')
    })
  })

  describe('from the ticket itself', () => {
    beforeEach(async () => {
      await twoMore()
      await inNewest()
    })

    it('«t» takes it, «a» asks to whom it goes, «c» leads to the text', async () => {
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

    it('a text that is sent is left, and so is one with Escape: «j» is the next one', async () => {
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

    it('«r» asks how it was resolved; «j» and «k» are the next and the one before', async () => {
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

    it('a digit says how it was resolved, not while one has begun to write about it, and can be undone', async () => {
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

  describe('from the ticket itself, when nothing comes of it', () => {
    before(twoMore)
    beforeEach(inNewest)

    it('the arrows scroll as ever', async () => {
      await page.keyboard.press('ArrowDown')
      assert.ok(page.url().endsWith(newest.number))
    })

    it('a screen reader is told of each', async () => {
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
