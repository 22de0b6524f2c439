import assert from 'node:assert/strict'
import pg from 'pg'
import type { Fault } from '../../local/faults.ts'
import type { SeenMessage } from '../../local/seen-message.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { isAlert, pressOnReceipt, reportLostCard } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { lostCard, personAt } from '../helpers/tab-people.ts'

/** Teams has it for as long as it takes that something else happens. */
const SLOW: Fault = { carriedOutAfterMs: 2_000 }

describe('Of two messages in Teams of which the second takes back the first, the second is read last', () => {
  const clock = handClock()
  const straks = withNewStraks({ clock })
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('that the card is not blocked after all', async () => {
    const { number } = await lostCard(straks)
    const isUnderWay = once(/Kortet er sperret/, SLOW)
    await ingrid.actNow(number, 'confirm', { what: 'card-blocked', source: 'agent' })
    await isUnderWay
    await ingrid.actNow(number, 'unconfirm', { what: 'card-blocked' })
    await straks.idle()
    assert.deepEqual(read('Kari Hansen', /bekreftet av|ved en feil/, number), ['bekreftet av', 'ved en feil'])
  })

  it('that the ticket is open again', async () => {
    const { number } = await lostCard(straks)
    const isUnderWay = once(/Brukerhjelpen har avsluttet/, SLOW)
    await ingrid.actNow(number, 'resolve', { resolution: 'done' })
    await isUnderWay
    await ingrid.actNow(number, 'reopen', {})
    await straks.idle()
    assert.deepEqual(read('Kari Hansen', /Brukerhjelpen har \S+/, number), [
      'Brukerhjelpen har avsluttet',
      'Brukerhjelpen har åpnet',
    ])
  })

  it('that the help desk has said it otherwise, also when Teams has refused what came before', async () => {
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

  it('and what was lost is not said once more below it: agents see that it may not have been heard', async () => {
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
    // Whoever has it sent once more knows what has been said since.
    const lost = history.flatMap(({ notHeard }) => notHeard ?? [])
    assert.equal((await ingrid.ask('POST', `/api/deliveries/${lost[0]?.delivery}/retry`)).status, 200)
    await straks.idle()
    assert.deepEqual(read('Kari Hansen', /Kast|Behold/, number), ['Kast', 'Behold', 'Kast'])
  })

  it('but what fails by a fault of our own holds up nobody', async () => {
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

  it('that the report is withdrawn: a leader is not alerted after', async () => {
    const isUnderWay = once(isAlert, SLOW)
    const number = await reportLostCard(straks)
    await isUnderWay
    const kari = straks.m365.chatOf('Kari Hansen')
    await pressOnReceipt(kari, number, 'Funnet igjen')
    await kari.press('Ja, det er funnet igjen')
    await straks.idle()
    const said = straks.m365.chatOf('Ola Nordmann').messages()
    const about = said.filter(({ text }) => text.includes(number))
    // The card says so too by then, but its notification on the phone says that it hastes.
    const isNotice = ({ text }: SeenMessage) => text.startsWith(`Sak ${number}, `)
    assert.deepEqual(about.map(isNotice), [false, true])
  })

  /** Resolves when the first such message has begun, to which this happens. */
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

  /** The words in question, as they stand one after the other. */
  function read(name: string, words: RegExp, number: string): string[] {
    const news = straks.m365
      .chatOf(name)
      .messages()
      .filter(({ text }) => text.includes(number) && !text.includes(`Sak ${number} ·`))
    return news.flatMap(({ text }) => words.exec(text)?.[0] ?? [])
  }
})
