import assert from 'node:assert/strict'
import { withThoseWaiting } from '../helpers/answering.ts'
import { linkTo } from '../helpers/desk-links.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { answerTo, autoReplyTo, noticeOf } from '../helpers/incoming-mails.ts'
import { onlyTo, pressOnReceipt, reportLostCard, seen, ticketWhen, toBuypass } from '../helpers/reporting.ts'
import type { StraksUnderTest } from '../helpers/straks-under-test.ts'
import { json, lostCard, reported, settled } from '../helpers/tab-people.ts'

describe('An answer from a desk', () => {
  const { straks, clock, chat, ingrid, sentTo } = withThoseWaiting()

  it('reaches the reporter in chat, with its time on the receipt and its text in the timeline', async () => {
    const { number } = await lostCard(straks)
    const mail = await sentTo(BUYPASS, number)
    const mails = counted(straks)
    const at = clock()
    await straks.hear(answerTo(mail, { text: 'Hei Kari,\nkortet er sperret.\n\nIda Berg, Buypass' }), at)
    const { text, buttons } = await chat().waitFor(`Sak ${number}: Buypass svarte:`)
    assert.equal(
      text,
      `Sak ${number}: Buypass svarte:\nHei Kari,\nkortet er sperret.\nIda Berg, Buypass\nVil du svare dem, skriv til kundeservice@buypass.no med \\[Straks ${number}\\] i emnet.`,
    )
    assert.deepEqual(buttons, [])
    await seen(chat(), number, /Buypass\ssvarte \d\d:\d\d/)
    const ticket = await settled(ingrid, number)
    const { answer, answeredAt, state } = toBuypass(ticket)
    assert.deepEqual([answer, answeredAt, state], ['human', at.toISOString(), 'sent'])
    const [entry] = ticket.history.slice(-1)
    assert.deepEqual(
      [entry?.what, entry?.by?.name, entry?.text],
      ['answered', 'Buypass', 'Hei Kari,\nkortet er sperret.\n\nIda Berg, Buypass'],
    )
    // No mail is answered, and nothing is concluded from its words.
    assert.equal(counted(straks), mails)
    assert.equal(ticket.status, 'new')
    assert.match(
      chat()
        .messages()
        .findLast((one) => one.text.includes(`Sak ${number} ·`))?.text ?? '',
      /Kortet er ikke sperret før Buypass bekrefter det/,
    )
  })

  it('is shown to the leader as having come, without its words', async () => {
    const { number } = await lostCard(straks)
    await straks.hear(answerTo(await sentTo(BUYPASS, number), { text: 'Nøkkelordet er tangerin.' }))
    await seen(chat('Ola Nordmann'), number, /Buypass\ssvarte \d\d:\d\d/)
    await settled(ingrid, number)
    await straks.idle()
    assert.ok(
      !chat('Ola Nordmann')
        .messages()
        .some(({ text }) => text.includes('tangerin')),
    )
  })

  it('is told once when it comes twice with the same words, and again with other words', async () => {
    const { number } = await lostCard(straks)
    const mail = await sentTo(BUYPASS, number)
    for (const text of ['Vi ser på det.', 'Vi ser på det.', 'Nå er det gjort.'])
      await straks.hear(answerTo(mail, { text }))
    await chat().waitFor('Nå er det gjort.')
    await settled(ingrid, number)
    const told = chat().messages(`Sak ${number}: Buypass svarte:`)
    assert.equal(told.length, 2)
  })

  it('is kept with its secret masked and its attached document named', async () => {
    const { number } = await lostCard(straks)
    const text = 'Den nye PIN-koden er 4471.'
    const attachments = ['Bestilling.pdf', 'image001.png']
    await straks.hear(answerTo(await sentTo(BUYPASS, number), { text, attachments }))
    const { history } = await settled(ingrid, number)
    assert.equal(history.at(-1)?.text, 'Den nye PIN-koden er •••.\n\nVedlegg: Bestilling.pdf')
    const dump = await straks.dump()
    assert.doesNotMatch(dump.get('comments') ?? '', /koden er 4471/)
  })

  it('reaches the reporter also when the name of its attached document fits in no message', async () => {
    const { number } = await lostCard(straks)
    const attachments = [`${'Bestilling '.repeat(20_000)}.pdf`]
    await straks.hear(answerTo(await sentTo(BUYPASS, number), { text: 'Kortet er sperret.', attachments }))
    await seen(chat(), number, /Buypass svarte:\nKortet er sperret\.\nVedlegg: Bestilling Bestilling/)
  })

  it('is heard without the NULs in it, which PostgreSQL refuses', async () => {
    const { number } = await lostCard(straks)
    const text = 'Sak nr. 4711\0. Kortet er\0 sperret.'
    await straks.hear(
      answerTo(await sentTo(BUYPASS, number), { text, attachments: ['=?utf-8?Q?Svar=00.pdf?='] }),
    )
    const { history, externalReference } = await settled(ingrid, number)
    assert.equal(externalReference, '4711')
    assert.ok(history.some(({ text }) => text === 'Sak nr. 4711. Kortet er sperret.\n\nVedlegg: Svar.pdf'))
  })

  it('is passed on without the link that only the desk may press, even if the desk quotes it', async () => {
    const { number } = await lostCard(straks)
    const mail = await sentTo(BUYPASS, number)
    const url = linkTo(straks, { number })
    await straks.hear(answerTo(mail, { text: `Ferdig. Vi trykte her: ${url} og ringte.` }))
    const { text } = await chat().waitFor(`Sak ${number}: Buypass svarte:`)
    assert.match(text, /Ferdig\. Vi trykte her: … og ringte\./)
    const token = url.slice(url.lastIndexOf('/') + 1)
    for (const [table, rows] of await straks.dump()) assert.ok(!rows.includes(token), table)
  })

  it('is noted when it has no text, without a message to the reporter', async () => {
    const { number } = await lostCard(straks)
    await straks.hear(answerTo(await sentTo(BUYPASS, number), { text: '' }))
    const ticket = await settled(ingrid, number)
    assert.deepEqual([toBuypass(ticket).answer, ticket.history.at(-1)?.what], ['human', 'answered'])
    assert.ok(
      !chat()
        .messages()
        .some(({ text }) => text.includes(`Sak ${number}: Buypass svarte:`)),
    )
  })

  it('marks a delivery of unknown outcome as sent, and nothing is sent again', async () => {
    straks.m365.faults.always('graph.sendMail', onlyTo(BUYPASS, { reset: true }))
    const number = await reportLostCard(straks)
    await ticketWhen(straks, number, (ticket) => toBuypass(ticket).state === 'unknown')
    straks.m365.faults.clear()
    const [other] = straks.m365.mailbox(BUYPASS).mails
    assert.ok(other)
    const subject = `SV: [Straks ${number}] Buypass-kort mistet`
    await straks.hear(answerTo({ ...other, headers: {} }, { subject, text: 'Kortet er sperret.' }))
    const delivery = toBuypass(await settled(ingrid, number))
    assert.deepEqual([delivery.state, delivery.attempts, delivery.lastError], ['sent', 1, null])
  })

  it('marks a delivery as sent whose mail had come back', async () => {
    const { number } = await lostCard(straks)
    const mail = await sentTo(BUYPASS, number)
    await straks.hear(noticeOf(mail))
    await straks.hear(answerTo(mail, { text: 'Vi har den.' }))
    const ticket = await settled(ingrid, number)
    assert.deepEqual([toBuypass(ticket).state, ticket.needsAttention], ['sent', false])
  })

  it('is told to the reporter of a withdrawn ticket, which stays withdrawn', async () => {
    const { number } = await lostCard(straks)
    const mail = await sentTo(BUYPASS, number)
    await pressOnReceipt(chat(), number, 'Trekk saken')
    await chat().press('Ja, det ble meldt ved en feil')
    await settled(ingrid, number)
    await straks.hear(answerTo(mail, { text: 'Greit, vi lar kortet stå.' }))
    await chat().waitFor('Greit, vi lar kortet stå.')
    assert.equal((await settled(ingrid, number)).status, 'withdrawn')
  })

  it('is told to the reporter of a resolved ticket, which stays resolved', async () => {
    const { number } = await lostCard(straks)
    await ingrid.actNow(number, 'resolve', { resolution: 'done' })
    await straks.hear(answerTo(await sentTo(BUYPASS, number), { text: 'Nytt kort er sendt.' }))
    await chat().waitFor(`Sak ${number}: Buypass svarte:\nNytt kort er sendt.`)
    assert.equal((await settled(ingrid, number)).status, 'resolved')
  })

  it('has its time in the CSV file', async () => {
    const { number } = await lostCard(straks)
    const at = new Date('2026-11-27T13:20:00Z')
    await straks.hear(answerTo(await sentTo(BUYPASS, number), { text: 'Ja.' }), at)
    const file = await (await ingrid.ask('GET', '/api/tickets.csv')).text()
    assert.match(file, /;Mottaker svarte;Kom ikke fram;/)
    assert.match(file.split('\r\n').find((one) => one.startsWith(number)) ?? '', /;2026-11-27 14:20;;/)
  })

  it('is told to the affected person as well as to the reporter', async () => {
    const affected = straks.m365.personNamed('Mikkel Ruud').id
    const { number } = await reported(straks, 'Kari Hansen', {
      type: 'buypass-card',
      cause: 'lost',
      affected,
    })
    await straks.hear(answerTo(await sentTo(BUYPASS, number), { text: 'Vi tar det.' }))
    for (const name of ['Kari Hansen', 'Mikkel Ruud'])
      await chat(name).waitFor(`Sak ${number}: Buypass svarte:\nVi tar det.`)
  })
})

