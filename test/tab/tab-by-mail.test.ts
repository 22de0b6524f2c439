import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { BUYPASS } from '../helpers/desks.ts'
import { answerTo, autoReplyTo, awayReplyTo, noticeOf } from '../helpers/incoming-mails.ts'
import { becomes, isTooWide, violations, withTab } from '../helpers/tab-browser.ts'

const LONG_NAME = 'En-veldig-lang-bestilling-uten-et-eneste-mellomrom-som-brekkes-paa-en-telefon.pdf'

describe('A mail that comes back, in the tab', () => {
  const tab = withTab()
  const opened = async () => {
    const { number } = await tab.lostCard()
    const mail = await tab.straks.m365.mailbox(BUYPASS).waitForMail(number)
    return { mail, page: await tab.openTicket(number, { width: 390 }) }
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
    await isReadable(page)
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
    await isReadable(page)
  })

  async function isReadable(page: Page): Promise<void> {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      assert.deepEqual(await violations(page), [], String(width))
      await becomes(() => isTooWide(page), false)
    }
  }
})
