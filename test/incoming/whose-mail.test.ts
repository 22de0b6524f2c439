import assert from 'node:assert/strict'
import { composeMail, type Mail } from '../../bot/deliveries/mail-message.ts'
import { replyAddress } from '../../bot/incoming/reply-address.ts'
import { eigersund } from '../helpers/eigersund.ts'
import { read } from '../helpers/recorded-mails.ts'

const deliveryId = '0f5bcd5e-6e0e-4a77-9c39-6f3f5d0c8f10'
const other = '7b1e2f6a-52c1-4c0e-8e07-1f2e3d4c5b6a'
const ticketNumber = '2026-000123'

async function ourMail(more: Partial<Mail> = {}): Promise<string> {
  const mime = await composeMail({
    from: { name: 'Straks, Eigersund kommune', address: eigersund.mailbox },
    to: { name: 'Buypass', address: 'kundeservice@buypass.no' },
    replyTo: [],
    subject: 'Smartkort stjålet – må sperres nå',
    paragraphs: ['Vi ber dere sperre kortet nå.'],
    facts: [],
    links: [],
    closing: [],
    footer: 'Sendt av Straks.',
    ticketNumber,
    deliveryId,
    at: new Date('2026-11-27T06:42:00Z'),
    language: 'nb',
    urgent: true,
    ...more,
  })
  return mime.toString()
}

function answer(headers: string[], text = 'Kortet er sperret.'): string {
  return ['From: Ida <kundeservice@buypass.no>', 'Subject: SV: Kort', ...headers, '', text, ''].join('\r\n')
}

describe('The ticket or delivery of an incoming mail', () => {
  it('is found by the Message-ID that Straks composes', async () => {
    const [, id] = /^Message-ID: (.*)$/im.exec(await ourMail()) ?? []
    for (const header of ['In-Reply-To', 'References']) {
      const mail = await read(answer([`${header}: <annen@buypass.no> ${id}`]))
      assert.deepEqual([mail.kind, mail.delivery], ['answer', deliveryId])
    }
  })

  it('is found in the mail that a bounce returns, even if its Message-ID was replaced', async () => {
    const ours = (await ourMail()).replace(/^Message-ID:.*$/im, 'Message-ID: <byttet@outlook.example>')
    const start = ['From: MAILER-DAEMON@isp.example', 'Subject: Undelivered Mail Returned to Sender']
    const notice = '<kundeservice@buypass.no>: 550 5.1.1 User unknown'
    const inText = [...start, '', notice, '', ours].join('\r\n')
    const part = [
      '--b',
      'Content-Type: text/plain',
      '',
      notice,
      '--b',
      'Content-Type: message/rfc822',
      '',
      ours,
      '--b--',
    ]
    const asPart = [...start, 'Content-Type: multipart/mixed; boundary=b', '', ...part].join('\r\n')
    for (const bounce of [inText, asPart]) {
      const { kind, delivery, ticket, recipient } = await read(bounce)
      assert.deepEqual([kind, delivery, ticket], ['bounce', deliveryId, ticketNumber])
      assert.equal(recipient, 'kundeservice@buypass.no')
    }
  })

  it('is the main one of several in a returned mail, even if its Message-ID was replaced', async () => {
    const besides = [{ ticketNumber: '2026-000124', deliveryId: other }]
    const ours = await ourMail({ besides })
    const start = ['From: MAILER-DAEMON@isp.example', 'Subject: Undelivered Mail Returned to Sender', '']
    const notice = '<kundeservice@buypass.no>: 550 5.1.1 User unknown'
    for (const returned of [
      ours,
      ours.replace(/^Message-ID:.*$/im, 'Message-ID: <byttet@outlook.example>'),
    ]) {
      const { kind, delivery, ticket } = await read([...start, notice, '', returned].join('\r\n'))
      assert.deepEqual([kind, delivery, ticket], ['bounce', deliveryId, ticketNumber])
    }
  })

  it('is found by the reply address that the mail is sent to', async () => {
    const address = replyAddress(deliveryId, eigersund.mailbox)
    assert.equal(address, 'straks+0f5bcd5e6e0e4a779c396f3f5d0c8f10@example.no')
    const mail = await read(answer([`To: "Straks" <${address.toUpperCase()}>`]))
    assert.equal(mail.delivery, deliveryId)
    const elsewhere = await read(answer([`To: ${address.replace('example.no', 'annen.example')}`]))
    assert.equal(elsewhere.delivery, null)
  })

  it('is found by the ticket number in the subject', async () => {
    const mail = await read(answer([]).replace('SV: Kort', `SV: [Straks ${ticketNumber}] Kort`))
    assert.deepEqual([mail.ticket, mail.delivery], [ticketNumber, null])
  })

  it('is found by the ticket number in the text when the subject has none', async () => {
    const system = await read(answer([], `Saken er opprettet: [Straks ${ticketNumber}] Kort`))
    assert.deepEqual([system.ticket, system.delivery], [ticketNumber, null])
  })

  it('is not found by a ticket number in the text when In-Reply-To names a delivery', async () => {
    const mail = await read(
      answer([`In-Reply-To: <${deliveryId}@example.no>`], 'Se også [Straks 2026-000999].'),
    )
    assert.deepEqual([mail.ticket, mail.delivery], [null, deliveryId])
  })

  it('is unknown when the subject names two tickets', async () => {
    const mail = await read(
      answer([]).replace('SV: Kort', 'SV: [Straks 2026-000123] og [Straks 2026-000124]'),
    )
    assert.deepEqual([mail.ticket, mail.delivery], [null, null])
  })

  it('is the one that In-Reply-To names, or else the last one in References', async () => {
    const ids = [deliveryId, other].map((id) => `<${id}@example.no>`)
    assert.equal((await read(answer([`References: ${ids.join(' ')}`]))).delivery, other)
    assert.equal(
      (await read(answer([`In-Reply-To: ${ids[0]}`, `References: ${ids.join(' ')}`]))).delivery,
      deliveryId,
    )
  })

  it('is not found by a Message-ID of another domain', async () => {
    const mail = await read(answer([`In-Reply-To: <${deliveryId}@ondsinnet.example>`]))
    assert.equal(mail.delivery, null)
  })

  it('gets no answer from a copy of our own mail, so that no mail loop begins', async () => {
    assert.equal((await read(await ourMail())).kind, 'other')
  })
})
