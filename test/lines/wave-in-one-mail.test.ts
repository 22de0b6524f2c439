import assert from 'node:assert/strict'
import type { DeliveryJson } from '../../bot/helpdesk/api-shapes.ts'
import { deliveriesInMail } from '../../bot/tickets/wave-table.ts'
import type { LocalMail } from '../../local/page-api.ts'
import type { PersonChat } from '../../local/person-chat.ts'
import { untilSo } from '../../local/until-so.ts'
import { press } from '../helpers/desk-links.ts'
import { BUYPASS, NHN } from '../helpers/desks.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { answerTo, noticeOf } from '../helpers/incoming-mails.ts'
import { carriedBy, pressOnReceipt, report, seen, ticketOf, ticketWhen } from '../helpers/reporting.ts'
import {
  type Setting,
  type StraksUnderTest,
  withNewStraks,
  withStraks,
} from '../helpers/straks-under-test.ts'

/** People whose leader gets no mail. */
const NAMES = ['Kari Hansen', 'Per Olsen', 'Anne Dahl', 'Hilde Nes']
const PHISHED = 'noen har fått passordet mitt til helsenettet'

const clock = handClock()
/** One mail a minute: all but the first wait until the clock moves. */
const rateLimit = { name: 'mail', limits: [{ most: 1, withinMs: 60_000 }] }
const SETTING: Setting = { clock, limits: { mail: { atOnce: 4, rateLimit }, repeatAfterMs: [60_000] } }

describe('A sent wave of the same reports to one desk', () => {
  const straks = withStraks(SETTING)
  const { chat, phished, reported, mails, nextMail, sent, fateOf } = wavesIn(straks)
  let numbers: string[]
  let other: string
  let wave: LocalMail
  before(async () => {
    await othersWait(straks)
    numbers = await phished(16)
    other = await reported(0, 'har glemt passordet til helsenettet')
    wave = await nextMail(1)
  })

  it('is one mail when more than fifteen waited, and each report is shown as sent', async () => {
    assert.equal(
      wave.subject,
      `[Straks ${numbers[0]}] Haster: vurder å stenge tilgangen til en bruker (16 meldinger)`,
    )
    assert.match(wave.text, /^Her er 16 meldinger om det samme\./)
    assert.match(wave.text, /^Saksnummer +Navn +Meldt +Kontakt$/m)
    for (const [index, one] of numbers.entries()) {
      const row = new RegExp(
        `^${one} +${NAMES[index % NAMES.length]} +\\d\\d:\\d\\d  \\S+@\\S+, \\+47 [\\d ]+ \\(katalogen\\)$`,
        'm',
      )
      assert.match(wave.text, row)
      assert.match(
        wave.html,
        new RegExp(`<th scope="row"[^>]*><a href="[^"]+/d/[\\w-]{43}"[^>]*>${one}</a></th>`),
      )
    }
    assert.equal(wave.replyTo.length, 1, 'what is answered about one is not for the others to read')

    const deliveries = await Promise.all(numbers.map((one) => sent(one)))
    assert.deepEqual(carriedBy(wave).toSorted(), deliveries.map(({ id }) => id).toSorted())
    for (const [index, one] of numbers.entries()) await seen(chat(index), one, /e-post sendt \d\d:\d\d/)
    assert.ok((await nextMail(2)).text.includes(other), 'of another cause')
    assert.equal(mails().length, 2)
  })

  it('is found by its Message-ID for each report, and what follows joins its thread', async () => {
    const [lead = ''] = carriedBy(wave)
    assert.equal(wave.headers['message-id'], `<${lead}@example.no>`)
    const found = await straks.beside(({ db }) => deliveriesInMail(db, lead))
    assert.deepEqual(found.map(({ id }) => id).toSorted(), carriedBy(wave).toSorted())
    await pressOnReceipt(chat(7), numbers[7] ?? '', 'Legg til opplysninger')
    await chat(7).press('Lagre', { phone: '41 00 00 77' })
    const addition = await nextMail(3)
    assert.equal(addition.headers['in-reply-to'], wave.headers['message-id'])
  })

  it('fails for each report when it comes back; an answer counts for each, for agents to read', async () => {
    for (const one of numbers) await sent(one)
    const back = { state: 'failed', reason: 'mailbox-full', answer: null }
    await straks.hear(noticeOf(wave, { status: '5.2.2', says: 'Mailbox full' }))
    for (const one of numbers) assert.deepEqual(await fateOf(one), back)
    const from = `NHN <${NHN}>`
    await straks.hear(answerTo(wave, { from, text: 'Brukeren til Per er stengt.' }))
    for (const one of numbers)
      assert.deepEqual(await fateOf(one), { state: 'sent', reason: null, answer: 'human' })
    await straks.idle()
    for (const index of NAMES.keys())
      assert.ok(
        !chat(index)
          .messages()
          .some(({ text }) => text.includes('Brukeren til Per')),
      )
    const { history } = await ticketOf(straks, numbers[3] ?? '', 'Ingrid Solberg')
    assert.deepEqual(
      history.slice(-2).map(({ what, text }) => [what, text]),
      [
        ['answered', null],
        ['noted', 'Brukeren til Per er stengt.'],
      ],
    )
  })

  it('is confirmed by the desk one by one, each by its own link', async () => {
    const [one = '', other = ''] = numbers
    await sent(one)
    const [, url = ''] = new RegExp(`^${one}: (\\S+)$`, 'm').exec(wave.text) ?? []
    assert.ok((await (await fetch(url)).text()).includes(one))
    assert.equal((await press(url, { press: 'access-closed' })).status, 303)
    const { confirmed } = await ticketOf(straks, one, 'Ingrid Solberg')
    assert.deepEqual(
      confirmed.map(({ what, source }) => [what, source]),
      [['access-closed', 'desk']],
    )
    assert.deepEqual((await ticketOf(straks, other, 'Ingrid Solberg')).confirmed, [])
  })
})

