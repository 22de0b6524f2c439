import assert from 'node:assert/strict'
import { createTransport } from 'nodemailer'
import { type Microsoft365, startMicrosoft365 } from '../../local/microsoft-365.ts'

describe('the mail server stand-in', () => {
  let m365: Microsoft365

  beforeEach(async () => {
    m365 = await startMicrosoft365({ botUrl: 'http://127.0.0.1:9' })
  })
  afterEach(() => m365.close())

  const send = async (to: string) => {
    const transport = createTransport(m365.smtpUrl)
    const mail = {
      from: 'Straks <straks@example.no>',
      to,
      replyTo: ['straks@example.no', 'kari.hansen@eigersund.example'],
      subject: '[Straks 2026-000001] Tapt smartkort på jobb',
      headers: { 'X-Straks-Delivery': 'd-1' },
      text: 'Hei',
      html: '<p>Hei</p>',
    }
    return transport.sendMail(mail).finally(() => transport.close())
  }

  it('delivers to every address, known before or not', async () => {
    await send('kundesenter@nhn.no, Straks-test@example.no')
    const mail = await m365.mailbox('kundesenter@nhn.no').waitForMail('Tapt smartkort på jobb')
    assert.partialDeepStrictEqual(mail, {
      from: 'straks@example.no',
      to: ['kundesenter@nhn.no', 'Straks-test@example.no'],
      replyTo: ['straks@example.no', 'kari.hansen@eigersund.example'],
      html: '<p>Hei</p>',
    })
    assert.equal(mail.headers['x-straks-delivery'], 'd-1')
    assert.match(mail.raw, /^Message-ID: /m)
    assert.equal(m365.mailbox('STRAKS-test@example.no').mails.length, 1)
  })

  it('refuses addresses that cannot exist', async () => {
    await assert.rejects(send('nobody@nowhere.invalid'), { responseCode: 550 })
    assert.equal(m365.mailbox('nobody@nowhere.invalid').mails.length, 0)
  })

  it('offers no encryption and no login', async () => {
    const transport = createTransport({ ...smtpAddress(m365.smtpUrl), requireTLS: true })
    await assert.rejects(transport.sendMail({ from: 'a@example.no', to: 'b@example.no', text: 'Hei' }))
    transport.close()
  })

  it('is busy when a test asks for it, and then takes the mail', async () => {
    m365.faults.next('smtp.data', { status: 451, body: 'Try again later' })
    await assert.rejects(send('kundesenter@nhn.no'), { responseCode: 451 })
    await send('kundesenter@nhn.no')
    assert.equal(m365.mailbox('kundesenter@nhn.no').mails.length, 1)
  })

  it('can tear the connection before or after it took the mail', async () => {
    m365.faults.next('smtp.data', { reset: true }, { reset: true, afterHandling: true })
    await assert.rejects(send('kundesenter@nhn.no'))
    assert.equal(m365.mailbox('kundesenter@nhn.no').mails.length, 0)
    await assert.rejects(send('kundesenter@nhn.no'))
    assert.equal(m365.mailbox('kundesenter@nhn.no').mails.length, 1)
  })
})

function smtpAddress(url: string): { host: string; port: number } {
  const { hostname, port } = new URL(url)
  return { host: hostname, port: Number(port) }
}
