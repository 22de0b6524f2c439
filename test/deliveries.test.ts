import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { TicketJson } from '../bot/helpdesk/api-shapes.ts'
import { waitUntil } from '../local/wait-until.ts'
import { BUYPASS } from './desks.ts'
import { isAlert, isMailTo, report, reportLostCard, ticketOf, ticketWhen, toBuypass } from './reporting.ts'
import { type StraksUnderTest, startUnderTest } from './straks-under-test.ts'
import { personAt, settled } from './tab-people.ts'

const MINUTE = 60_000
const GIVE_UP_AFTER = 5 * 60 * MINUTE
const VAKT = 'arne.lie@eigersund.example'

describe('A delivery that does not get through at once', () => {
  let straks: StraksUnderTest
  let ahead = 0
  before(async () => {
    const duty = { name: 'Vakttelefonen', email: VAKT, phone: null }
    const giveUpAfter = { milliseconds: GIVE_UP_AFTER }
    straks = await startUnderTest({
      organisation: { duty, giveUpAfter },
      clock: () => new Date(Date.now() + ahead),
    })
  })
  afterEach(() => straks.m365.faults.clear())
  after(() => straks.close())

  it('waits as long as it is asked to, ten minutes too', async () => {
    const { m365 } = straks
    m365.faults.next('graph.sendMail', { status: 429, headers: { 'retry-after': '600' } })
    const number = await reportLostCard(straks)
    const waiting = await ticketWhen(straks, number, (ticket) => toBuypass(ticket).lastError !== null)
    assert.equal(toBuypass(waiting).state, 'pending')
    await m365.chatOf('Kari Hansen').waitFor('ikke sendt ennå, prøver igjen')

    ahead += 9 * MINUTE
    await pause(700)
    assert.equal(toBuypass(await ticketOf(straks, number)).attempts, 1)

    ahead += 2 * MINUTE
    await m365.mailbox(BUYPASS).waitForMail(number)
    const sent = await ticketWhen(straks, number, (ticket) => toBuypass(ticket).state === 'sent')
    assert.equal(toBuypass(sent).attempts, 2)
  })

  it('is given up after as long as the organisation file says, and whoever can do something about it is told', async () => {
    const { m365 } = straks
    m365.faults.always('graph.sendMail', (mail) => (isMailTo(BUYPASS, mail) ? { status: 503 } : undefined))
    const number = await reportLostCard(straks)
    await ticketWhen(straks, number, (ticket) => toBuypass(ticket).attempts > 0)
    ahead += GIVE_UP_AFTER / 2
    const { attempts } = await ticketWhen(straks, number, (ticket) => toBuypass(ticket).attempts > 1).then(
      toBuypass,
    )
    ahead += GIVE_UP_AFTER / 2
    const failed = await ticketWhen(straks, number, (ticket) => toBuypass(ticket).state === 'failed')

    assert.match(toBuypass(failed).lastError ?? '', /503/)
    assert.ok(toBuypass(failed).attempts > attempts)
    await m365.chatOf('Kari Hansen').waitFor(new RegExp(`^Sak ${number}: E-posten til Buypass kom ikke fram`))
    const mail = await m365.mailbox(VAKT).waitForMail(number)
    assert.match(mail.text, /Kom ikke fram: Buypass/)
    await m365.chatOf('Arne Lie').waitFor(`Sak ${number} haster`)
    assert.equal(m365.mailbox(BUYPASS).mails.filter(({ subject }) => subject.includes(number)).length, 0)
  })

  it('reaches the duty contact in Teams too, when mail is what fails and they have been mailed of something else', async () => {
    const { m365 } = straks
    m365.faults.always('graph.sendMail', { status: 503 })
    const number = await reportLostCard(straks, 'Emil Sand')
    const toDuty = ({ deliveries }: TicketJson) =>
      deliveries.filter(({ recipient }) => recipient.kind === 'duty').map(({ channel }) => channel)
    const byEmil = { name: 'Emil Sand' }
    // Nobody leads Emil, so that duty gets a mail; which does not get through either.
    await ticketWhen(straks, number, (ticket) => toDuty(ticket).length === 1, byEmil)
    ahead += GIVE_UP_AFTER
    const failed = await ticketWhen(straks, number, (ticket) => toBuypass(ticket).state === 'failed', byEmil)

    assert.ok(toDuty(failed).includes('teams'))
    await m365.chatOf('Arne Lie').waitFor(`Sak ${number} haster`)
  })

  it('is tried for as long again, when an agent asks for it after it was given up', async () => {
    const { m365 } = straks
    m365.faults.always('graph.sendMail', (mail) => (isMailTo(BUYPASS, mail) ? { status: 503 } : undefined))
    const number = await reportLostCard(straks)
    await ticketWhen(straks, number, (ticket) => toBuypass(ticket).attempts > 0)
    ahead += GIVE_UP_AFTER
    const { id } = toBuypass(
      await ticketWhen(straks, number, (ticket) => toBuypass(ticket).state === 'failed'),
    )
    const tries = async () => toBuypass(await ticketOf(straks, number)).attempts
    const before = await tries()
    const ingrid = personAt(straks, 'Ingrid Solberg')
    assert.equal((await ingrid.ask('POST', `/api/deliveries/${id}/retry`)).status, 200)
    await ticketWhen(straks, number, (ticket) => toBuypass(ticket).attempts > before)

    assert.equal(toBuypass(await ticketOf(straks, number)).state, 'pending')
    m365.faults.clear()
    ahead += 10 * MINUTE
    await m365.mailbox(BUYPASS).waitForMail(number)
  })

  it('to an agent is no business of the reporter', async () => {
    const { m365 } = straks
    const number = await reportLostCard(straks)
    const ingrid = personAt(straks, 'Ingrid Solberg')
    const ticket = await settled(ingrid, number)
    const said = m365.chatOf('Kari Hansen').messages().length
    m365.faults.always('teams.send', { status: 403 })
    m365.faults.always('graph.sendMail', { status: 400 })
    const assignee = m365.personNamed('Mikkel Ruud').id
    assert.equal((await ingrid.act(ticket, 'assign', { assignee })).status, 200)
    const { deliveries } = await settled(ingrid, number)

    const toMikkel = deliveries.filter(({ recipient }) => recipient.kind === 'agent')
    assert.deepEqual(
      toMikkel.map(({ channel, state }) => `${channel} ${state}`),
      ['teams failed', 'email failed'],
    )
    assert.ok(!deliveries.some(({ recipient }) => recipient.kind === 'duty'))
    m365.faults.clear()
    await pause(500)
    assert.equal(m365.chatOf('Kari Hansen').messages().length, said)
  })

  it('of a ticket that does not haste wakes no duty contact', async () => {
    const { m365 } = straks
    m365.faults.always('graph.sendMail', (mail) => (isMailTo(BUYPASS, mail) ? { status: 400 } : undefined))
    const number = (await report(m365.chatOf('Kari Hansen'), 'glemt pin på buypasskortet')) ?? ''
    await m365.chatOf('Kari Hansen').waitFor(`Sak ${number}: E-posten til Buypass kom ikke fram`)
    const { deliveries } = await settled(personAt(straks, 'Ingrid Solberg'), number)
    assert.ok(!deliveries.some(({ recipient }) => recipient.kind === 'duty'))
  })

  it('fails at once when it never can work', async () => {
    straks.m365.faults.always('graph.sendMail', (mail) =>
      isMailTo(BUYPASS, mail) ? { status: 400 } : undefined,
    )
    const number = await reportLostCard(straks)
    const failed = await ticketWhen(straks, number, (ticket) => toBuypass(ticket).state === 'failed')
    assert.equal(toBuypass(failed).attempts, 1)
    await straks.m365.chatOf('Kari Hansen').waitFor(`Sak ${number}: E-posten til Buypass kom ikke fram`)
  })

  it('whose answer was lost is sent once more, under the same id', async () => {
    const { m365 } = straks
    m365.faults.next('graph.sendMail', { reset: true, afterHandling: true })
    const number = await reportLostCard(straks)
    await ticketWhen(straks, number, (ticket) => toBuypass(ticket).state === 'unknown')
    await m365.chatOf('Kari Hansen').waitFor('kan være sendt')
    ahead += MINUTE
    await ticketWhen(straks, number, (ticket) => toBuypass(ticket).state === 'sent')

    const copies = m365.mailbox(BUYPASS).mails.filter(({ subject }) => subject.includes(number))
    assert.equal(copies.length, 2)
    for (const header of ['message-id', 'x-straks-delivery']) {
      assert.equal(new Set(copies.map(({ headers }) => headers[header])).size, 1, header)
    }
  })

  it('whose answer was lost twice is not sent a third time, and nobody calls it sent', async () => {
    const { m365 } = straks
    m365.faults.always('graph.sendMail', (mail) =>
      isMailTo(BUYPASS, mail) ? { reset: true, afterHandling: true } : undefined,
    )
    const number = await reportLostCard(straks)
    await ticketWhen(straks, number, (ticket) => toBuypass(ticket).state === 'unknown')
    ahead += MINUTE
    await ticketWhen(straks, number, (ticket) => toBuypass(ticket).attempts === 2)
    await m365.chatOf('Kari Hansen').waitFor(`Sak ${number}: E-posten til Buypass kom ikke fram`)
    ahead += 60 * MINUTE
    await pause(700)

    assert.equal(toBuypass(await ticketOf(straks, number)).state, 'unknown')
    assert.equal(m365.mailbox(BUYPASS).mails.filter(({ subject }) => subject.includes(number)).length, 2)
  })

  it('does not keep the reporter without a receipt when the answer to the report was lost', async () => {
    const maria = straks.m365.chatOf('Maria Strand')
    await maria.say('mista buypasskortet')
    const lost = [{ status: 503 }]
    straks.m365.faults.always('teams.send', (request) => (isAlert(request) ? undefined : lost.shift()))
    const { mails } = straks.m365.mailbox(BUYPASS)
    const earlier = mails.length
    await maria.say('send')
    const mail = await waitUntil(
      () => mails[earlier],
      5_000,
      () => 'no mail',
    )
    const number = String(mail.headers['x-straks-ticket'])
    assert.ok(!maria.messages().some(({ text }) => text.includes(number)))

    ahead += MINUTE
    await maria.waitFor((one) => one.text.includes(number) && one.text.includes('e-post sendt'))
  })
})

