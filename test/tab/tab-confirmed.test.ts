import assert from 'node:assert/strict'
import { linkTo, press } from '../helpers/desk-links.ts'
import { isTooWide, violations, withTab } from '../helpers/tab-browser.ts'

describe('A confirmation in the tab', () => {
  const tab = withTab()

  it('is registered by an agent’s press, and taken back by another', async () => {
    const { number } = await tab.lostCard()
    const page = await tab.openTicket(number, { width: 390 })
    await page.getByRole('button', { name: 'Registrer: Kortet er sperret' }).click()
    await page.getByText(/^Kortet er sperret, bekreftet av Buypass \d\d:\d\d \(ført av/).waitFor()
    await page.getByText('Ført som gjort: Kortet er sperret').waitFor()
    assert.deepEqual(await violations(page), [])
    assert.equal(await isTooWide(page), false)
    await page.getByRole('button', { name: 'Det stemmer ikke: Kortet er sperret' }).click()
    await page.getByText('Rettet, ikke bekreftet likevel: Kortet er sperret').waitFor()
    await page.getByRole('button', { name: 'Registrer: Kortet er sperret' }).waitFor()
  })

  it('turns up by itself when the desk presses, with the desk’s name in the timeline', async () => {
    const ticket = await tab.lostCard()
    const page = await tab.openTicket(ticket.number)
    await press(linkTo(tab.straks, ticket), { press: 'card-blocked' })
    await page.getByText(/^Kortet er sperret, bekreftet av Buypass \d\d:\d\d\.$/).waitFor()
    const entry = page.getByRole('listitem').filter({ hasText: 'Ført som gjort: Kortet er sperret' })
    await entry.getByText(/· Buypass$/).waitFor()
    assert.equal(await page.getByRole('button', { name: 'Registrer: Kortet er sperret' }).count(), 0)
  })

  it('is shown to the employee without a button', async () => {
    const ticket = await tab.lostCard()
    await press(linkTo(tab.straks, ticket), { press: 'card-blocked' })
    const page = await tab.open('Kari Hansen', { place: `/sak/${ticket.number}` })
    await page.getByText(/^Kortet er sperret, bekreftet av Buypass/).waitFor()
    assert.equal(await page.getByRole('button', { name: /Kortet er sperret/ }).count(), 0)
  })
})
