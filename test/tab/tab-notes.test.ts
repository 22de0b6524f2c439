import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { becomes, isReadableAt, mayLeave, withoutLiveLine, withTab } from '../helpers/tab-browser.ts'
import { commentsIn } from '../helpers/tab-people.ts'
import { looksByWidth } from '../helpers/tab-words.ts'

describe('An internal note in the tab', () => {
  const tab = withTab()
  let page: Page

  it('is saved by its own button, and never reaches the employee', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    await box('Internt notat til Brukerhjelpen').fill('Har mistet kort før.')
    await button('Lagre internt notat').click()
    const entry = page.getByRole('listitem').filter({ hasText: 'Internt notat. Bare Brukerhjelpen ser det' })
    await entry.getByText('Har mistet kort før.').waitFor()
    await becomes(() => box('Internt notat til Brukerhjelpen').inputValue(), '')
    await tab.straks.idle()
    assert.doesNotMatch(JSON.stringify(tab.straks.m365.chatOf('Kari Hansen').messages()), /kort før/)
    const theirs = await tab.open('Kari Hansen', { place: `/sak/${number}` })
    await theirs.getByRole('heading', { name: 'Tidslinje' }).waitFor()
    assert.doesNotMatch((await theirs.textContent('main')) ?? '', /[Nn]otat|kort før/)
  })

  it('is typed beside a message to the employee, and neither goes with the other', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    assert.deepEqual([await isOff('Send til Kari'), await isOff('Lagre internt notat')], [true, true])
    await box('Melding til Kari Hansen').fill('Vi har bestilt nytt kort.')
    await box('Internt notat til Brukerhjelpen').fill('Tredje gang i år.')
    await box('Internt notat til Brukerhjelpen').press('Control+Enter')
    await page.getByRole('blockquote').filter({ hasText: 'Tredje gang i år.' }).waitFor()
    assert.equal(await box('Melding til Kari Hansen').inputValue(), 'Vi har bestilt nytt kort.')
    assert.deepEqual(commentsIn(await tab.ingrid.ticket(number)), [])
    await button('Send til Kari').click()
    await page.getByRole('blockquote').filter({ hasText: 'Vi har bestilt nytt kort.' }).waitFor()
    assert.notEqual(await groundOf('Tredje gang i år.'), await groundOf('Vi har bestilt nytt kort.'))
  })

  it('keeps its sign beside the longest name, as a message does', async () => {
    const { number } = await tab.lostCard()
    await tab.ingrid.actNow(number, 'comment', { text: 'Vi har bestilt nytt kort.' })
    page = await tab.open('Ingrid Solberg', { width: 390 })
    await page.route(`**/api/tickets/${number}`, async (route) => {
      const response = await route.fetch()
      const ticket: TicketJson = await response.json()
      const affected = { id: 'another', name: 'Anne-Margrethe Thorbjørnsen-Wollstonecraft '.repeat(5) }
      await route.fulfill({ response, json: { ...ticket, affected } })
    })
    await page.goto(page.url().replace(/#.*/, `#/sak/${number}`))
    const entry = page.getByRole('listitem').filter({ hasText: 'Vi har bestilt nytt kort.' })
    const signs = [entry.locator('svg'), page.locator('h2 svg')]
    await signs[0]?.waitFor()
    for (const sign of signs)
      for (const one of await sign.all()) assert.ok(((await one.boundingBox())?.width ?? 0) >= 14)
  })

  it('is still there, half typed, after a look at another ticket', async () => {
    const [{ number }, other] = [await tab.lostCard(), await tab.lostCard()]
    page = await tab.openTicket(number)
    await box('Internt notat til Brukerhjelpen').fill('Sjekk om')
    await page.goto(page.url().replace(number, other.number))
    await becomes(() => box('Internt notat til Brukerhjelpen').inputValue(), '')
    await page.goBack()
    await becomes(() => box('Internt notat til Brukerhjelpen').inputValue(), 'Sjekk om')
  })

  it('is asked about, half typed, before the page is closed or reloaded, until it is saved', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    assert.equal(await mayLeave(page), true)
    await box('Internt notat til Brukerhjelpen').fill('Sjekk om PC-en er kryptert.')
    assert.equal(await mayLeave(page), false)
    await button('Lagre internt notat').click()
    await page.getByRole('blockquote').filter({ hasText: 'Sjekk om PC-en er kryptert.' }).waitFor()
    await becomes(() => box('Internt notat til Brukerhjelpen').inputValue(), '')
    assert.equal(await mayLeave(page), true)
  })

  it('is not lost when two agents write at once: the second reads the first, and presses again', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number, { prepare: withoutLiveLine })
    await box('Internt notat til Brukerhjelpen').fill('Jeg ringer Kari.')
    await tab.mikkel.actNow(number, 'note', { text: 'Har ringt Kari.' })
    await button('Lagre internt notat').click()
    await page.getByText(/endret av Mikkel Ruud nå nettopp/).waitFor()
    await page.getByText('Har ringt Kari.').waitFor()
    await button('Lagre internt notat').click()
    await page.getByRole('blockquote').filter({ hasText: 'Jeg ringer Kari.' }).waitFor()
  })

  describe('beside a message to the employee', () => {
    let number: string
    before(async () => {
      number = (await tab.lostCard()).number
      await tab.ingrid.actNow(number, 'note', { text: 'Tredje gang i år.' })
      await tab.ingrid.actNow(number, 'comment', { text: 'Vi har bestilt nytt kort.' })
    })

    for (const { theme, locale, words, widths } of looksByWidth) {
      it(`can be read by everybody: ${theme}, ${locale}, ${widths.join(' and ')} px`, async () => {
        page = await tab.openTicket(number, { theme, locale })
        await page.getByText(words.note.written).waitFor()
        await isReadableAt(widths, page, `note-${theme}`)
      })
    }
  })

  const box = (name: string) => page.getByRole('textbox', { name })
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  async function isOff(name: string): Promise<boolean> {
    return (await button(name).getAttribute('aria-disabled')) === 'true'
  }

  function groundOf(text: string): Promise<string> {
    return page.evaluate<string>(`getComputedStyle(
      [...document.querySelectorAll('blockquote')].find((one) => one.textContent === ${JSON.stringify(text)})
    ).backgroundColor`)
  }
})
