import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'
import { newsStays, withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'

describe('Resolving a ticket from the list', () => {
  const clock = handClock()
  const tab = withTab(() => startUnderTest({ clock }))
  let page: Page
  const rowOf = ({ number }: TicketJson) => page.getByRole('row').filter({ hasText: number })
  let lost: TicketJson
  let forgotten: TicketJson

  beforeEach(async () => {
    clock.pass(0)
    lost = await tab.lostCard()
    forgotten = await tab.reported('Kari Hansen', { type: 'buypass-card', cause: 'pin-forgotten' })
    page = await tab.open('Ingrid Solberg', { place: '/saker?status=all&sort=-openedAt' })
    await rowOf(forgotten).waitFor()
    await page.keyboard.press('j')
    await isOn(forgotten)
  })

  it('is done at once by «r» where it is plain how, goes on to the next row, and is undone by «z»', async () => {
    await unhurried()
    await page.keyboard.press('r')
    await told(`Løst: ${forgotten.number}.`)
    assert.deepEqual(await resolutionOf(forgotten), { resolution: 'done' })
    await isOn(lost)
    await page.keyboard.press('z')
    await told(`Angret: ${forgotten.number}.`)
    assert.equal((await tab.ingrid.ticket(forgotten.number)).status, 'new')
    await isOn(lost)
  })

  it('is asked about by «r» where the agent must say how, as for a card that may not be blocked', async () => {
    await page.keyboard.press('j')
    await isOn(lost)
    await page.keyboard.press('r')
    await page.getByRole('dialog', { name: `Løs ${lost.number}` }).waitFor()
    await page.getByRole('radio', { name: 'Utført' }).and(page.locator(':focus')).waitFor()
    assert.equal((await tab.ingrid.ticket(lost.number)).status, 'new')
    await page.keyboard.press('Escape')
    await isOn(lost)
    await tab.ingrid.actNow(lost.number, 'confirm', { what: 'card-blocked', source: 'agent' })
    await rowOf(lost).getByRole('button', { name: 'Løs som utført' }).waitFor({ state: 'attached' })
    await page.keyboard.press('r')
    await told(`Løst: ${lost.number}.`)
  })

  it('is not said to be undone when a note was written since, and the note stays', async () => {
    await unhurried()
    await page.keyboard.press('r')
    await told(`Løst: ${forgotten.number}.`)
    await rowOf(forgotten).getByRole('link').press('Enter')
    await page.getByRole('textbox', { name: 'Internt notat' }).fill('Ringte hjem.')
    await page.keyboard.press('Control+Enter')
    await told('Notatet er lagret.')
    const resolved = page.getByRole('region', { name: 'Det du gjør fra listen' })
    await resolved.getByRole('button', { name: 'Angre' }).click()
    await told('Ikke gjort: 1.')
    const { status, history } = await tab.ingrid.ticket(forgotten.number)
    assert.equal(status, 'resolved')
    assert.equal(history.findLast(({ what }) => what === 'noted')?.text, 'Ringte hjem.')
  })

  it('can be undone for one ticket after the other', async () => {
    const other = await tab.reported('Kari Hansen', { type: 'buypass-card', cause: 'pin-forgotten' })
    await rowOf(other).waitFor()
    await unhurried()
    await page.keyboard.press('r')
    await told(`Løst: ${forgotten.number}.`)
    await rowOf(other).getByRole('link').focus()
    await page.keyboard.press('r')
    await told(`Løst: ${other.number}.`)
    await told(`Løst: ${forgotten.number}.`)
    await page.keyboard.press('z')
    await told(`Angret: ${other.number}.`)
    await page.keyboard.press('z')
    await told(`Angret: ${forgotten.number}.`)
  })

  it('begins with the text by «Shift+R», for which texts of the type and kept replies are offered', async () => {
    await json(await tab.ingrid.ask('POST', '/api/replies', { text: 'Hent det i skranken.' }))
    await page.keyboard.press('Shift+R')
    await text().and(page.locator(':focus')).waitFor()
    await dialog().getByRole('button', { name: 'Du har fått ny PIN-kode.' }).click()
    await dialog().getByRole('button', { name: 'Lagrede svar' }).click()
    await dialog().getByRole('button', { name: 'Hent det i skranken.', exact: true }).click()
    await text().press('Control+Enter')
    await told(`Løst: ${forgotten.number}.`)
    const { history } = await tab.ingrid.ticket(forgotten.number)
    assert.equal(
      history.find(({ what }) => what === 'resolved')?.text,
      'Du har fått ny PIN-kode.\nHent det i skranken.',
    )
  })

  it('leaves its text in the form when it is undone, and is asked about by «r» from then on', async () => {
    await unhurried()
    await page.keyboard.press('Shift+R')
    await text().and(page.locator(':focus')).waitFor()
    await page.keyboard.type('Feil sak, dette.')
    await page.keyboard.press('Control+Enter')
    await told(`Løst: ${forgotten.number}.`)
    await page.keyboard.press('z')
    await told(`Angret: ${forgotten.number}.`)
    await rowOf(forgotten).getByRole('link').focus()
    await page.keyboard.press('r')
    await page.getByRole('radio', { name: 'Utført' }).and(page.locator(':focus')).waitFor()
    assert.equal(await text().inputValue(), 'Feil sak, dette.')
    await page.keyboard.press('Escape')
    await rowOf(forgotten).getByRole('link').click()
    await page.getByRole('button', { name: 'Løs saken', exact: true }).click()
    assert.equal(await text().inputValue(), 'Feil sak, dette.')
  })

  it('offers for several kinds of tickets only the texts that fit them all', async () => {
    const wet = await tab.reported('Kari Hansen', { type: 'equipment-damaged', cause: 'damaged' })
    await rowOf(wet).waitFor()
    for (const one of [forgotten, wet]) await rowOf(one).getByRole('checkbox').check()
    await page.keyboard.press('r')
    await page.getByRole('dialog', { name: 'Løs 2 saker' }).waitFor()
    const offered = page.getByRole('group', { name: 'Forslag til tekst' }).getByRole('button')
    await offered.first().waitFor()
    assert.deepEqual(await offered.allTextContents(), [
      'Vi har fulgt opp saken. Si fra her hvis noe mangler.',
    ])
  })

  it('says that a message was not sent as a colleague has closed the ticket first', async () => {
    await page.keyboard.press('Shift+R')
    await text().fill('Ny PIN er på vei.')
    await tab.mikkel.actNow(forgotten.number, 'resolve', { resolution: 'done' })
    await page.locator(`[data-number="${forgotten.number}"]`).filter({ hasText: 'Løst' }).waitFor()
    await page.keyboard.press('Control+Enter')
    await told(`Allerede lukket, så meldingen er ikke sendt: ${forgotten.number}.`)
  })

  it('leaves the digit of a colleague to giving the ticket', async () => {
    await json(await tab.mikkel.ask('GET', '/api/me'))
    await page.keyboard.press('a')
    await page.getByRole('menuitem', { name: 'Mikkel Ruud' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('1')
    await told(`Gitt til Mikkel Ruud: ${forgotten.number}.`)
  })

  it('is done by «r» in the ticket too, where «Shift+R» begins with the text', async () => {
    await rowOf(forgotten).getByRole('link').click()
    await page.getByRole('button', { name: 'Løs som utført', exact: true }).waitFor()
    await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Shift+R')
    await text().and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Løs saken', exact: true }).and(page.locator(':focus')).waitFor()
    await dialog().waitFor({ state: 'detached' })
    await unhurried()
    await page.keyboard.press('r')
    await page.getByText('Saken er løst. Kari får beskjed om noen sekunder.').waitFor()
    await page.keyboard.press('z')
    await page.getByText('Angret. Ingen har fått beskjed.').waitFor()
    assert.equal((await tab.ingrid.ticket(forgotten.number)).status, 'new')
  })

  /** However busy the machine, the time for undoing does not end before a test does. */
  async function unhurried(): Promise<void> {
    clock.slowDown()
    await newsStays(page)
  }

  async function isOn(ticket: TicketJson): Promise<void> {
    await rowOf(ticket).getByRole('link').and(page.locator(':focus')).waitFor()
  }

  function dialog() {
    return page.getByRole('dialog', { name: /^Løs/ })
  }

  function text() {
    return dialog().getByRole('textbox', { name: 'Melding til Kari Hansen (kan stå tom)' })
  }

  async function told(what: string): Promise<void> {
    await page.getByRole('status').getByText(what).waitFor()
  }

  async function resolutionOf({ number }: TicketJson) {
    return (await tab.ingrid.ticket(number)).history.find(({ what }) => what === 'resolved')?.details
  }
})
