import assert from 'node:assert/strict'
import type { DeliveryJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Organisation } from '../../bot/organisation/organisation.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { query } from '../helpers/postgres.ts'
import { reportNew, ticketWhen } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { json, personAt } from '../helpers/tab-people.ts'
import { answers, breaksOff, withReceiver } from '../helpers/webhook-receiver.ts'

describe('Another system that does not take its message', () => {
  const receiver = withReceiver()
  const organisation: Partial<Organisation> = {
    duty: { name: 'Vakttelefonen', email: 'arne.lie@eigersund.example', phone: null },
    get webhooks() {
      return [receiver.webhook()]
    },
  }
  // A receiver verifies messages by the real time, with a few minutes' tolerance.
  const clock = handClock(new Date().toISOString())
  const straks = withNewStraks({ clock, organisation, limits: { repeatAfterMs: [50, 50, 50] } })
  const ingrid = personAt(straks, 'Ingrid Solberg')
  afterEach(() => {
    receiver.always = answers(204)
    receiver.messages.length = 0
  })

  it('gets it again with the same id after a failure', async () => {
    receiver.next(answers(503), breaksOff)
    const number = await lostCard()
    const told = await receiver.waitFor(number, 3)
    const sent = await whenTold(number, ({ state }) => state === 'sent')
    assert.deepEqual(
      told.map(({ id }) => id),
      [sent.id, sent.id, sent.id],
    )
    assert.equal(sent.attempts, 3)
  })

  it('gets it no sooner than it asked for', async () => {
    receiver.next(answers(429, undefined, { 'retry-after': '3' }))
    const number = await lostCard()
    const waiting = await whenTold(number, ({ lastError }) => lastError !== null)
    assert.deepEqual([waiting.state, waiting.lastError, waiting.reason], ['pending', 'webhook 429', 'busy'])
    const [first, second] = await receiver.waitFor(number, 2)
    assert.ok(Number(second?.cameAt) - Number(first?.cameAt) > 2_900)
  })

  it('gets the next one when the first has failed by a fault of our own', async () => {
    receiver.next(answers(503, undefined, { 'retry-after': '600' }))
    const number = await lostCard()
    await whenTold(number, ({ lastError }) => lastError !== null)
    await query(
      straks.databaseUrl,
      `update deliveries set last_error = 'own fault', reason = 'own-fault' where channel = 'webhook'`,
    )
    await ingrid.actNow(number, 'assign', { assignee: ingrid.id })
    const told = await receiver.waitFor(number, 2)
    assert.deepEqual(
      told.map(({ type }) => type),
      ['ticket.opened', 'ticket.changed'],
    )
  })

  it('is shown as failed to the help desk alone, which sends it again', async () => {
    receiver.next(answers(422))
    const number = await lostCard()
    const ticket = await ticketOnce(number, (one) => one.needsAttention)
    const failed = toOther(ticket)
    assert.deepEqual([failed.state, failed.lastError, failed.reason], ['failed', 'webhook 422', 'refused'])
    assert.equal(ticket.hasFailedDelivery, true)
    await straks.idle()
    assert.ok(ticket.deliveries.every(({ recipient }) => recipient.kind !== 'duty'))
    assert.doesNotMatch(saidToKari(), /kom ikke fram|webhook|TOPdesk/)

    await json(await ingrid.ask('POST', `/api/deliveries/${failed.id}/retry`))
    const [first, second] = await receiver.waitFor(number, 2)
    assert.equal(first?.id, second?.id)
    await ticketOnce(number, (one) => !one.needsAttention && toOther(one).state === 'sent')
  })

  it('is shown to the help desk alone when the message may have arrived', async () => {
    receiver.always = breaksOff
    const number = await lostCard()
    const ticket = await ticketOnce(number, (one) => one.needsAttention)
    assert.deepEqual([toOther(ticket).state, toOther(ticket).reason], ['unknown', 'lost'])
    assert.equal(ticket.mayHaveArrived, true)
    assert.equal(receiver.about(number).length, 4)
    await straks.idle()
    assert.doesNotMatch(saidToKari(), /kan ha kommet fram|webhook|TOPdesk/)
  })

  it('gets nothing more after a 410 until an agent sends it again, and tickets say so', async () => {
    receiver.next(answers(410))
    const number = await lostCard()
    const gone = await whenTold(number, ({ state }) => state === 'failed')
    assert.deepEqual([gone.lastError, gone.reason], ['webhook 410', 'gone'])

    const another = await reportNew(straks.m365.chatOf('Maria Strand'), 'mista buypasskortet')
    const unsent = await whenTold(another, ({ state }) => state === 'failed')
    assert.deepEqual([unsent.lastError, unsent.reason], ['webhook stopped', 'gone'])
    assert.equal((await ingrid.ticket(another)).needsAttention, true)
    assert.equal(receiver.messages.length, 1)

    await json(await ingrid.ask('POST', `/api/deliveries/${unsent.id}/retry`))
    await whenTold(another, ({ state }) => state === 'sent')
    const third = await reportNew(straks.m365.chatOf('Jonas Moe'), 'mista buypasskortet')
    await whenTold(third, ({ state }) => state === 'sent')
  })

  it('is not followed to another address when it redirects', async () => {
    receiver.next(answers(307, undefined, { location: `${receiver.url}/annet` }))
    const number = await lostCard()
    assert.equal((await whenTold(number, ({ state }) => state === 'failed')).lastError, 'webhook 307')
    assert.equal(receiver.messages.length, 1)
  })

  it('gets it before the messages that came after it', async () => {
    receiver.next(away)
    const number = await lostCard()
    await whenTold(number, ({ lastError }) => lastError !== null)
    await ingrid.actNow(number, 'assign', { assignee: ingrid.id })
    await ingrid.actNow(number, 'resolve', { resolution: 'found' })
    clock.pass(1.1)
    const taken = (await receiver.waitFor(number, 4)).slice(1)
    assert.deepEqual(
      taken.map(({ type }) => type),
      ['ticket.opened', 'ticket.changed', 'ticket.resolved'],
    )
    // The ticket's state at the time of sending.
    assert.deepEqual(
      taken.map(({ data }) => data.status),
      ['resolved', 'resolved', 'resolved'],
    )
  })

  it('hears of a report that was withdrawn meanwhile, and of its withdrawal', async () => {
    receiver.next(away)
    const number = await lostCard()
    await whenTold(number, ({ lastError }) => lastError !== null)
    await straks.m365.chatOf('Kari Hansen').say('fant kortet igjen')
    await straks.m365.chatOf('Kari Hansen').press('Ja, det er funnet igjen')
    clock.pass(1.1)
    const taken = (await receiver.waitFor(number, 3)).slice(1)
    assert.deepEqual(
      taken.map(({ type, data }) => [type, data.status]),
      [
        ['ticket.opened', 'withdrawn'],
        ['ticket.changed', 'withdrawn'],
      ],
    )
  })

  it('is given up when the organisation file does not name it any more', async () => {
    receiver.next(away)
    const number = await lostCard()
    await whenTold(number, ({ lastError }) => lastError !== null)
    receiver.name = 'Et annet'
    await straks.restart()
    clock.pass(1.1)
    const failed = await whenTold(number, ({ state }) => state === 'failed')
    receiver.name = 'TOPdesk'
    assert.deepEqual([failed.lastError, failed.recipient.name], ['webhook not in file', 'TOPdesk'])
  })

  /** So long that nothing comes before the clock moves. */
  const away = answers(503, undefined, { 'retry-after': '60' })

  const lostCard = () => reportNew(straks.m365.chatOf('Kari Hansen'), 'mista buypasskortet')

  function ticketOnce(number: string, fits: (ticket: TicketJson) => boolean): Promise<TicketJson> {
    return ticketWhen(straks, number, fits, { name: 'Ingrid Solberg' })
  }

  async function whenTold(number: string, fits: (delivery: DeliveryJson) => boolean): Promise<DeliveryJson> {
    return toOther(await ticketOnce(number, (ticket) => fits(toOther(ticket))))
  }

  function toOther({ deliveries }: TicketJson): DeliveryJson {
    return deliveries.find(({ channel }) => channel === 'webhook') ?? assert.fail()
  }

  function saidToKari(): string {
    return straks.m365
      .chatOf('Kari Hansen')
      .messages()
      .map(({ text }) => text)
      .join('\n')
  }
})