describe('A wave of the same reports to one desk', () => {
  const straks = withNewStraks(SETTING)
  const { chat, phished, mails, nextMail, sent } = wavesIn(straks)
  beforeEach(() => othersWait(straks))

  it('goes one by one when fifteen wait', async () => {
    const numbers = await phished(15)
    const mail = await nextMail(1)
    // Any of them may be first: they may be due at the same moment.
    const one = numbers.find((each) => mail.subject.includes(each)) ?? assert.fail(mail.subject)
    assert.deepEqual(carriedBy(mail), [(await sent(one)).id])
  })

  it('leaves out a report that was withdrawn while it waited', async () => {
    const numbers = await phished(17)
    await pressOnReceipt(chat(16), numbers[16] ?? '', 'Trekk saken')
    await chat(16).press('Ja, det ble meldt ved en feil')
    const wave = await nextMail(1)
    assert.equal(carriedBy(wave).length, 16)
    assert.ok(!wave.text.includes(numbers[16] ?? ''))
  })

  it('may have arrived when its answer is lost, and each report is sent again alone', async () => {
    straks.m365.faults.next('graph.sendMail', { reset: true, afterHandling: true })
    const numbers = await phished(16)
    const wave = await nextMail(1)
    for (const one of numbers)
      await ticketWhen(straks, one, (ticket) => toNhn(ticket.deliveries).state === 'unknown', {
        name: 'Ingrid Solberg',
      })
    const again: string[] = []
    for (let mail = 2; mail <= 17; mail++) again.push(...carriedBy(await nextMail(mail)))
    assert.deepEqual(again.toSorted(), carriedBy(wave).toSorted())
    for (const one of numbers) assert.equal((await sent(one)).attempts, 2)
  })

  it('fails for each report when it is refused', async () => {
    straks.m365.faults.next('graph.sendMail', { status: 400 })
    const numbers = await phished(16)
    clock.pass(2)
    for (const one of numbers) {
      const failed = await ticketWhen(straks, one, (ticket) => toNhn(ticket.deliveries).state === 'failed', {
        name: 'Ingrid Solberg',
      })
      assert.ok(failed.needsAttention)
    }
    assert.equal(mails().length, 0)
  })

  it('goes together again when it is not taken at first', async () => {
    straks.m365.faults.next('graph.sendMail', { status: 503 })
    const numbers = await phished(16)
    clock.pass(2)
    // The time of the next attempt counts from the end of this one.
    for (const one of numbers)
      await ticketWhen(straks, one, (ticket) => toNhn(ticket.deliveries).lastError !== null, {
        name: 'Ingrid Solberg',
      })
    assert.equal(carriedBy(await nextMail(1, 15)).length, 16)
  })
})

/** Uses the place of this minute, so that all other mails wait for the clock. */
async function othersWait(straks: StraksUnderTest): Promise<void> {
  const number = (await report(straks.m365.chatOf('Kari Hansen'), 'mista buypasskortet')) ?? ''
  await straks.m365.mailbox(BUYPASS).waitForMail(number)
  await straks.idle()
  // The minute is not over, however long reporting takes.
  clock.slowDown()
}

function wavesIn(straks: StraksUnderTest) {
  return { chat, phished, reported, mails, nextMail, fateOf, sent }

  function chat(index: number): PersonChat {
    return straks.m365.chatOf(NAMES[index % NAMES.length] ?? '')
  }

  async function phished(count: number): Promise<string[]> {
    const numbers: string[] = []
    for (let index = 0; index < count; index++) numbers.push(await reported(index, PHISHED))
    return numbers
  }

  async function reported(index: number, text: string): Promise<string> {
    return (await report(chat(index), text)) ?? assert.fail('not filed')
  }

  function mails(): LocalMail[] {
    return straks.m365.mailbox(NHN).mails
  }

  /** Lets one more mail out. */
  async function nextMail(count: number, minutes = 2): Promise<LocalMail> {
    clock.pass(minutes)
    return untilSo(
      () => mails()[count - 1],
      () => `${mails().length} mails`,
    )
  }

  async function fateOf(one: string) {
    const { deliveries } = await ticketOf(straks, one, 'Ingrid Solberg')
    const { state, reason, answer } = toNhn(deliveries)
    return { state, reason, answer }
  }

  async function sent(one: string): Promise<DeliveryJson> {
    const ticket = await ticketWhen(straks, one, ({ deliveries }) => toNhn(deliveries).state === 'sent', {
      name: 'Ingrid Solberg',
    })
    return toNhn(ticket.deliveries)
  }
}

function toNhn(deliveries: DeliveryJson[]): DeliveryJson {
  return deliveries.find(({ recipient }) => recipient.id === 'nhn') ?? assert.fail('no delivery to NHN')
}