describe('A wave of reports', () => {
  it('is filed at once and mailed at the pace that the mailbox allows, urgent ones first', async () => {
    const most = 3
    const withinMs = 1_000
    const limits = {
      mail: { atOnce: 2, pace: { name: 'mail', limits: [{ most, withinMs }] } },
      teams: { name: 'teams', limits: [{ most: 1_000, withinMs: 1_000 }] },
      conversation: [{ most: 1_000, withinMs: 1_000 }],
    }
    const straks = await startUnderTest({ limits })
    const { m365 } = straks
    const begun: { at: number; mail: string }[] = []
    let atOnce = 0
    let mostAtOnce = 0
    m365.faults.always('graph.sendMail', ({ body }) => {
      begun.push({ at: performance.now(), mail: Buffer.from(body, 'base64').toString() })
      mostAtOnce = Math.max(mostAtOnce, ++atOnce)
      // The first ones take long, so that the others wait by the time the urgent one comes.
      const delayMs = begun.length <= 2 ? 3_000 : 100
      setTimeout(() => atOnce--, delayMs)
      return { delayMs }
    })
    try {
      const kari = m365.chatOf('Kari Hansen')
      for (let filed = 0; filed < 8; filed++) await report(kari, 'glemt pin på buypasskortet')
      const urgent = await reportLostCard(straks, 'Anne Dahl')
      const earlier = begun.length
      const mails = m365.mailbox(BUYPASS).mails
      await waitUntil(
        () => (mails.length === 9 ? true : undefined),
        15_000,
        () => `${mails.length} mails`,
      )

      const place = begun.findIndex(({ mail }) => mail.includes(urgent))
      // Two may be on their way there already.
      assert.ok(place <= earlier + 2, `the urgent one was number ${place + 1}, ${earlier} were before it`)
      for (const [index, { at }] of begun.entries()) {
        const before = begun[index - most]?.at
        // The request follows its place by what a busy machine needs; without a pace, they came within 200 ms.
        if (before !== undefined)
          assert.ok(at - before > withinMs / 2, `${most + 1} mails in ${at - before} ms`)
      }
      assert.ok(mostAtOnce <= 2, `${mostAtOnce} at once`)
    } finally {
      await straks.close()
    }
  })
})

describe('A receipt that changes while it is being written', () => {
  it('ends with the newest state, and changes that come together are written together', async () => {
    const straks = await startUnderTest()
    const { m365 } = straks
    m365.faults.always('teams.update', () => ({ delayMs: 300 }))
    try {
      const number = await reportLostCard(straks)
      await m365.chatOf('Ola Nordmann').waitFor(number)
      await m365.chatOf('Ola Nordmann').press('Bekreft at jeg har sett det')
      const kari = m365.chatOf('Kari Hansen')
      await kari.waitFor((one) => one.text.includes(number) && one.text.includes('bekreftet'))
      await pause(800)
      const shown = kari
        .messages()
        .filter(({ text }) => text.includes(number))
        .at(-1)
      assert.match(shown?.text ?? '', /e-post sendt/)
      assert.match(shown?.text ?? '', /\nbekreftet \d\d/)
    } finally {
      await straks.close()
    }
  })
})
