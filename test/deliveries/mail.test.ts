import assert from 'node:assert/strict'
import { type ParsedMail, simpleParser } from 'mailparser'
import { composeMail, type Mail } from '../../bot/deliveries/mail-message.ts'
import { DeliveryFailure } from '../../bot/remote/delivery-failure.ts'

const stolenCard: Mail = {
  from: { name: 'Straks, Eigersund kommune', address: 'straks@eigersund.example' },
  to: { name: 'Buypass', address: 'kundeservice@buypass.example' },
  replyTo: [
    { name: 'Straks', address: 'straks@eigersund.example' },
    { name: 'Åse Bjørnstad', address: 'aase.bjornstad@eigersund.example' },
  ],
  subject: 'Smartkort stjålet – må sperres nå',
  paragraphs: ['Åse Bjørnstad melder at smartkortet er stjålet.', 'Vi ber dere sperre kortet nå.'],
  facts: [
    { label: 'Navn', value: 'Åse Bjørnstad' },
    { label: 'Når og hvor', value: 'I natt, ved sjøen.\nVeska lå i bilen.' },
  ],
  links: [],
  closing: [],
  footer: 'Sendt av Straks for Eigersund kommune.',
  ticketNumber: '2026-000123',
  deliveryId: '0f5bcd5e-6e0e-4a77-9c39-6f3f5d0c8f10',
  at: new Date('2026-11-25T06:42:00Z'),
  language: 'nb',
  urgent: true,
}

