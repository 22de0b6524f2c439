import assert from 'node:assert/strict'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { answerTo, noticeOf } from '../helpers/incoming-mails.ts'
import {
  isAlert,
  pressOnReceipt,
  report,
  reportLostCard,
  seen,
  ticketWhen,
  toBuypass,
} from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt, settled } from '../helpers/tab-people.ts'

describe('A mail that comes back', () => {
  const duty = { name: 'Vakttelefonen', email: 'arne.lie@eigersund.example', phone: null }
  const straks = withStraks({ organisation: { duty } })
  const kari = () => straks.m365.chatOf('Kari Hansen')
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const sentAbout = (number: string) => straks.m365.mailbox(BUYPASS).waitForMail(number)

  it('is told with its reason on the receipt, to the reporter, and to the duty contact if urgent', async () => {
    const { number } = await lostCard(straks)
    await straks.hear(noticeOf(await sentAbout(number)))
    await kari().waitFor(
      `Sak ${number}: E-posten til Buypass kom ikke fram: adressen finnes ikke. Brukerhjelpen ser det.`,
    )
    await seen(kari(), number, /Buypass\se-post kom ikke fram: adressen finnes ikke/)
    await straks.m365
      .mailbox(duty.email)
      .waitForMail('E-posten til Buypass kom ikke fram: adressen finnes ikke.')
    const ticket = await settled(ingrid, number)
    const { state, reason, lastError, sentAt } = toBuypass(ticket)
    assert.deepEqual(
      [state, reason, lastError, sentAt],
      ['failed', 'address-unknown', 'returned 5.1.1', null],
    )
    assert.ok(ticket.needsAttention)
    assert.equal(ticket.history.filter(({ details }) => details.state === 'failed').length, 1)
  })

  const reasons: [string, string, RegExp][] = [
    ['5.2.2', 'Mailbox full', /e-post kom ikke fram: postkassen er full/],
    ['5.3.4', 'Message too big', /e-post kom ikke fram: e-posten var for stor/],
    ['5.7.1', 'Message rejected as spam', /e-post kom ikke fram: mottakeren tok ikke imot den/],
    ['5.4.1', 'Recipient address rejected: Access denied', /e-post kom ikke fram: adressen finnes ikke/],
    ['5.0.0', 'Unspecified', /Buypass\se-post kom ikke fram(?!:)/],
  ]
  for (const [status, says, line] of reasons)
    it(`with status ${status} is shown on the receipt as ${line.source}`, async () => {
      const { number } = await lostCard(straks)
      await straks.hear(noticeOf(await sentAbout(number), { status, says }))
      await seen(kari(), number, line)
    })

  it('changes nothing when its notice arrives a second time', async () => {
    const { number } = await lostCard(straks)
    const notice = noticeOf(await sentAbout(number))
    await straks.hear(notice)
    const once = await settled(ingrid, number)
    await straks.hear(notice)
    const twice = await settled(ingrid, number)
    assert.deepEqual(twice, { ...once, version: twice.version })
    assert.equal(twice.version, once.version)
  })

  it('puts its ticket in the list of what needs attention, and its reason in the CSV file', async () => {
    const { number } = await lostCard(straks)
    await straks.hear(noticeOf(await sentAbout(number), { status: '5.2.2' }))
    await settled(ingrid, number)
    const { items } = await json<{ items: { number: string }[] }>(
      await ingrid.ask('GET', '/api/tickets?attention=true'),
    )
    assert.ok(items.some((one) => one.number === number))
    const file = await (await ingrid.ask('GET', '/api/tickets.csv')).text()
    const line = file.split('\r\n').find((one) => one.startsWith(number))
    assert.match(line ?? '', /;;Postkassen er full;/)
  })

  it('does not fail a delivery that was sent again later, unless that comes back too', async () => {
    const { number, mail, sent } = await sentOnceMore()
    assert.equal(toBuypass(sent).attempts, 2)
    const before = new Date(Date.parse(toBuypass(sent).sentAt ?? '') - 1_000)
    await straks.hear(noticeOf(mail, { says: 'User unknown, once more' }), before)
    assert.equal(toBuypass(await settled(ingrid, number)).state, 'sent')
    // A later bounce is about the later mail.
    await straks.hear(noticeOf(mail))
    assert.equal(toBuypass(await settled(ingrid, number)).state, 'failed')
  })

  it('fails the delivery even if it seems older than the resend, when the clock may be wrong', async () => {
    const { number, mail, sent } = await sentOnceMore()
    const before = new Date(Date.parse(toBuypass(sent).sentAt ?? '') - 60_000)
    await straks.hear(noticeOf(mail), before, false)
    assert.equal(toBuypass(await settled(ingrid, number)).state, 'failed')
  })

  it('fails the delivery when it comes in the same second as the resend', async () => {
    const { number, mail, sent } = await sentOnceMore()
    const { sentAt } = toBuypass(sent)
    await straks.hear(noticeOf(mail), new Date(`${sentAt?.slice(0, 19)}Z`))
    assert.equal(toBuypass(await settled(ingrid, number)).state, 'failed')
  })

  it('does not fail a delivery that the desk has answered', async () => {
    const { number } = await lostCard(straks)
    const mail = await sentAbout(number)
    await straks.hear(answerTo(mail, { text: 'Vi ser på det.' }))
    await straks.hear(noticeOf(mail))
    const { state, answer } = toBuypass(await settled(ingrid, number))
    assert.deepEqual([state, answer], ['sent', 'human'])
  })

  it('tells the reporter nothing when the ticket is withdrawn', async () => {
    const number = await reportLostCard(straks)
    const mail = await sentAbout(number)
    await settled(ingrid, number)
    await pressOnReceipt(kari(), number, 'Trekk saken')
    await kari().press('Ja, det ble meldt ved en feil')
    await settled(ingrid, number)
    const said = kari().messages().length
    await straks.hear(noticeOf(mail))
    const ticket = await settled(ingrid, number)
    assert.equal(toBuypass(ticket).state, 'failed')
    await straks.idle()
    assert.equal(kari().messages().length, said)
  })

  it('from a leader whom Teams did not reach is told to the reporter, on the receipt too, and alerts the next level', async () => {
    const { m365 } = straks
    const ola = m365.personNamed('Ola Nordmann')
    m365.faults.always('teams.send', ({ body }) =>
      isAlert({ body }) ? { status: 403, body: { error: { code: 'MessageWritesBlocked' } } } : undefined,
    )
    const number = await reportLostCard(straks)
    const mail = await m365.mailbox(ola.email).waitForMail(number)
    await settled(ingrid, number)
    m365.faults.clear()
    await straks.hear(noticeOf(mail, { status: '5.2.2', says: 'Mailbox full' }))
    await kari().waitFor(`Sak ${number}: E-posten til Leder Ola Nordmann kom ikke fram: postkassen er full.`)
    await seen(kari(), number, /Leder Ola Nordmann\n.*kom ikke fram: postkassen er full/)
    const { deliveries } = await settled(ingrid, number)
    assert.deepEqual(
      deliveries.filter(({ recipient }) => recipient.kind === 'next-level').map(({ state }) => state),
      ['sent'],
    )
  })

  it('changes nothing when a forger knows only the ticket number', async () => {
    const { number } = await lostCard(straks)
    const mail = await sentAbout(number)
    const before = await settled(ingrid, number)
    const raw = mail.raw
      .replace(/^Message-ID:.*$/im, 'Message-ID: <forfalsket@svindel.example>')
      .replace(/^X-Straks-Delivery:.*$/im, '')
      .replace(/^Reply-To:.*(?:\r?\n[ \t].*)*$/im, 'Reply-To: noen@svindel.example')
    const heard = await straks.hear(noticeOf({ ...mail, raw }))
    assert.deepEqual(heard, { ticketId: null, deliveryId: null })
    assert.deepEqual(await settled(ingrid, number), before)
  })

  it('does not alert the duty contact when it is not urgent', async () => {
    const number = (await report(kari(), 'glemt pin på buypasskortet')) ?? ''
    const mail = await sentAbout(number)
    await settled(ingrid, number)
    await straks.hear(noticeOf(mail))
    await kari().waitFor(`Sak ${number}: E-posten til Buypass kom ikke fram`)
    const { deliveries } = await settled(ingrid, number)
    assert.ok(!deliveries.some(({ recipient }) => recipient.kind === 'duty'))
  })

  /** An agent sends it again after it has come back. */
  async function sentOnceMore() {
    const { number } = await lostCard(straks)
    const mail = await sentAbout(number)
    await straks.hear(noticeOf(mail))
    const failed = await settled(ingrid, number)
    await json(await ingrid.ask('POST', `/api/deliveries/${toBuypass(failed).id}/retry`))
    const sent = await ticketWhen(straks, number, (ticket) => toBuypass(ticket).state === 'sent')
    return { number, mail, sent }
  }
})

