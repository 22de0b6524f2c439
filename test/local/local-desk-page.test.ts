import assert from 'node:assert/strict'
import { BUYPASS } from '../helpers/desks.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { MAILBOX } from '../helpers/incoming.ts'
import { withLocalPage } from '../helpers/local-page-browser.ts'
import { reportLostCard } from '../helpers/reporting.ts'

const PHONE = { width: 390, height: 844 }

describe('Being Buypass in the mail pane', () => {
  const clock = handClock()
  const local = withLocalPage(PHONE, { clock })
  const mail = () => local.page.getByRole('region', { name: 'E-post' })
  const desk = () => mail().getByRole('region', { name: 'Svar som Buypass' })

  before(async () => {
    const number = await reportLostCard(local.straks)
    await local.straks.m365.mailbox(BUYPASS).waitForMail(number)
    await local.page.goto(`${local.straks.m365.url}#mail`)
    await mail().locator('.mail-item').first().click()
  })

  it('lets one write an answer, and the employee has it in the chat within a minute', async () => {
    await desk().getByRole('button', { name: 'Svar', exact: true }).click()
    await desk().getByLabel('Svaret').fill('Vi har sett meldingen.\n\nHilsen Ida')
    for (const viewport of [{ width: 1440, height: 900 }, PHONE]) await isInSight(viewport)
    await desk().getByRole('button', { name: 'Send svaret' }).click()
    await desk().getByText('Sendt. Straks leser postkassen sin om litt.').waitFor()
    clock.pass(1)
    await local.straks.idle()
    const heard = local.straks.m365.chatOf('Kari Hansen').messages()
    assert.ok(heard.some(({ text }) => text.includes('Vi har sett meldingen.')))
  })

  it('lets the mail come back to Straks’ mailbox with one press', async () => {
    await desk().getByRole('button', { name: 'Kom i retur' }).click()
    await desk().getByText('Sendt. Straks leser postkassen sin om litt.').waitFor()
    await local.straks.m365.mailbox(MAILBOX).waitForMail('Undelivered Mail')
  })

  /** Checks that no part is wider than the window. */
  async function isInSight(viewport: { width: number; height: number }) {
    await local.page.setViewportSize(viewport)
    const box = await desk().boundingBox()
    assert.ok(box && box.x >= 0 && box.x + box.width <= viewport.width, JSON.stringify(box))
  }
})
