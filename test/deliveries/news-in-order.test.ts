import assert from 'node:assert/strict'
import pg from 'pg'
import { waitForTurn } from '../../bot/deliveries/wait-for-turn.ts'
import { RetryAt } from '../../bot/queue/rate-limit.ts'
import type { DeliveryRow } from '../../bot/store/schema.ts'
import type { Fault } from '../../local/faults.ts'
import type { SeenMessage } from '../../local/seen-message.ts'
import { eigersund, typesOfEigersund } from '../helpers/eigersund.ts'
import { handClock, timePasses } from '../helpers/hand-clock.ts'
import { delivery, REPORTED, ticketWith } from '../helpers/made-up-rows.ts'
import { query } from '../helpers/postgres.ts'
import { isAlert, pressOnReceipt, reportLostCard } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { lostCard, personAt } from '../helpers/tab-people.ts'

/** Teams takes so long that something else happens meanwhile. */
const SLOW: Fault = { carriedOutAfterMs: 2_000 }

describe('Two messages in Teams of which the second takes back the first', () => {
  const clock = handClock()
  const straks = withNewStraks({ clock })
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('come in order when the card is not blocked after all', async () => {
    const { number } = await lostCard(straks)
    const isUnderWay = once(/Kortet er sperret/, SLOW)
    await ingrid.actNow(number, 'confirm', { what: 'card-blocked', source: 'agent' })
    await isUnderWay
    await ingrid.actNow(number, 'unconfirm', { what: 'card-blocked' })
    await whatWaitsIsSent()
    assert.deepEqual(read('Kari Hansen', /bekreftet av|ved en feil/, number), ['bekreftet av', 'ved en feil'])
  })

  it('come in order when the ticket is opened again', async () => {
    const { number } = await lostCard(straks)
    const isUnderWay = once(/Brukerhjelpen har avsluttet/, SLOW)
    await ingrid.actNow(number, 'resolve', { resolution: 'done' })
    await isUnderWay
    await ingrid.actNow(number, 'reopen', {})
    await whatWaitsIsSent()
    assert.deepEqual(read('Kari Hansen', /Brukerhjelpen har \S+/, number), [
      'Brukerhjelpen har avsluttet',
      'Brukerhjelpen har åpnet',
    ])
  })

  it('come in order when a comment corrects one that Teams refused at first', async () => {
    const { number } = await lostCard(straks)
    const isRefused = once(/Kast kortet/, { status: 503, headers: { 'retry-after': '60' } })
    await ingrid.actNow(number, 'comment', { text: 'Kast kortet.' })
    await isRefused
    await straks.idle()
    await ingrid.actNow(number, 'comment', { text: 'Behold kortet likevel.' })
    await straks.idle()
    clock.pass(2)
    await straks.idle()
    assert.deepEqual(read('Kari Hansen', /Kast|Behold/, number), ['Kast', 'Behold'])
  })

  it('come in order before the time that Teams asked for, once an agent sends the first again', async () => {
    const { number } = await lostCard(straks)
    const isRefused = once(/Kast kortet/, { status: 503, headers: { 'retry-after': '600' } })
    await ingrid.actNow(number, 'comment', { text: 'Kast kortet.' })
    await isRefused
    await straks.idle()
    await ingrid.actNow(number, 'comment', { text: 'Behold kortet likevel.' })
    await straks.idle()
    const [refused] = await query(
      straks.databaseUrl,
      `select id from deliveries where occasion = 'comment' and last_error is not null`,
    )
    assert.equal((await ingrid.ask('POST', `/api/deliveries/${refused?.['id']}/retry`)).status, 200)
    await straks.idle()
    clock.pass(1.1)
    await straks.idle()
    assert.deepEqual(read('Kari Hansen', /Kast|Behold/, number), ['Kast', 'Behold'])
  })

  it('stay in order when the first was lost, which is not repeated but marked for agents', async () => {
    const { number } = await lostCard(straks)
    const isLost = once(/Kast kortet/, { status: 504, afterHandling: true })
    await ingrid.actNow(number, 'comment', { text: 'Kast kortet.' })
    await isLost
    await straks.idle()
    await ingrid.actNow(number, 'comment', { text: 'Behold kortet likevel.' })
    for (let pauses = 0; pauses < 4; pauses++) {
      await straks.idle()
      clock.pass(60)
    }
    await straks.idle()
    assert.deepEqual(read('Kari Hansen', /Kast|Behold/, number), ['Kast', 'Behold'])
    const { history, needsAttention } = await ingrid.ticket(number)
    const notHeard = history
      .filter((entry) => entry.what === 'commented')
      .map((entry) => entry.notHeard.length)
    assert.deepEqual(notHeard, [1, 0])
    assert.equal(needsAttention, true)
    // An agent who sends it again knows what has been said since.
    const lost = history.flatMap(({ notHeard }) => notHeard ?? [])
    assert.equal((await ingrid.ask('POST', `/api/deliveries/${lost[0]?.delivery}/retry`)).status, 200)
    await straks.idle()
    assert.deepEqual(read('Kari Hansen', /Kast|Behold/, number), ['Kast', 'Behold', 'Kast'])
  })

  it('do not hold each other up when the first fails by a fault of our own', async () => {
    const { number } = await lostCard(straks)
    const isRefused = once(/Kast kortet/, { status: 503, headers: { 'retry-after': '600' } })
    await ingrid.actNow(number, 'comment', { text: 'Kast kortet.' })
    await isRefused
    await straks.idle()
    const client = new pg.Client(straks.databaseUrl)
    await client.connect()
    await client.query(
      `update deliveries set last_error = 'own fault', reason = 'own-fault' where occasion = 'comment'`,
    )
    await client.end()
    await ingrid.actNow(number, 'comment', { text: 'Behold kortet likevel.' })
    await straks.idle()
    assert.deepEqual(read('Kari Hansen', /Kast|Behold/, number), ['Behold'])
  })

  it('end with the withdrawal: the leader is not alerted after it', async () => {
    const isUnderWay = once(isAlert, SLOW)
    const number = await reportLostCard(straks)
    await isUnderWay
    const kari = straks.m365.chatOf('Kari Hansen')
    await pressOnReceipt(kari, number, 'Funnet igjen')
    await kari.press('Ja, det er funnet igjen')
    await whatWaitsIsSent()
    const said = straks.m365.chatOf('Ola Nordmann').messages()
    const about = said.filter(({ text }) => text.includes(number))
    // By then, the card says so too, but its notification on the phone says that it is urgent.
    const isNotice = ({ text }: SeenMessage) => text.startsWith(`Sak ${number}, `)
    assert.deepEqual(about.map(isNotice), [false, true])
  })

  /** Applies a fault to the first such message. Resolves when it has begun. */
  function once(which: RegExp | typeof isAlert, fault: Fault): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    straks.m365.faults.always('teams.send', (one) => {
      if (which instanceof RegExp ? !which.test(one.body) : !which(one)) return undefined
      straks.m365.faults.clear()
      resolve()
      return fault
    })
    return promise
  }

  /** A waiting message looks again after as long as Teams has taken: not at once on a slow machine. */
  function whatWaitsIsSent(): Promise<void> {
    return timePasses(1, clock, straks)
  }

  /** Returns the words in question, in the order of the messages. */
  function read(name: string, words: RegExp, number: string): string[] {
    const news = straks.m365
      .chatOf(name)
      .messages()
      .filter(({ text }) => text.includes(number) && !text.includes(`Sak ${number} ·`))
    return news.flatMap(({ text }) => words.exec(text)?.[0] ?? [])
  }
})