describe('A mail that comes back while time passes', () => {
  const clock = handClock('2026-11-27T09:00+01:00')
  const straks = withStraks({ clock })
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('is sent again after growing pauses when the failure is temporary, and then given up', async () => {
    const { number } = await lostCard(straks)
    const kari = straks.m365.chatOf('Kari Hansen')
    const full = { status: '4.2.2', says: 'Mailbox full' }
    for (const [attempts, minutes] of [1, 5, 20].entries()) {
      const mail = await straks.m365.mailbox(BUYPASS).waitForMail(number)
      await ticketWhen(straks, number, (one) => hasSent(one, attempts + 1))
      await straks.hear(noticeOf(mail, full))
      await seen(kari, number, /Buypass\se-post kom i retur: postkassen er full, prøver igjen/)
      clock.pass(minutes + 0.1)
    }
    const mail = await straks.m365.mailbox(BUYPASS).waitForMail(number)
    await ticketWhen(straks, number, (one) => hasSent(one, 4))
    assert.ok(!kari.messages().some(({ text }) => text.includes('kom ikke fram')))
    await straks.hear(noticeOf(mail, full))
    assert.equal(toBuypass(await settled(ingrid, number)).state, 'failed')
    await kari.waitFor(`Sak ${number}: E-posten til Buypass kom ikke fram: postkassen er full.`)
  })

  it('is not given up because of a clock that may be wrong', async () => {
    const { number } = await lostCard(straks)
    const mail = await straks.m365.mailbox(BUYPASS).waitForMail(number)
    await straks.idle()
    clock.pass(365 * 24 * 60)
    await straks.hear(noticeOf(mail, { status: '4.2.2', says: 'Mailbox full' }), undefined, false)
    assert.equal(toBuypass(await ingrid.ticket(number)).state, 'pending')
  })

  it('fails the delivery even if it was sent again by a clock that was a year ahead', async () => {
    const { number } = await lostCard(straks)
    const mail = await straks.m365.mailbox(BUYPASS).waitForMail(number)
    await straks.idle()
    await straks.hear(noticeOf(mail))
    const failed = await settled(ingrid, number)
    clock.pass(365 * 24 * 60)
    await json(await ingrid.ask('POST', `/api/deliveries/${toBuypass(failed).id}/retry`))
    await ticketWhen(straks, number, (one) => hasSent(one, 2))
    clock.pass(-365 * 24 * 60)
    await straks.hear(noticeOf(mail))
    assert.equal(toBuypass(await settled(ingrid, number)).state, 'failed')
  })

  function hasSent(ticket: TicketJson, times: number): boolean {
    const { state, attempts } = toBuypass(ticket)
    return state === 'sent' && attempts === times
  }
})

describe('A mail that is delayed', () => {
  const clock = handClock()
  const straks = withStraks({ clock })
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('is shown as delayed on the receipt, and nothing else changes', async () => {
    const before = await lostCard(straks)
    const { number } = before
    const mail = await straks.m365.mailbox(BUYPASS).waitForMail(number)
    const kari = straks.m365.chatOf('Kari Hansen')
    const said = kari.messages().length
    const notice = noticeOf(mail, { action: 'delayed', status: '4.4.1', says: 'Connection timed out' })
    await straks.hear(notice)
    await straks.hear(notice)
    await seen(kari, number, /Buypass\se-post sendt \S+, men forsinket på veien/)
    const after = await settled(ingrid, number)
    assert.deepEqual({ ...toBuypass(after), delayed: false }, toBuypass(before))
    assert.ok(toBuypass(after).delayed)
    assert.deepEqual(
      after.history.slice(before.history.length).map(({ what }) => what),
      ['delayed'],
    )
    assert.deepEqual([after.needsAttention, kari.messages().length], [false, said])
  })
})
