import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { handClock } from '../helpers/hand-clock.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'
import { becomes, heldUp, isReadableAt, newsStays, resolveIn, withTab } from '../helpers/tab-browser.ts'
import { looksByWidth } from '../helpers/tab-words.ts'

const clock = handClock()

describe('Resolving a ticket in the tab', () => {
  const tab = withTab(() => startUnderTest({ clock }))
  let page: Page
  beforeEach(() => clock.pass(0))
  const kari = () => tab.straks.m365.chatOf('Kari Hansen')
  const dialog = () => page.getByRole('dialog', { name: 'Løs saken' })
  const text = () => dialog().getByRole('textbox', { name: 'Melding til Kari Hansen (kan stå tom)' })

  it('sends the employee an offered text and an own one after the time for undoing', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    await page.getByRole('button', { name: 'Løs saken', exact: true }).click()
    await dialog().getByRole('radio', { name: 'Erstattet' }).click()
    await dialog().getByRole('button', { name: 'Nytt kort er klart til deg.' }).click()
    await text().press('End')
    await text().pressSequentially(' Hent det i skranken.')
    await unhurried()
    await text().press('Control+Enter')
    await page.getByText('Saken er løst. Kari får beskjed om noen sekunder.').waitFor()
    const entry = page.getByRole('listitem').filter({ hasText: 'Løst: erstattet' })
    await entry.getByText('Nytt kort er klart til deg. Hent det i skranken.').waitFor()
    assert.doesNotMatch(JSON.stringify(kari().messages()), /Hent det i skranken/)
    clock.pass(1)
    await kari().waitFor('Hent det i skranken.')
  })

  it('offers to say that the card is blocked once that is registered, and not before', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    const sentence = dialog().getByRole('button', { name: 'Kortet er sperret.', exact: true })
    await page.getByRole('button', { name: 'Løs saken', exact: true }).click()
    await text().waitFor()
    assert.equal(await sentence.count(), 0)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Registrer: Kortet er sperret' }).click()
    await page.getByText('Ført som gjort: Kortet er sperret').waitFor()
    await page.getByRole('button', { name: 'Løs saken', exact: true }).click()
    await sentence.click()
    assert.equal(await text().inputValue(), 'Kortet er sperret.')
  })

  it('keeps a half-written text for the next time, and the outcome when it was not saved', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    await page.getByRole('button', { name: 'Løs saken', exact: true }).click()
    await text().fill('Hei Kari')
    await dialog().getByRole('button', { name: 'Avbryt' }).click()
    await page
      .locator(':focus')
      .and(page.getByRole('button', { name: 'Løs saken', exact: true }))
      .waitFor()
    await page.keyboard.press('Enter')
    assert.equal(await text().inputValue(), 'Hei Kari')
    await page.route('**/resolve', (route) => route.fulfill({ status: 503 }))
    await dialog().getByRole('radio', { name: 'Erstattet' }).click()
    await text().press('Control+Enter')
    await page.getByText('Ikke sikkert at dette ble lagret.').waitFor()
    await page.getByRole('button', { name: 'Løs saken', exact: true }).click()
    assert.equal(await text().inputValue(), 'Hei Kari')
    assert.ok(await dialog().getByRole('radio', { name: 'Erstattet' }).isChecked())
  })

  it('is undone by a press: nobody hears of it, and the text is there again', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    await unhurried()
    await resolveIn(page, 'Erstattet', 'Feil sak, dette.')
    await page.getByRole('button', { name: 'Angre' }).click()
    await page.getByText('Angret. Ingen har fått beskjed.').waitFor()
    await page.getByText('Angret: Løst: erstattet').waitFor()
    assert.equal((await tab.ingrid.ticket(number)).status, 'new')
    await page.getByRole('button', { name: 'Løs saken', exact: true }).click()
    assert.equal(await text().inputValue(), 'Feil sak, dette.')
    assert.ok(await dialog().getByRole('radio', { name: 'Erstattet' }).isChecked())
    assert.doesNotMatch(JSON.stringify(kari().messages()), /Feil sak/)
  })

  it('cannot be undone once somebody has been told, which a press on «Angre» says', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    await page.route('**/resolve', async (route) => {
      const body = { ...route.request().postDataJSON(), mayUndo: false }
      await route.continue({ postData: JSON.stringify(body) })
    })
    await newsStays(page)
    await resolveIn(page, 'Utført', 'Dette gikk straks.')
    await kari().waitFor('Dette gikk straks.')
    await page.getByRole('button', { name: 'Angre' }).click()
    await page.getByText('For sent å angre: beskjeden er sendt.').waitFor()
    assert.equal((await tab.ingrid.ticket(number)).status, 'resolved')
  })

  it('can be undone, as can taking a ticket and saving a note, whose text is then in its form', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    await unhurried()
    await page.getByRole('button', { name: 'Ta saken', exact: true }).click()
    await page.getByText('Du har saken.').waitFor()
    await page.getByRole('button', { name: 'Angre' }).click()
    await page.getByText('Angret: Tok saken').waitFor()
    await page.getByRole('button', { name: 'Ta saken', exact: true }).waitFor()
    const note = page.getByRole('textbox', { name: 'Internt notat til Brukerhjelpen' })
    await note.fill('Skrevet i feil sak.')
    await note.press('Control+Enter')
    await page.getByText('Notatet er lagret.').waitFor()
    await page.getByRole('button', { name: 'Angre' }).click()
    await page.getByText('Fjernet et internt notat').waitFor()
    assert.equal(await note.inputValue(), 'Skrevet i feil sak.')
  })

  it('leaves a note that is written while something is undone: no letter is a key, and none is lost', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    await unhurried()
    const note = page.getByRole('textbox', { name: 'Internt notat til Brukerhjelpen' })
    await note.fill('Skrevet for fort.')
    await note.press('Control+Enter')
    await page.getByText('Notatet er lagret.').waitFor()
    const answer = await heldUp(page, '**/undo')
    await page.keyboard.press('z')
    await note.focus()
    await page.keyboard.type('Ringer ')
    answer()
    await page.getByText('Fjernet et internt notat').waitFor()
    await page.keyboard.type('Kari kl. 12')
    await becomes(() => note.inputValue(), 'Skrevet for fort.\nRinger Kari kl. 12')
  })

  /** However busy the machine, the time for undoing does not end before a test does. */
  async function unhurried(): Promise<void> {
    clock.slowDown()
    await newsStays(page)
  }

  describe('in its dialog', () => {
    let number: string
    before(async () => {
      clock.pass(0)
      number = (await tab.lostCard()).number
    })

    for (const { theme, locale, words, widths } of looksByWidth) {
      it(`can be read by everybody: ${theme}, ${locale}, ${widths.join(' and ')} px`, async () => {
        page = await tab.openTicket(number, { theme, locale })
        await page.getByRole('button', { name: words.actions.resolve }).click()
        const open = page.getByRole('dialog', { name: words.resolve.title })
        await open.getByRole('button', { name: words.replies.title }).click()
        await open.getByText(words.replies.none).waitFor()
        await isReadableAt(widths, page, `resolve-${theme}`)
      })
    }
  })
})
