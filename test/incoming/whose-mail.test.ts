import assert from 'node:assert/strict'
import { composeMail, type Mail } from '../../bot/deliveries/mail-message.ts'
import { replyAddress } from '../../bot/incoming/reply-address.ts'
import { organisation, read } from '../helpers/recorded-mails.ts'

const deliveryId = '0f5bcd5e-6e0e-4a77-9c39-6f3f5d0c8f10'
const other = '7b1e2f6a-52c1-4c0e-8e07-1f2e3d4c5b6a'
const ticketNumber = '2026-000123'

async function ourMail(more: Partial<Mail> = {}): Promise<string> {
  const mime = await composeMail({
    from: { name: 'Straks, Eigersund kommune', address: organisation.mailbox },
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

describe('Whose a mail is', () => {
  it('is told by our own Message-ID, as we compose it', async () => {
    const [, id] = /^Message-ID: (.*)$/im.exec(await ourMail()) ?? []
    for (const header of ['In-Reply-To', 'References']) {
      const mail = await read(answer([`${header}: <annen@buypass.no> ${id}`]))
      assert.deepEqual([mail.kind, mail.delivery], ['answer', deliveryId])
    }
  })

  it('is told by what a bounce sends back of our mail, as a part or in its text, with its Message-ID replaced', async () => {
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

  it('is that of the one whose Message-ID it has, when ours carried many and comes back', async () => {
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

  it('is told by the address that it answers to', async () => {
    const address = replyAddress(deliveryId, organisation.mailbox)
    assert.equal(address, 'straks+0f5bcd5e6e0e4a779c396f3f5d0c8f10@example.no')
    const mail = await read(answer([`To: "Straks" <${address.toUpperCase()}>`]))
    assert.equal(mail.delivery, deliveryId)
    const elsewhere = await read(answer([`To: ${address.replace('example.no', 'annen.example')}`]))
    assert.equal(elsewhere.delivery, null)
  })

  it('is told by the number in the subject, which anybody can write', async () => {
    const mail = await read(answer([]).replace('SV: Kort', `SV: [Straks ${ticketNumber}] Kort`))
    assert.deepEqual([mail.ticket, mail.delivery], [ticketNumber, null])
  })

  it('is told by the number in the text when the subject has none', async () => {
    const system = await read(answer([], `Saken er opprettet: [Straks ${ticketNumber}] Kort`))
    assert.deepEqual([system.ticket, system.delivery], [ticketNumber, null])
  })

  it('is not told by a number in the text when the answer tells itself what it answers', async () => {
    const mail = await read(
      answer([`In-Reply-To: <${deliveryId}@example.no>`], 'Se også [Straks 2026-000999].'),
    )
    assert.deepEqual([mail.ticket, mail.delivery], [null, deliveryId])
  })

  it('is nobody’s when its subject names two', async () => {
    const mail = await read(
      answer([]).replace('SV: Kort', 'SV: [Straks 2026-000123] og [Straks 2026-000124]'),
    )
    assert.deepEqual([mail.ticket, mail.delivery], [null, null])
  })

  it('is that of the newest of our mails that it answers', async () => {
    const ids = [deliveryId, other].map((id) => `<${id}@example.no>`)
    assert.equal((await read(answer([`References: ${ids.join(' ')}`]))).delivery, other)
    assert.equal(
      (await read(answer([`In-Reply-To: ${ids[0]}`, `References: ${ids.join(' ')}`]))).delivery,
      deliveryId,
    )
  })

  it('is not told by an id that only looks like ours', async () => {
    const mail = await read(answer([`In-Reply-To: <${deliveryId}@ondsinnet.example>`]))
    assert.equal(mail.delivery, null)
  })

  it('is ours when it is our own mail that comes back: no answer, so that no loop begins', async () => {
    assert.equal((await read(await ourMail())).kind, 'other')
  })
})
