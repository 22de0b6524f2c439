import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { linkIn, press } from '../helpers/desk-links.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { answerTo, autoReplyTo, awayReplyTo, noticeOf } from '../helpers/incoming-mails.ts'
import { isReadableAt, resolveIn, withoutLiveLine, withTab } from '../helpers/tab-browser.ts'

const LONG_NAME = 'En-veldig-lang-bestilling-uten-et-eneste-mellomrom-som-brekkes-paa-en-telefon.pdf'

describe('A mail that comes back, in the tab', () => {
  const tab = withTab()
  const opened = async (prepare?: (page: Page) => Promise<unknown>) => {
    const { number } = await tab.lostCard()
    const mail = await tab.straks.m365.mailbox(BUYPASS).waitForMail(number)
    return { number, mail, page: await tab.openTicket(number, { width: 390, ...(prepare && { prepare }) }) }
  }

  it('turns up by itself as the desk’s answer, and marks the delivery as answered', async () => {
    const { mail, page } = await opened()
    await tab.straks.hear(
      autoReplyTo(mail, { text: 'Vi har mottatt din henvendelse. Saksnummer: 2611-0427' }),
    )
    await page.getByText('Automatisk svar fra Buypass').waitFor()
    await page.getByRole('listitem').getByText('Nummer i annet system: 2611-0427').waitFor()
    await page.getByText(/automatisk svar \d\d:\d\d/).waitFor()
    await tab.straks.hear(answerTo(mail, { text: 'Hei,\nkortet er sperret.', attachments: [LONG_NAME] }))
    const entry = page.getByRole('listitem').filter({ hasText: /^Svar fra Buypass/ })
    await entry.getByText(/kortet er sperret\.\s+Vedlegg: En-veldig/).waitFor()
    await entry.getByText(/· Buypass$/).waitFor()
    await page.getByText(/svarte \d\d:\d\d/).waitFor()
    await isReadableAt([390, 1280], page, 'by-mail')
  })

  it('turns up by itself as a bounce with its reason, or as for agents alone', async () => {
    const { mail, page } = await opened()
    await tab.straks.hear(noticeOf(mail, { action: 'delayed', status: '4.4.1' }))
    await page.getByText('Forsinket', { exact: true }).waitFor()
    await tab.straks.hear(noticeOf(mail, { status: '5.2.2' }))
    await page.getByText('Postkassen er full').waitFor()
    await page.getByText('Beskjed til Buypass (e-post): kom ikke fram').waitFor()
    await page.getByRole('button', { name: 'Send på nytt til Buypass' }).waitFor()
    await tab.straks.hear(answerTo(mail, { text: 'Alt er i orden.', from: 'Ola <ola@svindel.example>' }))
    await page.getByText('E-post, avsender ikke bekreftet. Bare Brukerhjelpen ser den').waitFor()
    await tab.straks.hear(awayReplyTo(mail))
    await page.getByText('Fraværssvar fra Buypass. Bare Brukerhjelpen ser det').waitFor()
    await isReadableAt([390, 1280], page, 'by-mail')
  })

  it('lets a press through that crosses it, when it only says that the mail arrived', async () => {
    const { mail, page, number } = await opened(withoutLiveLine)
    await tab.straks.hear(autoReplyTo(mail, { text: 'Vi har mottatt det. Saksnummer: 2611-0427' }))
    await page.getByRole('button', { name: 'Ta saken', exact: true }).click()
    await page.getByText('Du har saken.').waitFor()
    await page.getByRole('listitem').getByText('Nummer i annet system: 2611-0427').waitFor()
    await tab.straks.hear(awayReplyTo(mail))
    await page.getByRole('textbox', { name: 'Internt notat' }).fill('Ringte Buypass.')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Notatet er lagret.').waitFor()
    assert.equal((await press(linkIn(mail.text), { press: 'received' })).status, 303)
    await page.getByRole('button', { name: 'Registrer: Kortet er sperret' }).click()
    await page.getByText(/^Kortet er sperret, bekreftet av Buypass/).waitFor()
    assert.equal((await tab.ingrid.ticket(number)).assignee?.id, tab.ingrid.id)
  })

  it('stops a press that it may have changed: another number, or a desk that nobody is at', async () => {
    const { mail, page, number } = await opened(withoutLiveLine)
    const field = page.getByRole('textbox', { name: 'Nummer i annet system' })
    await field.fill('TOP-17')
    await tab.straks.hear(autoReplyTo(mail, { text: 'Vi har mottatt det. Saksnummer: 2611-0427' }))
    await field.press('Enter')
    await page.getByText(/endret av Buypass nå nettopp/).waitFor()
    await page.getByText('Lagret nå: 2611-0427').waitFor()
    assert.equal(await field.inputValue(), 'TOP-17')
    await tab.straks.hear(awayReplyTo(mail))
    await resolveIn(page, 'Utført', 'Buypass sperrer kortet nå.')
    await page.getByText('Fraværssvar fra Buypass').waitFor()
    await page.getByText(/endret av Buypass nå nettopp/).waitFor()
    assert.equal((await tab.ingrid.ticket(number)).status, 'new')
  })

  it('is not taken for the colleague who took the ticket right before it', async () => {
    const { number } = await tab.lostCard()
    const mail = await tab.straks.m365.mailbox(BUYPASS).waitForMail(number)
    const page = await tab.open('Ingrid Solberg', { prepare: withoutLiveLine })
    const row = page.getByRole('row').filter({ hasText: number })
    await row.waitFor()
    await tab.mikkel.actNow(number, 'assign', { assignee: tab.mikkel.id })
    await tab.straks.hear(autoReplyTo(mail))
    await row.getByRole('button', { name: 'Ta saken' }).click()
    await page.getByText('endret av Mikkel Ruud nå nettopp.').waitFor()
  })
})