describe('An automatic reply from a desk’s system', () => {
  const { straks, chat, ingrid, sentTo } = withThoseWaiting()

  it('shows on the receipt alone, and its case number becomes the external reference', async () => {
    const { number } = await lostCard(straks)
    const said = chat().messages().length
    const mail = await sentTo(BUYPASS, number)
    const reply = autoReplyTo(mail, {
      subject: `Mottatt: sak I2611 0427 opprettet`,
      text: 'Vi har mottatt din henvendelse. Saksnummer: I2611 0427',
    })
    await straks.hear(reply)
    await straks.hear(reply)
    await seen(chat(), number, /Buypass\smottatt \d\d:\d\d \(automatisk svar\)/)
    const ticket = await settled(ingrid, number)
    assert.deepEqual([ticket.externalReference, toBuypass(ticket).answer], ['I2611 0427', 'auto'])
    assert.deepEqual(
      ticket.history.slice(-2).map(({ what }) => what),
      ['auto-replied', 'referenced'],
    )
    assert.equal(chat().messages().length, said)
  })

  it('does not replace an external reference that an agent has given', async () => {
    const { number } = await lostCard(straks)
    await json(
      await ingrid.ask(
        'PATCH',
        `/api/tickets/${number}`,
        { externalReference: 'BP-1' },
        {
          'if-match': `"${(await settled(ingrid, number)).version}"`,
        },
      ),
    )
    const text = 'Vi har mottatt din henvendelse. Saksnummer: 2611-0427'
    await straks.hear(autoReplyTo(await sentTo(BUYPASS, number), { text }))
    assert.equal((await settled(ingrid, number)).externalReference, 'BP-1')
  })

  it('does not replace the answer of a person', async () => {
    const { number } = await lostCard(straks)
    const mail = await sentTo(BUYPASS, number)
    await straks.hear(answerTo(mail, { text: 'Sperret.' }))
    await straks.hear(autoReplyTo(mail))
    assert.equal(toBuypass(await settled(ingrid, number)).answer, 'human')
  })
})

function counted({ m365 }: StraksUnderTest): number {
  return m365.mailboxes.list().reduce((sum, { count }) => sum + count, 0)
}
