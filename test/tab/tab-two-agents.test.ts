import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { pressVerb } from '../helpers/leaders-tab.ts'
import { heldUp, newsStays, resolveIn, violations, withoutLiveLine, withTab } from '../helpers/tab-browser.ts'
import { json, personAt } from '../helpers/tab-people.ts'

describe('Two agents on one ticket', () => {
  const tab = withTab()
  let page: Page

  it('see who came first, and overwrite nothing', async () => {
    const ticket = await tab.lostCard()
    await openUnawares(ticket.number)
    await json(await tab.mikkel.act(ticket, 'assign', { assignee: tab.mikkel.id }))
    await resolveIn(page, 'Utført')
    await page.getByText(/endret av Mikkel Ruud nå nettopp/).waitFor()
    await page.getByText('Tok saken').waitFor()
    const now = await tab.ingrid.ticket(ticket.number)
    assert.deepEqual([now.status, now.version], ['in-progress', ticket.version + 1])
  })

  it('are told of what the other does to an open ticket, wherever on the page they are', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    await page.getByRole('textbox', { name: 'Internt notat' }).focus()
    const announced = page.locator('[aria-live="polite"]')
    await announced.getByText('Meldt', { exact: true }).waitFor()
    await tab.mikkel.actNow(number, 'resolve', { resolution: 'found' })
    await announced.getByText('Løst: funnet igjen').waitFor()
  })

  it('are told of their own action, not of what the other does right after it', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    await newsStays(page)
    await page.getByRole('button', { name: 'Ta saken', exact: true }).click()
    await page.getByText('Du har saken.').waitFor()
    await tab.mikkel.actNow(number, 'assign', { assignee: tab.mikkel.id })
    await page.getByRole('button', { name: 'Overta fra Mikkel Ruud' }).waitFor()
    assert.equal(await page.getByText('Du har saken.').count(), 1)
    assert.equal(await page.getByText('Gitt til Mikkel Ruud').count(), 0)
  })

  it('are told in another view of a comment that came too late, and find it in its box', async () => {
    const ticket = await tab.lostCard()
    await openUnawares(ticket.number)
    const answer = await heldUp(page, '**/comment')
    await page.getByRole('textbox', { name: 'Melding til Kari Hansen' }).fill('Ring oss når du kan.')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('link', { name: 'Tilbake til' }).click()
    await page.getByRole('row').nth(1).waitFor()
    await json(await tab.mikkel.act(ticket, 'comment', { text: 'Vi har sperret kortet.' }))
    answer()
    const told = page.getByRole('alert').filter({ hasText: /endret av Mikkel Ruud nå nettopp/ })
    await told.waitFor()
    assert.deepEqual(await violations(page), [])
    await told.getByRole('link', { name: ticket.number }).click()
    const box = page.getByRole('textbox', { name: 'Melding til Kari Hansen' })
    assert.equal(await box.inputValue(), 'Ring oss når du kan.')
    await page.getByRole('button', { name: 'Lukk' }).click()
    await told.waitFor({ state: 'detached' })
  })

  it('keep a comment that came too late, and send it with one more press', async () => {
    const ticket = await tab.lostCard()
    await openUnawares(ticket.number)
    await json(await tab.mikkel.act(ticket, 'comment', { text: 'Vi har sperret kortet.' }))
    await page.getByRole('textbox', { name: 'Melding til Kari Hansen' }).fill('Ring oss når du kan.')
    await page.getByRole('button', { name: 'Send til Kari', exact: true }).click()
    await page.getByText(/endret av Mikkel Ruud nå nettopp/).waitFor()
    await page.getByText('Vi har sperret kortet.').waitFor()
    assert.equal(
      await page.getByRole('textbox', { name: 'Melding til Kari Hansen' }).inputValue(),
      'Ring oss når du kan.',
    )
    await page.getByRole('button', { name: 'Send til Kari', exact: true }).click()
    await tab.straks.m365.chatOf('Kari Hansen').waitFor((one) => one.text.includes('Ring oss når du kan.'))
  })

  it('keep a text for resolving when the other resolves first, and no letter of it is a key', async () => {
    const [, { number }] = [await tab.lostCard(), await tab.lostCard()]
    page = await tab.openTicket(number)
    await page.keyboard.press('Shift+R')
    const text = page.getByRole('dialog').getByRole('textbox')
    await text.and(page.locator(':focus')).waitFor()
    await page.keyboard.type('Kort')
    await tab.mikkel.actNow(number, 'resolve', { resolution: 'found' })
    await page.getByText('Løst: funnet igjen').waitFor()
    await page.keyboard.type('et er sperret, og jeg har kjøpt nytt.')
    assert.equal(await text.inputValue(), 'Kortet er sperret, og jeg har kjøpt nytt.')
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor()
    await page.getByRole('button', { name: 'Gjenåpne saken' }).waitFor()
  })

  it('go on from the heading when the other takes away what has the focus: a button, or an open menu', async () => {
    await json(await tab.mikkel.ask('GET', '/api/me'))
    for (const name of ['Løs saken', 'Gi til …']) {
      const { number } = await tab.lostCard()
      page = await tab.openTicket(number)
      await page.getByRole('button', { name, exact: true }).focus()
      if (name === 'Gi til …') {
        await page.keyboard.press('Enter')
        await page.getByRole('menuitem', { name: 'Mikkel Ruud' }).and(page.locator(':focus')).waitFor()
      }
      await tab.mikkel.actNow(number, 'resolve', { resolution: 'found' })
      await page.getByText('Løst: funnet igjen').waitFor()
      await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor({ timeout: 5_000 })
    }
  })

  it('send a comment once, even when its answer was lost and it is sent again', async () => {
    const ticket = await tab.lostCard()
    await openUnawares(ticket.number)
    await page.route('**/comment', async (route) => {
      await route.fetch()
      await route.abort()
    })
    const send = page.getByRole('button', { name: 'Send til Kari', exact: true })
    const box = page.getByRole('textbox', { name: 'Melding til Kari Hansen' })
    await box.fill('Ring oss når du kan.')
    await send.click()
    await page.getByText('Får ikke kontakt med Straks').first().waitFor()
    await page.unroute('**/comment')
    await send.click()
    await page.getByText('Lagret.', { exact: true }).waitFor()
    assert.equal(await box.inputValue(), '')
    const { history } = await tab.ingrid.ticket(ticket.number)
    assert.equal(history.filter(({ what }) => what === 'commented').length, 1)
  })

  it('differ from one agent in two windows, who is told of their own change', async () => {
    const ticket = await tab.lostCard()
    await openUnawares(ticket.number)
    await json(await tab.ingrid.act(ticket, 'resolve', { resolution: 'found' }))
    await resolveIn(page, 'Utført')
    await page.getByText('Du har selv endret saken i mellomtiden').waitFor()
  })

  it('leave the reference alone that one is typing when the other saves another', async () => {
    const ticket = await tab.lostCard()
    page = await tab.open('Ingrid Solberg', { place: `/sak/${ticket.number}` })
    const field = page.getByRole('textbox', { name: 'Nummer i annet system' })
    await field.fill('TOP-17')
    const headers = { 'if-match': `"${ticket.version}"` }
    const path = `/api/tickets/${ticket.number}`
    await json(await tab.mikkel.ask('PATCH', path, { externalReference: 'PURE-4' }, headers))
    await page.getByRole('listitem').getByText('Nummer i annet system: PURE-4').waitFor()
    assert.equal(await field.inputValue(), 'TOP-17')
    await page.getByText('Lagret nå: PURE-4').waitFor()
    await page.getByRole('button', { name: 'Lagre', exact: true }).click()
    await page.getByText('Lagret.', { exact: true }).waitFor()
    assert.equal((await tab.ingrid.ticket(ticket.number)).externalReference, 'TOP-17')
  })

  it('see a reference that the other saves when they are not changing it', async () => {
    const ticket = await tab.lostCard()
    page = await tab.open('Ingrid Solberg', { place: `/sak/${ticket.number}` })
    await page.getByRole('heading', { name: 'Tidslinje' }).waitFor()
    const headers = { 'if-match': `"${ticket.version}"` }
    const path = `/api/tickets/${ticket.number}`
    await json(await tab.mikkel.ask('PATCH', path, { externalReference: 'PURE-4' }, headers))
    await page.getByRole('listitem').getByText('Nummer i annet system: PURE-4').waitFor()
    assert.equal(await page.getByRole('textbox', { name: 'Nummer i annet system' }).inputValue(), 'PURE-4')
  })

  it('can undo their own action when only the leader has done something since', async () => {
    const { number } = await tab.lostCard()
    await openUnawares(number)
    await newsStays(page)
    await page.getByRole('button', { name: 'Ta saken', exact: true }).click()
    await page.getByText('Du har saken.').waitFor()
    const ola = personAt(tab.straks, 'Ola Nordmann')
    await json(await pressVerb(ola, number, 'acknowledge', {}))
    await page.getByRole('button', { name: 'Angre' }).click()
    await page.getByText('Angret. Ingen har fått beskjed.').waitFor()
    assert.equal((await tab.ingrid.ticket(number)).assignee, null)
  })

  async function openUnawares(number: string): Promise<void> {
    page = await tab.openTicket(number, { prepare: withoutLiveLine })
    await page.getByRole('button', { name: 'Løs saken', exact: true }).waitFor()
  }
})
