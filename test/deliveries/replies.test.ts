import assert from 'node:assert/strict'
import type { BotAnswer } from '../../local/bot-line.ts'
import type { Fault } from '../../local/faults.ts'
import { untilSo } from '../../local/until-so.ts'
import { type Bots, startBots } from '../helpers/bots.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { reportLostCard } from '../helpers/reporting.ts'
import { migratedDatabase } from '../helpers/shared-postgres.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'

/** It ends after 7 s, and Teams waits for 15; the time between is for a busy machine. */
const IN_TIME = 14
const WITH_SECRET = 'mista buypasskortet, pin 4471'
const SECRET_SEEN = /slett meldingen/i
const FORM = 'Send meldingen'
const MENU = 'Hva har skjedd?'
const THANKED = 'Bare hyggelig. Skriv hit igjen når som helst.'

describe('A reply that Teams does not take', () => {
  const clock = handClock()
  const straks = withNewStraks({ clock })
  const kari = () => straks.m365.chatOf('Kari Hansen')

  it('does not fail the turn: the message is answered 200 in time', async () => {
    const refusals: Fault[] = [
      ...[401, 404, 412, 413, 429, 500, 502, 503, 504].map((status) => ({ status })),
      { status: 403, body: { error: { code: 'MessageWritesBlocked' } } },
      { status: 429, headers: { 'retry-after': '600' } },
      { status: 201, body: '{' },
      { reset: true },
    ]
    for (const refusal of refusals) {
      straks.m365.faults.always('teams.send', refusal)
      const { answer, seconds } = await timed(() => kari().say('hjelp'))
      assert.equal(answer?.status, 200, JSON.stringify(refusal))
      // The answer does not wait for the time that a reply is given.
      assert.ok(seconds < IN_TIME, `${JSON.stringify(refusal)} took ${seconds} s`)
    }
  })

  it('does not delay the answer to a message or a press when the connector hangs', async () => {
    const number = await reportLostCard(straks)
    straks.m365.faults.always('teams.send', { delayMs: 60_000 })
    straks.m365.faults.always('teams.update', { delayMs: 60_000 })
    const per = straks.m365.chatOf('Per Olsen')
    const [said, pressed] = await Promise.all([
      timed(() => per.say(WITH_SECRET)),
      timed(() => kari().press('Legg til opplysninger')),
    ])
    assert.equal(said.answer?.status, 200)
    assert.match(JSON.stringify(pressed.answer?.body), new RegExp(`Sak ${number}`))
    for (const { seconds } of [said, pressed]) assert.ok(seconds < IN_TIME, `it took ${seconds} s`)
  })

  it('is sent a little later, and before the reply that comes after it', async () => {
    straks.m365.faults.next('teams.send', { status: 503 }, { status: 429, headers: { 'retry-after': '0.5' } })
    await kari().say(WITH_SECRET)
    await kari().waitFor(({ buttons }) => buttons.includes(FORM))
    const [first, second, ...others] = kari().messages()
    assert.match(first?.text ?? '', SECRET_SEEN)
    assert.ok(second?.buttons.includes(FORM))
    assert.deepEqual(others, [])
  })

  it('is not sent any more once there is a newer one', async () => {
    straks.m365.faults.next('teams.send', { status: 429, headers: { 'retry-after': '20' } })
    await kari().say('takk')
    await kari().say('meny')
    await logged('reply not said')
    assert.deepEqual(said(), [MENU])
  })

  it('is not tried for longer than a minute', async () => {
    straks.m365.faults.always('teams.send', { status: 503 })
    await kari().say('takk')
    await logged('reply not taken')
    clock.pass(1)
    await logged('reply not said')
    straks.m365.faults.clear()
    await kari().say('meny')
    assert.deepEqual(said(), [MENU])
  })

  it('is not sent twice when it may have arrived', async () => {
    straks.m365.faults.next(
      'teams.send',
      { reset: true, afterHandling: true },
      { status: 504, afterHandling: true },
    )
    await kari().say('takk')
    await kari().say('meny')
    assert.deepEqual(said(), [THANKED, MENU])
    await kari().say('takk')
    assert.deepEqual(said(), [THANKED, MENU, THANKED])
  })

  it('does not keep the bot from stopping', async () => {
    straks.m365.faults.always('teams.send', { status: 429, headers: { 'retry-after': '30' } })
    await kari().say('hjelp')
    let isUnderWay = false
    straks.m365.faults.always('teams.send', () => {
      isUnderWay = true
      return { delayMs: 60_000 }
    })
    void straks.m365.chatOf('Per Olsen').say('hjelp')
    await untilSo(() => isUnderWay, 'nothing is under way')
    const begun = performance.now()
    await straks.restart()
    const seconds = (performance.now() - begun) / 1_000
    // Straks gives work under way nine seconds.
    assert.ok(seconds < 15, `it took ${seconds} s`)
  })

  /** Returns the first line of each message. */
  function said(): (string | undefined)[] {
    return kari()
      .messages()
      .map(({ text }) => text.split('\n')[0])
  }

  async function logged(what: string): Promise<void> {
    await untilSo(
      () => straks.logged.some((line) => line.includes(`"${what}"`)),
      () => straks.logged.join(''),
    )
  }
})

async function timed(act: () => Promise<BotAnswer | undefined>) {
  const begun = performance.now()
  const answer = await act()
  return { answer, seconds: (performance.now() - begun) / 1_000 }
}

describe('A reply that waits in one instance while another one answers', () => {
  let bots: Bots
  before(async () => {
    bots = await startBots()
    const env = { DATABASE_URL: await migratedDatabase(), LOG_LEVEL: 'warn' }
    await bots.start(env)
    await bots.start(env)
  })
  after(() => bots.close())

  it('is not sent any more', async () => {
    const kari = bots.m365.chatOf('Kari Hansen')
    bots.m365.faults.next('teams.send', { status: 429, headers: { 'retry-after': '8' } })
    // Requests go to the bots in turn.
    await kari.say('takk')
    await kari.say('meny')
    await untilSo(
      () => bots.running[0]?.logged.some((line) => line.includes('reply not said')) === true,
      'it still waits',
      60_000,
    )
    assert.deepEqual(
      kari.messages().map(({ text }) => text.split('\n')[0]),
      ['Hva har skjedd?'],
    )
  })
})
