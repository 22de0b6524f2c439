import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Fault } from '../../local/faults.ts'
import { untilSo } from '../../local/until-so.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { handClock } from '../helpers/hand-clock.ts'
import {
  mailsAbout,
  onlyTo,
  reportLostCard,
  ticketAtRest,
  ticketOf,
  ticketWhen,
  toBuypass,
} from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

const GIVE_UP_AFTER = 5 * 60
const LOST = 'kom ikke fram. Brukerhjelpen ser det'
const VAKT = 'arne.lie@eigersund.example'

const byEmil = { name: 'Emil Sand' }

function isBuypassFailed(ticket: TicketJson): boolean {
  return toBuypass(ticket).state === 'failed'
}

function toDuty({ deliveries }: TicketJson): string[] {
  return deliveries.filter(({ recipient }) => recipient.kind === 'duty').map(({ channel }) => channel)
}

describe('A delivery that does not get through at once', () => {
  const clock = handClock()
  const duty = { name: 'Vakttelefonen', email: VAKT, phone: null }
  const giveUpAfter = { milliseconds: GIVE_UP_AFTER * 60_000 }
  const straks = withStraks({ organisation: { duty, giveUpAfter }, clock })
  afterEach(async () => {
    straks.m365.faults.clear()
    // Work under way would take the faults that the next test sets.
    await straks.idle()
  })

  it('waits as long as the mail service asks, even ten minutes', async () => {
    const { m365 } = straks
    m365.faults.next('graph.sendMail', { status: 429, headers: { 'retry-after': '600' } })
    const number = await reportLostCard(straks)
    const waiting = await ticketAtRest(straks, number, (ticket) => toBuypass(ticket).lastError !== null)
    assert.equal(toBuypass(waiting).state, 'pending')
    await m365.chatOf('Kari Hansen').waitFor('ikke sendt ennå, prøver igjen')

    clock.pass(9)
    await straks.idle()
    assert.equal(toBuypass(await ticketOf(straks, number)).attempts, 1)

    clock.pass(2)
    await m365.mailbox(BUYPASS).waitForMail(number)
    const sent = await ticketWhen(straks, number, (ticket) => toBuypass(ticket).state === 'sent')
    assert.equal(toBuypass(sent).attempts, 2)
  })

  it('waits also when its instance died as soon as it had noted that', async () => {
    const { m365 } = straks
    m365.faults.next('graph.sendMail', { status: 429, headers: { 'retry-after': '600' } })
    const number = await reportLostCard(straks)
    await ticketAtRest(straks, number, (ticket) => toBuypass(ticket).lastError !== null)
    // The job of a dead instance is due at once.
    await straks.beside(({ db }) =>
      sql`update jobs set due_at = ${clock()} where name = 'send-mail'`.execute(db),
    )
    await straks.idle()
    assert.equal(toBuypass(await ticketOf(straks, number)).attempts, 1)
    clock.pass(11)
    await m365.mailbox(BUYPASS).waitForMail(number)
  })

  it('is sent once a fault of our own is mended', async () => {
    const rename = (from: string, to: string) =>
      straks.beside(({ db }) => sql`alter table ${sql.id(from)} rename to ${sql.id(to)}`.execute(db))
    await rename('desk_links', 'broken')
    const number = await reportLostCard(straks)
    const waiting = await ticketAtRest(straks, number, (ticket) => toBuypass(ticket).lastError !== null)
    assert.deepEqual(
      [toBuypass(waiting).state, toBuypass(waiting).lastError, mailsAbout(straks, BUYPASS, number).length],
      ['pending', 'own fault', 0],
    )
    await rename('broken', 'desk_links')
    clock.pass(1)
    await straks.m365.mailbox(BUYPASS).waitForMail(number)
  })

  it('is logged as a warning when its attempt fails', async () => {
    straks.m365.faults.next('graph.sendMail', { status: 429, headers: { 'retry-after': '60' } })
    const number = await reportLostCard(straks)
    await ticketAtRest(straks, number, (ticket) => toBuypass(ticket).lastError !== null)
    clock.pass(2)
    await straks.m365.mailbox(BUYPASS).waitForMail(number)
    await straks.idle()
    const lines = straks.logged.map((line) => JSON.parse(line))
    const mailed = lines.filter(({ ticket, channel }) => ticket === number && channel === 'email')
    assert.deepEqual(
      mailed.map(({ level, error, msg }) => [level, error, msg]),
      [
        [40, 'graph 429 Fault', 'delivery attempt failed'],
        [30, null, 'delivery attempted'],
      ],
    )
  })

  it('is given up after the organisation file’s limit, and reporter and duty contact are told', async () => {
    const { m365 } = straks
    m365.faults.always('graph.sendMail', onlyTo(BUYPASS, { status: 503 }))
    const number = await reportLostCard(straks)
    await ticketAtRest(straks, number, (ticket) => toBuypass(ticket).attempts > 0)
    clock.pass(GIVE_UP_AFTER / 2)
    const { attempts } = await ticketAtRest(straks, number, (ticket) => toBuypass(ticket).attempts > 1).then(
      toBuypass,
    )
    clock.pass(GIVE_UP_AFTER / 2)
    const failed = await ticketWhen(straks, number, (ticket) => toBuypass(ticket).state === 'failed')

    assert.match(toBuypass(failed).lastError ?? '', /503/)
    assert.ok(toBuypass(failed).attempts > attempts)
    await m365.chatOf('Kari Hansen').waitFor(new RegExp(`^Sak ${number}: E-posten til Buypass kom ikke fram`))
    const mail = await m365.mailbox(VAKT).waitForMail(number)
    assert.match(mail.text, /E-posten til Buypass kom ikke fram\. Gi beskjed/)
    await m365.chatOf('Arne Lie').waitFor(`Sak ${number} haster`)
    assert.equal(mailsAbout(straks, BUYPASS, number).length, 0)
  })

  it('alerts the duty contact in Teams when all mail fails, even after another mail to them', async () => {
    const { m365 } = straks
    m365.faults.always('graph.sendMail', { status: 503 })
    const number = await reportLostCard(straks, 'Emil Sand')
    // Emil has no leader, so the duty contact gets a mail, which also fails.
    await ticketAtRest(straks, number, (ticket) => toDuty(ticket).length === 1, byEmil)
    clock.pass(GIVE_UP_AFTER)
    const failed = await ticketWhen(straks, number, isBuypassFailed, byEmil)

    assert.ok(toDuty(failed).includes('teams'))
    await m365.chatOf('Arne Lie').waitFor(`Sak ${number} haster`)
  })

  it('is told to the duty contact by each channel once while one still waits, and anew after that', async () => {
    const { m365 } = straks
    const putOff: Fault = { status: 503, headers: { 'retry-after': '60' } }
    const toDesk: Fault[] = [putOff, { status: 400 }]
    m365.faults.always(
      'graph.sendMail',
      (one) =>
        onlyTo(VAKT, { status: 503, headers: { 'retry-after': '600' } })(one) ??
        (onlyTo(BUYPASS, putOff)(one) && toDesk.shift()),
    )
    const number = await reportLostCard(straks, 'Emil Sand')
    await ticketAtRest(straks, number, (ticket) => toBuypass(ticket).lastError !== null, byEmil)
    clock.pass(1.1)
    const failed = await ticketAtRest(straks, number, isBuypassFailed, byEmil)
    assert.deepEqual(toDuty(failed), ['email', 'teams'])

    m365.faults.always('graph.sendMail', onlyTo(BUYPASS, { status: 400 }))
    clock.pass(11)
    await m365.mailbox(VAKT).waitForMail(number)
    await straks.idle()
    const ingrid = personAt(straks, 'Ingrid Solberg')
    assert.equal((await ingrid.ask('POST', `/api/deliveries/${toBuypass(failed).id}/retry`)).status, 200)
    assert.deepEqual(toDuty(await ticketAtRest(straks, number, isBuypassFailed, byEmil)), [
      ...['email', 'teams'],
      ...['teams', 'email'],
    ])
  })

  it('is told to the duty contact in a mail of its own when another to them is on its way', async () => {
    straks.m365.faults.always(
      'graph.sendMail',
      (one) => onlyTo(VAKT, { delayMs: 4_000 })(one) ?? onlyTo(BUYPASS, { status: 400, delayMs: 2_000 })(one),
    )
    const number = await reportLostCard(straks, 'Emil Sand')
    const failed = await ticketAtRest(straks, number, isBuypassFailed, byEmil)
    assert.deepEqual(toDuty(failed), ['email', 'teams', 'email'])
    await untilSo(() => mailsAbout(straks, VAKT, number).length === 2)
    const [first, second] = mailsAbout(straks, VAKT, number)
    assert.doesNotMatch(first?.text ?? '', /Buypass kom ikke fram/)
    assert.match(second?.text ?? '', /Buypass kom ikke fram/)
  })

  it('is not told to the reporter as lost when an agent has sent it again meanwhile', async () => {
    const { m365 } = straks
    m365.faults.next('graph.sendMail', { status: 400 })
    const late: Fault[] = [{ status: 503, headers: { 'retry-after': '60' } }]
    m365.faults.always('teams.send', ({ body }) => (body.includes(LOST) ? late.shift() : undefined))
    const number = await reportLostCard(straks, 'Jonas Moe')
    const byJonas = { name: 'Jonas Moe' }
    const isLost = ({ hasFailedDelivery }: TicketJson) => hasFailedDelivery && late.length === 0
    const { deliveries } = await ticketAtRest(straks, number, isLost, byJonas)
    const { id } = deliveries.find(({ state }) => state === 'failed') ?? assert.fail('nothing failed')
    const ingrid = personAt(straks, 'Ingrid Solberg')
    assert.equal((await ingrid.ask('POST', `/api/deliveries/${id}/retry`)).status, 200)
    await straks.idle()
    clock.pass(2)
    await straks.idle()

    assert.ok(
      !m365
        .chatOf('Jonas Moe')
        .messages()
        .some(({ text }) => text.includes('Ta kontakt selv')),
    )
  })

  it('is tried for as long again when an agent asks for it after it was given up', async () => {
    const { m365 } = straks
    m365.faults.always('graph.sendMail', onlyTo(BUYPASS, { status: 503 }))
    const number = await reportLostCard(straks)
    await ticketAtRest(straks, number, (ticket) => toBuypass(ticket).attempts > 0)
    clock.pass(GIVE_UP_AFTER)
    const { id } = toBuypass(
      await ticketWhen(straks, number, (ticket) => toBuypass(ticket).state === 'failed'),
    )
    const tries = async () => toBuypass(await ticketOf(straks, number)).attempts
    const before = await tries()
    const ingrid = personAt(straks, 'Ingrid Solberg')
    assert.equal((await ingrid.ask('POST', `/api/deliveries/${id}/retry`)).status, 200)
    await ticketAtRest(straks, number, (ticket) => toBuypass(ticket).attempts > before)

    assert.equal(toBuypass(await ticketOf(straks, number)).state, 'pending')
    m365.faults.clear()
    clock.pass(10)
    await m365.mailbox(BUYPASS).waitForMail(number)
  })
})

describe('A delivery that does not get through for days by a clock that may be wrong', () => {
  const clock = handClock()
  let isRight = false
  const straks = withStraks({ clock, isClockRight: async () => isRight })

  it('is given up only once the clock is known to be right', async () => {
    straks.m365.faults.always('graph.sendMail', onlyTo(BUYPASS, { status: 503 }))
    const number = await reportLostCard(straks)
    await ticketAtRest(straks, number, (ticket) => toBuypass(ticket).attempts > 0)
    clock.pass(3 * 24 * 60)
    const { attempts, state } = toBuypass(
      await ticketAtRest(straks, number, (ticket) => toBuypass(ticket).attempts > 1),
    )
    assert.equal(state, 'pending')
    isRight = true
    clock.pass(20)
    await ticketAtRest(straks, number, (ticket) => toBuypass(ticket).attempts > attempts)
    assert.ok(isBuypassFailed(await ticketOf(straks, number)))
  })
})
