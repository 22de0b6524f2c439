import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'
import { patch } from '../helpers/tab-windows.ts'

describe('The tab in a browser', () => {
  const tab = withTab()
  let page: Page

  before(async () => json(await tab.mikkel.ask('GET', '/api/me')))

  it('shows the tickets, finds one by name and opens it', async () => {
    const ticket = await tab.reported('Anne Dahl', { type: 'equipment-lost', cause: 'stolen' })
    await tab.lostCard()
    page = await tab.open('Ingrid Solberg')
    await page.getByRole('link', { name: 'Buypass-kort mistet' }).first().waitFor()
    await page.getByRole('searchbox').fill('anne d')
    await page.getByText('1 sak', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Utstyr stjålet' }).click()
    await page.getByRole('heading', { level: 1, name: 'Utstyr stjålet' }).waitFor()
    assert.equal(new URL(page.url()).hash, `#/sak/${ticket.number}`)
    await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor()
  })

  it('keeps the filters in the address, so that a filtered list can be shared', async () => {
    await tab.lostCard()
    page = await tab.open('Ingrid Solberg')
    await page.getByRole('combobox', { name: 'Type' }).selectOption('equipment-lost')
    await page.getByRole('link', { name: 'Utstyr stjålet' }).waitFor()
    await page.getByText(/^1 sak$/).waitFor()
    await page.reload()
    await page.getByRole('link', { name: 'Utstyr stjålet' }).waitFor()
    assert.equal(await page.getByRole('link', { name: 'Buypass-kort mistet' }).count(), 0)
  })

  it('notes a leader’s acknowledgement by phone, and the number in another system', async () => {
    const { number } = await tab.lostCard()
    await open('Ingrid Solberg', number)
    await page.getByRole('button', { name: 'Registrer at leder har bekreftet' }).click()
    await page.getByRole('menuitem', { name: 'På telefon' }).click()
    await page.getByText('Bekreftet av leder: på telefon').waitFor()
    await page.getByRole('textbox', { name: 'Nummer i annet system' }).fill('TOP-17')
    await page.getByRole('button', { name: 'Lagre', exact: true }).click()
    await page.getByRole('listitem').getByText('Nummer i annet system: TOP-17').waitFor()
    assert.equal((await tab.ingrid.ticket(number)).externalReference, 'TOP-17')
  })

  it('shows a new ticket without a reload, and leaves the focus where it is', async () => {
    await tab.lostCard()
    page = await tab.open('Ingrid Solberg')
    const first = page.getByRole('link', { name: 'Buypass-kort mistet' }).first()
    await first.focus()
    const row = await page.evaluate('document.activeElement.href')
    await tab.reported('Per Olsen', { type: 'nhn-credentials', cause: 'compromised' })
    await page.getByRole('row').filter({ hasText: 'Per Olsen' }).first().waitFor()
    assert.equal(await page.evaluate('document.activeElement.href'), row)
  })

  it('says in the ticket, and in a narrow list, who has it and whether the leader knows', async () => {
    const ticket = await tab.lostCard()
    await json(await tab.mikkel.act(ticket, 'assign', { assignee: tab.mikkel.id }))
    await open('Ingrid Solberg', ticket.number)
    await page.getByRole('definition').getByText('Ola Nordmann – ikke bekreftet').waitFor()
    await page.getByRole('definition').getByText('Mikkel Ruud').waitFor()
    await page.setViewportSize({ width: 320, height: 800 })
    await page.getByRole('link', { name: 'Tilbake til saker' }).click()
    const row = page.getByRole('row').filter({ hasText: ticket.number })
    await row.getByText('Har saken: Mikkel Ruud').waitFor()
    await row.getByText('Leder: ikke bekreftet').filter({ visible: true }).waitFor()
    const second = row.getByText('Kari Hansen · ')
    assert.match((await second.textContent()) ?? '', /^Kari Hansen · (nå nettopp|for \d+ min siden)$/)
    assert.equal(await page.getByRole('columnheader').count(), 0)
  })

  it('shows what another agent does with the open ticket', async () => {
    const ticket = await tab.lostCard()
    await open('Ingrid Solberg', ticket.number)
    await json(await tab.mikkel.act(ticket, 'assign', { assignee: tab.mikkel.id }))
    await page.getByText('Tok saken').waitFor()
  })

  it('gives the list as a file, and says when that breaks off', async () => {
    await tab.lostCard()
    page = await tab.open('Ingrid Solberg', { place: '/saker?type=buypass-card' })
    const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format()
    const begun = today()
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Last ned CSV' }).click()
    const download = await downloading
    const names = [begun, today()].map((day) => `straks-${day}.csv`)
    assert.ok(names.includes(download.suggestedFilename()), download.suggestedFilename())
    const file = await readFile(await download.path(), 'utf8')
    const [, ...rows] = file.trim().split('\r\n')
    assert.ok(rows.length > 0)
    assert.ok(rows.every((row) => row.includes('Buypass-kort mistet')))
    await patch(page, 'Response.prototype.blob = () => Promise.reject(new TypeError("broken off"))')
    await page.getByRole('button', { name: 'Last ned CSV' }).click()
    await page.getByText('Får ikke kontakt med Straks.').waitFor()
  })

  it('gives a link to the ticket, to be copied by hand where the browser forbids it', async () => {
    const { number } = await tab.lostCard()
    await open('Ingrid Solberg', number)
    await page.getByRole('button', { name: 'Kopier lenke' }).click()
    await page.getByText('Lenken er kopiert.').waitFor()
    const copied = await page.evaluate<string>('navigator.clipboard.readText()')
    assert.ok(copied.endsWith(`#/sak/${number}`), copied)
    await patch(page, 'navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"))')
    await page.getByRole('button', { name: 'Kopier lenke' }).click()
    await page.getByText('Lenken ble ikke kopiert').waitFor()
    assert.equal(await page.getByRole('textbox', { name: 'Lenke til saken' }).inputValue(), copied)
  })

  it('keeps still for a person who wants that', async () => {
    await tab.lostCard()
    page = await tab.open('Ingrid Solberg')
    await page.getByRole('heading', { name: 'Saker' }).waitFor()
    assert.equal(await slowestMovement(), 0)
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    assert.ok((await slowestMovement()) > 0.05, 'there is nothing that could move')
  })

  it('shows an employee their own tickets and nothing else', async () => {
    await tab.lostCard()
    page = await tab.open('Anne Dahl')
    await page.getByRole('heading', { name: 'Mine saker' }).waitFor()
    await page.getByRole('link', { name: 'Utstyr stjålet' }).waitFor()
    assert.equal(await page.getByRole('link', { name: 'Buypass-kort mistet' }).count(), 0)
    assert.equal(await page.getByRole('searchbox').count(), 0)
    await page.getByRole('link', { name: 'Utstyr stjålet' }).click()
    await page.getByRole('heading', { name: 'Tidslinje' }).waitFor()
    assert.equal(await page.getByRole('main').getByRole('button').count(), 0)
  })

  it('shows an employee their own news without a reload', async () => {
    const ticket = await tab.lostCard()
    page = await tab.open('Kari Hansen')
    const row = page.getByRole('row').filter({ hasText: ticket.number })
    await row.getByText('Ny', { exact: true }).filter({ visible: true }).waitFor()
    await json(await tab.mikkel.act(ticket, 'assign', { assignee: tab.mikkel.id }))
    await row.getByText('Under arbeid').filter({ visible: true }).waitFor()
    const { number } = await tab.lostCard()
    await page.getByRole('row').filter({ hasText: number }).waitFor()
  })

  it('says that the sign-in has expired while it is open', async () => {
    const { number } = await tab.lostCard()
    await open('Ingrid Solberg', number)
    await page.route('**/api/**', (route) =>
      route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer expired' } }),
    )
    await page.getByRole('button', { name: 'Ta saken', exact: true }).click()
    await page.getByText('Teams kjenner deg ikke igjen lenger').waitFor()
    assert.equal((await tab.ingrid.ticket(number)).assignee, null)
  })

  it('says that the sign-in is not accepted', async () => {
    page = await tab.browser.newPage({ locale: 'nb-NO' })
    await page.goto(`${tab.straks.straks.url}/tab?person=somebody`)
    await page.getByText('Teams kjenner deg ikke igjen lenger').waitFor()
  })

  it('says that it was opened outside Teams', async () => {
    page = await tab.browser.newPage({ locale: 'nb-NO' })
    await page.goto(`${tab.straks.straks.url}/tab`)
    await page.getByText('Åpne Straks i Teams').waitFor()
  })

  async function open(name: string, number: string): Promise<void> {
    page = await tab.open(name, { place: `/sak/${number}` })
    await page.getByRole('heading', { name: 'Tidslinje' }).waitFor()
  }

  /** Returns seconds. */
  function slowestMovement(): Promise<number> {
    return page.evaluate<number>(`Math.max(...[...document.querySelectorAll('*')].flatMap((one) => {
      const { animationDuration, transitionDuration } = getComputedStyle(one)
      return [animationDuration, transitionDuration].join().split(',').map(parseFloat)
    }))`)
  }
})