describe('a mail', () => {
  it('says in its headers which ticket and which delivery it is', async () => {
    const mail = await read(stolenCard)
    assert.equal(mail.subject, '[Straks 2026-000123] Smartkort stjålet – må sperres nå')
    assert.equal(mail.headers.get('x-straks-ticket'), '2026-000123')
    assert.equal(mail.headers.get('x-straks-delivery'), stolenCard.deliveryId)
    assert.equal(mail.messageId, `<${stolenCard.deliveryId}@eigersund.example>`)
    assert.equal(mail.date?.toISOString(), '2026-11-25T06:42:00.000Z')
  })

  it('goes from the shared mailbox to the desk, and has answers sent to mailbox and reporter', async () => {
    const mail = await read(stolenCard)
    assert.deepEqual(addresses(mail.from), [['Straks, Eigersund kommune', 'straks@eigersund.example']])
    assert.deepEqual(addresses(mail.to), [['Buypass', 'kundeservice@buypass.example']])
    assert.deepEqual(addresses(mail.replyTo), [
      ['Straks', 'straks@eigersund.example'],
      ['Åse Bjørnstad', 'aase.bjornstad@eigersund.example'],
    ])
  })

  it('is the same to the byte when it is sent again', async () => {
    assert.deepEqual(await composeMail(stolenCard), await composeMail({ ...stolenCard }))
  })

  it('says the same in text and in HTML', async () => {
    const mail = await read(stolenCard)
    const html = String(mail.html)
    for (const words of [
      'stjålet',
      'Vi ber dere sperre kortet nå.',
      'Når og hvor',
      'ved sjøen',
      'Sendt av Straks',
    ]) {
      assert.match(mail.text ?? '', new RegExp(words))
      assert.match(html, new RegExp(words))
    }
    assert.match(html, /<html lang="nb">/)
    assert.match(html, /<th scope="row"[^>]*>Navn</)
    assert.doesNotMatch(html, /<img|https?:/, 'nothing is fetched when the mail is opened')
  })

  it('keeps the lines of the text short and the lines of a note together', async () => {
    const text = await textOf({ paragraphs: ['og så videre '.repeat(40)] })
    assert(text.split('\n').every((line) => line.length <= 76))
    assert.match(
      text,
      /\n\nNavn: Åse Bjørnstad\nNår og hvor: I natt, ved sjøen\.\n {2}Veska lå i bilen\.\n\n-- \n/,
    )
  })

  it('leaves a link whole', async () => {
    const link = `https://eigersund.example/${'a'.repeat(90)}`
    assert.match(await textOf({ paragraphs: [`Les mer på ${link} når du kan.`] }), new RegExp(`\n${link}\n`))
  })

  it('keeps a phone number on one line', async () => {
    for (const number of ['51 46 00 00', '+47 400 00 001'])
      assert.ok((await textOf({ paragraphs: [`${'a'.repeat(60)} Ring ${number} nå.`] })).includes(number))
  })

  it('breaks an address that is wider than a narrow window', async () => {
    const { html } = await read({ ...stolenCard, paragraphs: ['Spør brukerhjelpen@eigersund.kommune.no.'] })
    assert.match(String(html), /<p style="[^"]*;overflow-wrap:anywhere">Spør brukerhjelpen@/)
  })

  it('is marked as important only when it is urgent', async () => {
    assert.equal((await read(stolenCard)).headers.get('priority'), 'high')
    const calm = await read({ ...stolenCard, urgent: false })
    assert.equal(calm.headers.get('priority'), undefined)
  })

  it('asks for no out-of-office answers', async () => {
    const mail = await read(stolenCard)
    assert.equal(mail.headers.get('auto-submitted'), 'auto-generated')
    assert.equal(mail.headers.get('x-auto-response-suppress'), 'OOF, AutoReply')
  })

  describe('with hostile words in it', () => {
    const hostile = 'Ola\r\nBcc: alle@eigersund.example\r\n\r\n<script>alert("1")</script> & \u202Egnp.exe'

    it('gets no additional header', async () => {
      const expected = [...(await read(stolenCard)).headers.keys()]
      const mail = await read({
        ...stolenCard,
        from: { ...stolenCard.from, name: hostile },
        to: { ...stolenCard.to, name: hostile },
        replyTo: [{ name: hostile, address: 'ola@eigersund.example' }],
        subject: hostile,
        ticketNumber: '2026-000123',
      })
      assert.deepEqual([...mail.headers.keys()], expected)
      assert.deepEqual(
        addresses(mail.to).map(([, address]) => address),
        ['kundeservice@buypass.example'],
      )
      assert.match(mail.subject ?? '', /^\[Straks 2026-000123\] Ola Bcc: /)
    })

    it('shows them escaped, and without characters that turn the direction of text', async () => {
      const everywhere = { subject: hostile, paragraphs: [hostile], footer: hostile }
      const table = { columns: [hostile], rows: [{ cells: [hostile], url: null }] }
      const facts = [{ label: hostile, value: hostile }]
      const mail = await read({ ...stolenCard, ...everywhere, facts, table })
      assert.doesNotMatch(String(mail.html), /<script/)
      assert.match(String(mail.html), /&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt; &amp;/)
      assert.doesNotMatch(`${mail.subject}${mail.text}${mail.html}`, /\u202E/)
    })
  })

  describe('to an invalid address', () => {
    const noAddresses = ['', 'kundeservice', 'a@b', 'a@b.no, c@d.no', 'a@b.no\r\nBcc: c@d.no', 'A <a@b.no>']
    for (const address of noAddresses) {
      it(`is never sent: ${JSON.stringify(address)}`, async () => {
        await assert.rejects(
          composeMail({ ...stolenCard, to: { name: 'Buypass', address } }),
          (error) =>
            error instanceof DeliveryFailure && error.kind === 'never' && error.code === 'bad address',
        )
      })
    }

    it('is sent all the same when only the reporter’s address is invalid', async () => {
      const [mailbox] = stolenCard.replyTo
      assert(mailbox)
      const mail = await read({ ...stolenCard, replyTo: [mailbox, { name: 'Åse', address: 'ukjent' }] })
      assert.deepEqual(addresses(mail.replyTo), [['Straks', 'straks@eigersund.example']])
    })
  })
})

async function read(mail: Mail): Promise<ParsedMail> {
  return simpleParser(await composeMail(mail))
}

async function textOf(change: Partial<Mail>): Promise<string> {
  return (await read({ ...stolenCard, ...change })).text ?? ''
}

function addresses(field: ParsedMail['to'] | ParsedMail['from']): [string, string | undefined][] {
  return [field ?? []]
    .flat()
    .flatMap(({ value }) => value.map(({ name, address }): [string, string | undefined] => [name, address]))
}
