import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import {
  becomes,
  heldUp,
  mayLeave,
  newsStays,
  violations,
  withoutLiveLine,
  withTab,
} from '../helpers/tab-browser.ts'
import { commentsIn } from '../helpers/tab-people.ts'

describe('When the tab gets no answer', () => {
  const tab = withTab()
  let page: Page

  it('a comment counts as saved as soon as the ticket has it, and is not there to be sent twice', async () => {
    const { number } = await opened()
    await losingAnswers('**/comment')
    await write('Nytt kort er bestilt.\nHent det i servicetorget.')
    await savedWith('Send til Kari')
    assert.equal(await box().inputValue(), '')
    assert.equal(commentsIn(await tab.mikkel.ticket(number)).length, 1)
  })

  it('a comment counts as saved when the ticket has it after the line is back', async () => {
    const { number } = await opened()
    await page.route('**/comment', async (route) => {
      await page.context().setOffline(true)
      await tab.straks.restart()
      await tab.ingrid.actNow(number, 'comment', route.request().postDataJSON())
      await route.abort()
    })
    await write('Ring oss når du kan.')
    await page.getByText('Ikke sikkert at dette ble lagret.').waitFor()
    await page.context().setOffline(false)
    await page.getByRole('status').getByText('Lagret.', { exact: true }).waitFor()
    assert.equal(await box().inputValue(), '')
  })

  it('a comment counts as saved, too, when the agent did something else before the ticket shows it', async () => {
    const { number } = await opened(withoutLiveLine)
    await losingAnswers('**/comment')
    await write('Ring oss når du kan.')
    await page.getByText('Ikke sikkert at dette ble lagret.').waitFor()
    await page.getByRole('button', { name: 'Ta saken', exact: true }).click()
    await page.getByText('Du har selv endret saken i mellomtiden').waitFor()
    await becomes(() => box().inputValue(), '')
    assert.equal(commentsIn(await tab.mikkel.ticket(number)).length, 1)
  })

  it('a comment counts as saved, too, when the agent comes back to a ticket that shows it', async () => {
    await opened(withoutLiveLine)
    await losingAnswers('**/comment')
    await write('Ring oss når du kan.')
    await page.getByText('Ikke sikkert at dette ble lagret.').waitFor()
    await page.getByRole('link', { name: 'Tilbake til saker' }).click()
    await page.getByRole('row').nth(1).waitFor()
    await page.goBack()
    await page.getByRole('blockquote').getByText('Ring oss når du kan.').waitFor()
    await becomes(() => box().inputValue(), '')
    assert.equal(await mayLeave(page), true)
  })

  it('a comment called unsure in another view is no longer, once the agent sees it in the ticket', async () => {
    await opened()
    const late = Promise.withResolvers<void>()
    await page.route('**/comment', async (route) => {
      await route.fetch()
      await late.promise
      await route.abort()
    })
    await write('Ring oss når du kan.')
    await page.getByRole('link', { name: 'Tilbake til saker' }).click()
    await page.getByRole('row').nth(1).waitFor()
    late.resolve()
    const told = page.getByRole('alert').filter({ hasText: 'Ikke sikkert at dette ble lagret.' })
    await told.getByRole('link').click()
    await page.getByRole('blockquote').getByText('Ring oss når du kan.').waitFor()
    await told.waitFor({ state: 'detached' })
    assert.equal(await box().inputValue(), '')
  })

  it('the form of a comment says that an answer is waited for', async () => {
    await opened()
    await newsStays(page)
    const answer = await heldUp(page, '**/comment')
    await write('Ring oss når du kan.')
    const form = page.getByRole('region', { name: 'Skriv til den som meldte' })
    await form.getByRole('status').getByText('Venter på svar fra Straks …').waitFor()
    assert.deepEqual(await violations(page), [])
    answer()
    await form.getByRole('status').getByText('Lagret.', { exact: true }).waitFor()
    assert.equal(await page.getByText('Venter på svar fra Straks …').count(), 0)
  })

  it('a comment sent and a ticket taken by keys meanwhile follow as soon as the answer is there', async () => {
    const { number } = await opened()
    const answerNote = await heldUp(page, '**/note')
    await page.getByRole('textbox', { name: 'Internt notat' }).fill('Ringte hjem.')
    await page.keyboard.press('Control+Enter')
    await box().fill('Ring oss når du kan.')
    await page.keyboard.press('Control+Enter')
    answerNote()
    await page.getByRole('blockquote').getByText('Ring oss når du kan.').waitFor()
    const answer = await heldUp(page, '**/comment')
    await box().fill('Takk!')
    for (const key of ['Control+Enter', 'Control+Enter', 'Escape', 't']) await page.keyboard.press(key)
    answer()
    await page.getByText('Tok saken').waitFor()
    assert.deepEqual(commentsIn(await tab.mikkel.ticket(number)), ['Ring oss når du kan.', 'Takk!'])
  })

  it('a field that the agent comes back to during the save keeps the focus, and no letter is a key', async () => {
    const { number } = await opened()
    const answer = await heldUp(page, '**/note')
    const note = page.getByRole('textbox', { name: 'Internt notat' })
    await note.fill('Ringte hjem.')
    for (const key of ['Control+Enter', 'Escape', 'n']) await page.keyboard.press(key)
    answer()
    await page.getByText('Notatet er lagret.').waitFor()
    await page.keyboard.type('tok 1')
    assert.equal(await note.inputValue(), 'tok 1')
    assert.equal((await tab.mikkel.ticket(number)).status, 'new')
  })

  it('a comment is called unsure after twenty seconds, and the ticket can be worked on again', async () => {
    const { number } = await opened()
    await page.clock.install()
    const asked = Promise.withResolvers<void>()
    await page.route('**/comment', () => asked.resolve())
    await write('Ring oss når du kan.')
    await asked.promise
    await page.clock.fastForward(20_000)
    await page.getByText('Ikke sikkert at dette ble lagret.').waitFor()
    assert.equal(await box().inputValue(), 'Ring oss når du kan.')
    await page.getByRole('button', { name: 'Ta saken', exact: true }).click()
    await page.getByText('Tok saken').waitFor()
    assert.deepEqual(commentsIn(await tab.mikkel.ticket(number)), [])
    await page.context().close()
  })

  it('a ticket that cannot be read is called out of reach after twenty seconds', async () => {
    const { number } = await tab.lostCard()
    const asked = Promise.withResolvers<void>()
    page = await tab.open('Ingrid Solberg', {
      place: `/sak/${number}`,
      async prepare(window) {
        await window.clock.install()
        await window.route(`**/api/tickets/${number}`, () => asked.resolve())
      },
    })
    await asked.promise
    await page.clock.fastForward(20_000)
    await page.getByText('Får ikke kontakt med Straks').waitFor()
    await page.context().close()
  })

  it('a ticket that was taken is not called unsure', async () => {
    await opened()
    await losingAnswers('**/assign')
    await page.getByRole('button', { name: 'Ta saken', exact: true }).click()
    await savedWith('Løs saken')
    await page.getByText('Tok saken').waitFor()
  })

  it('a comment is called unsure when its answer breaks off', async () => {
    await opened()
    await page.route('**/comment', (route) =>
      route.fulfill({ contentType: 'application/json', body: '{"number":"2026-' }),
    )
    await write('Ring oss når du kan.')
    await page.getByText('Ikke sikkert at dette ble lagret.').waitFor()
    assert.equal(await box().inputValue(), 'Ring oss når du kan.')
  })

  it('the next comment stays while the one before it is being sent', async () => {
    await opened()
    await page.route('**/comment', async (route) => {
      await box().fill('Og ta med legitimasjon.')
      await route.continue()
    })
    await write('Kom innom oss.')
    await page.getByRole('status').getByText('Lagret.', { exact: true }).waitFor()
    assert.equal(await box().inputValue(), 'Og ta med legitimasjon.')
  })

  async function opened(prepare?: (page: Page) => Promise<unknown>) {
    const ticket = await tab.lostCard()
    page = await tab.openTicket(ticket.number, prepare && { prepare })
    return ticket
  }

  async function losingAnswers(path: string): Promise<void> {
    await page.route(path, async (route) => {
      await route.fetch()
      await route.abort()
    })
  }

  async function write(text: string): Promise<void> {
    await box().fill(text)
    await page.getByRole('button', { name: 'Send til Kari', exact: true }).click()
  }

  /** Checks for the message beside this button. */
  async function savedWith(name: string): Promise<void> {
    const beside = page.getByRole('button', { name, exact: true }).locator('..')
    await beside.getByRole('status').getByText('Lagret.', { exact: true }).waitFor()
    await page.getByText('Ikke sikkert').waitFor({ state: 'detached' })
  }

  function box(): Locator {
    return page.getByRole('textbox', { name: 'Melding til Kari Hansen' })
  }
})
