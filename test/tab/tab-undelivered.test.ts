import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Fault } from '../../local/faults.ts'
import { resolveIn, violations, withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'

describe('When something does not get through, in the tab', () => {
  const tab = withTab()
  let page: Page

  it('a message to the employee is marked, and sent again', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    tab.straks.m365.faults.next('teams.send', { status: 404, body: {} })
    await page.getByRole('textbox', { name: 'Melding til Kari Hansen' }).fill('Kommer denne fram?')
    await page.getByRole('button', { name: 'Send til Kari' }).click()
    const entry = page.getByRole('listitem').filter({ has: page.getByRole('blockquote') })
    await entry.getByText('Kom ikke fram').waitFor()
    await entry.getByRole('button', { name: 'Send på nytt til Kari Hansen' }).click()
    await page.getByText('Meldingen til Kari Hansen kom ikke fram i chatten: «Kommer denne fram?»').waitFor()
    await page.getByText('Meldingen sendes på nytt: «Kommer denne fram?»').waitFor()
    await entry.getByText('Kom ikke fram').waitFor({ state: 'detached' })
    await tab.straks.m365.chatOf('Kari Hansen').waitFor('Kommer denne fram?')
  })

  it('the news of the outcome is sent again to the employee whom it did not reach', async () => {
    const filed = await tab.lostCard()
    const lost: Fault[] = [{ status: 404, body: {} }]
    tab.straks.m365.faults.always('teams.send', ({ body }) =>
      body.includes('Brukerhjelpen har avsluttet') ? lost.shift() : undefined,
    )
    page = await tab.openTicket(filed.number)
    // The employee hears of it at once, as if there were no time for undoing.
    await page.route('**/resolve', (route) =>
      route.continue({ postData: JSON.stringify({ ...route.request().postDataJSON(), mayUndo: false }) }),
    )
    await resolveIn(page, 'Utført')
    const entry = page.getByRole('listitem').filter({ hasText: 'Løst: utført' })
    await entry.getByText('Kom ikke fram').waitFor()
    await page.getByText('Beskjeden til Kari Hansen om at saken er løst, kom ikke fram i chatten').waitFor()
    await entry.getByRole('button', { name: 'Send på nytt til Kari Hansen' }).click()
    await entry.getByRole('status').getByText('Sendes på nytt.').waitFor()
    await page.getByText('Beskjeden om at saken er løst, sendes på nytt').waitFor()
    await entry.getByText('Kom ikke fram').waitFor({ state: 'detached' })
    await tab.straks.m365.chatOf('Kari Hansen').waitFor('Brukerhjelpen har avsluttet')
  })

  it('a message that is sent again is said to be on its way', async () => {
    const refused = { status: 400, body: { error: { code: 'ErrorInvalid', message: '' } } }
    tab.straks.m365.faults.next('graph.sendMail', refused)
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    const again = page.getByRole('button', { name: 'Send på nytt til Buypass' })
    await again.click()
    await page.getByRole('status').getByText('Sendes på nytt.').waitFor()
    await again.waitFor({ state: 'detached' })
  })

  it('a message that fails again is said to have failed where it was sent, while it is so', async () => {
    const refused = { status: 400, body: { error: { code: 'ErrorInvalid', message: '' } } }
    tab.straks.m365.faults.next('graph.sendMail', refused, refused)
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number, { width: 320 })
    const mail = page.getByRole('listitem').filter({ hasText: 'Mottaker · e-post' })
    await mail.getByRole('button', { name: 'Send på nytt til Buypass' }).click()
    await mail.getByRole('status').getByText('Kom ikke fram denne gangen heller.').waitFor()
    assert.deepEqual(await violations(page), [])
    const { deliveries } = await tab.mikkel.ticket(number)
    const failed = deliveries.find(({ state }) => state === 'failed')
    await json(await tab.mikkel.ask('POST', `/api/deliveries/${failed?.id}/retry`))
    await mail.getByText('Kom ikke fram').first().waitFor({ state: 'detached' })
    assert.equal(await mail.getByText('Kom ikke fram denne gangen heller.').count(), 0)
  })

  it('the search for a leader is not said to send anything', async () => {
    const { number } = await tab.reported('Emil Sand', { type: 'buypass-card', cause: 'lost' })
    page = await tab.openTicket(number)
    const alert = page
      .getByRole('listitem')
      .filter({ has: page.getByText('Fant ingen leder', { exact: true }) })
    await alert.getByRole('button', { name: 'Let etter leder på nytt' }).click()
    await alert.getByRole('status').getByText('Fant ingen leder denne gangen heller.').waitFor()
    assert.equal(await page.getByRole('button', { name: /Send på nytt/ }).count(), 0)
  })

  it('a press without an answer may not have been saved, also when there is a line again', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    await page.context().setOffline(true)
    await tab.straks.restart()
    await page.getByRole('button', { name: 'Ta saken', exact: true }).click()
    const unsure = page.getByText('Ikke sikkert at dette ble lagret. Se over, og prøv igjen.')
    await unsure.waitFor()
    const heard = page.waitForResponse('**/api/events')
    await page.context().setOffline(false)
    await heard
    await tab.mikkel.actNow(number, 'note', { text: 'Ringte hjem.' })
    await page.getByRole('blockquote').getByText('Ringte hjem.').waitFor()
    assert.equal(await unsure.count(), 1)
  })

  it('a message is on its way again when only the answer to that was lost', async () => {
    const refused = { status: 400, body: { error: { code: 'ErrorInvalid', message: '' } } }
    tab.straks.m365.faults.next('graph.sendMail', refused)
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    await page.route('**/retry', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await page.getByRole('button', { name: 'Send på nytt til Buypass' }).click()
    await page.getByRole('status').getByText('Sendes på nytt.').waitFor()
  })

  it('an alert that a mail has replaced alarms nobody, and cannot be sent again', async () => {
    tab.straks.m365.chatOf('Eva Lund').block()
    const { number } = await tab.reported('Nils Berg', { type: 'buypass-card', cause: 'lost' })
    page = await tab.openTicket(number)
    const alert = page.getByRole('listitem').filter({ hasText: 'Leder · Teams' })
    await alert.getByText('Erstattet av e-post').waitFor()
    assert.equal(await alert.getByRole('button').count(), 0)
    await alert.getByText('Teknisk detalj').click()
    await alert.getByText('teams 403').waitFor()
  })

  it('a message says what it is about', async () => {
    const { number } = await tab.reported('Per Olsen', { type: 'buypass-card', cause: 'lost' })
    const per = tab.straks.m365.chatOf('Per Olsen')
    await per.press('Funnet igjen')
    await per.press('Ja, det er funnet igjen')
    page = await tab.openTicket(number)
    await page.getByText('Mottaker · e-post · saken er trukket').waitFor()
    await page.getByText('Trukket: funnet igjen').waitFor()
  })
})