describe('A delivery that waits for an earlier one', () => {
  const before = { id: 'before', due_at: REPORTED }
  const after = { id: 'after', due_at: secondsLater(1), created_at: secondsLater(1) }

  const webhook = { recipient_kind: 'webhook', recipient_id: 'TOPdesk', channel: 'webhook' } as const

  it('looks again after as long as the earlier one has been under way, within a minute', () => {
    const underWay = delivery({ ...before, attempt_started_at: secondsLater(0) })
    const withdrawal = delivery({ ...after, occasion: 'withdrawal' })
    const waits = (from: number) => waitsUntil(withdrawal, [underWay], secondsLater(from))
    assert.deepEqual([1, 20, 200].map(waits), [2, 40, 260].map(secondsLater))
  })

  it('looks again the later the more are ahead of it, so that few look at a time', () => {
    const changes = Array.from({ length: 100 }, (_, made) =>
      delivery({ ...webhook, id: String(made), made, occasion: 'changed', due_at: REPORTED }),
    )
    const waits = (at: number) => waitsUntil(changes[at] ?? assert.fail(), changes.slice(0, at), REPORTED)
    assert.deepEqual([0, 1, 2, 99].map(waits), [null, ...[1, 2, 60].map(secondsLater)])
  })

  it('looks again every minute while the earlier one is put off', () => {
    const putOff = delivery({ ...before, ...webhook, occasion: 'opened', due_at: secondsLater(600) })
    const change = delivery({ ...after, ...webhook, occasion: 'changed' })
    const waits = (from: number) => waitsUntil(change, [putOff], secondsLater(from))
    assert.deepEqual([1, 590].map(waits), [61, 601].map(secondsLater))
  })

  function waitsUntil(one: DeliveryRow, others: DeliveryRow[], now: Date): Date | null {
    const context = { organisation: eigersund, incidentTypes: typesOfEigersund, teamsAppId: null }
    try {
      waitForTurn(one, ticketWith(...others, one), { ...context, clock: () => now })
      return null
    } catch (error) {
      return error instanceof RetryAt ? error.until : assert.fail(String(error))
    }
  }

  function secondsLater(seconds: number): Date {
    return new Date(REPORTED.getTime() + seconds * 1_000)
  }
})
