import assert from 'node:assert/strict'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Fault } from '../../local/faults.ts'
import { handClock, timePasses } from '../helpers/hand-clock.ts'
import { isAlert, mailsAbout, onlyTo, reportNew, seen as seenBy } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { settled as delivered, json, personAt } from '../helpers/tab-people.ts'

const TUESDAY = '2026-11-24T09:00:00+01:00'
const BLOCKED: Fault = { status: 403, body: { error: { code: 'BotDisabledByAdmin' } } }

describe('The chain of leaders, when nobody acknowledges', () => {
  const clock = handClock(TUESDAY)
  const straks = withStraks({ clock })

  it('reminds after 30 minutes, goes to the next level after 60, and on from there until the top', async () => {
    const number = await report('Kari Hansen', 'buypasskortet er stjålet')
    await alerted('Ola Nordmann', number)
    await timePasses(29, clock, straks)
    assert.equal(seen('Ola Nordmann', number).length, 1)
    clock.pass(2)
    await straks.m365
      .chatOf('Ola Nordmann')
      .waitFor((one) => one.text.includes('Påminnelse') && one.text.includes(number))
    await receiptOf('Kari Hansen', number, /varslet 09:0., ikke bekreftet, påminnelse sendt 09:3./)
    await timePasses(27, clock, straks)
    assert.equal(seen('Liv Bakke', number).length, 0)
    clock.pass(2)
    const alert = await alerted('Liv Bakke', number)
    assert.match(alert.text, /Ola Nordmann har ikke bekreftet\.$/m)
    await receiptOf('Kari Hansen', number, /Neste leder Liv Bakke\nvarslet 10:0., ikke bekreftet/)
    clock.pass(61)
    await alerted('Tor Vik', number)
    clock.pass(61)
    await receiptOf('Kari Hansen', number, /ingen flere ledere å varsle; Brukerhjelpen ser det/)
    await straks.m365.chatOf('Kari Hansen').waitFor(/Ingen leder har bekreftet ennå/)
    assert.equal((await ticket(number)).needsAttention, true, 'the help desk sees it')
    clock.pass(24 * 60)
    await straks.idle()
    for (const name of ['Ola Nordmann', 'Liv Bakke', 'Tor Vik'])
      assert.equal(seen(name, number).length, 2, name)
    const what = (await ticket(number)).history.map((one) => one.what).filter((one) => one !== 'delivery')
    assert.deepEqual(what, [
      'opened',
      ...['reminded', 'escalated', 'reminded', 'escalated', 'reminded', 'escalated'],
    ])
  })

  it('does not remind a leader who has confirmed while the reminder could not be sent', async () => {
    clock.set('2026-11-25T18:00:00+01:00')
    const number = await report('Anne Dahl', 'mista buypasskortet')
    const first = await alerted('Nils Berg', number)
    let tried = 0
    straks.m365.faults.always('teams.send', ({ body }) => {
      if (!body.includes('Påminnelse')) return undefined
      tried++
      return { status: 429, headers: { 'retry-after': '600' } }
    })
    clock.pass(31)
    await straks.idle()
    assert.equal(tried, 1)
    await straks.m365.chatOf('Nils Berg').press('Bekreft at jeg har sett det', {}, first)
    straks.m365.faults.clear()
    clock.pass(11)
    await straks.idle()
    assert.equal(seen('Nils Berg', number).length, 1)
  })

  it('reminds in Teams a leader whom only Teams has reached, while a mail is still tried', async () => {
    clock.set('2026-11-24T15:00:00+01:00')
    const nils = straks.m365.personNamed('Nils Berg')
    nils.hasBlockedApp = true
    straks.m365.faults.always('graph.sendMail', onlyTo(nils.email, { status: 503 }))
    const number = await report('Anne Dahl', 'glemt passord til norsk helsenett')
    await straks.idle()
    nils.hasBlockedApp = false
    const { deliveries } = await ticket(number)
    const { id } = deliveries.find(({ state }) => state === 'failed') ?? assert.fail('nothing failed')
    await personAt(straks, 'Ingrid Solberg').ask('POST', `/api/deliveries/${id}/retry`)
    await straks.m365.chatOf('Nils Berg').waitFor(number)
    await timePasses(31, clock, straks)
    straks.m365.faults.clear()
    assert.match(seen('Nils Berg', number).at(-1)?.text ?? '', /Påminnelse/)
  })

  it('counts from the time at which the alert was sent', async () => {
    await steppedUntil('2026-12-02T09:00:00+01:00')
    const refusals = [{ status: 429, headers: { 'retry-after': '1200' } }]
    straks.m365.faults.always('teams.send', (one) => (isAlert(one) ? refusals.shift() : undefined))
    const number = await report('Per Olsen', 'mista jobbtelefonen')
    await timePasses(21, clock, straks)
    await alerted('Ola Nordmann', number)
    await timePasses(20, clock, straks)
    assert.equal(seen('Ola Nordmann', number).length, 1)
    await timePasses(11, clock, straks)
    assert.match(seen('Ola Nordmann', number).at(-1)?.text ?? '', /Påminnelse/)
    straks.m365.faults.clear()
  })

  it('asks nothing about the absence of a leader who has confirmed', async () => {
    await steppedUntil('2026-12-03T09:00:00+01:00')
    const ola = straks.m365.personNamed('Ola Nordmann')
    ola.automaticReplies = { status: 'alwaysEnabled' }
    let looks = 0
    const patient = { status: 503, headers: { 'retry-after': '60' } }
    straks.m365.faults.always('graph.automaticReplies', () => {
      looks++
      return patient
    })
    const number = await report('Kari Hansen', 'mista jobbtelefonen')
    await straks.m365
      .chatOf(ola.name)
      .press('Bekreft at jeg har sett det', {}, await alerted(ola.name, number))
    await timePasses(2, clock, straks)
    straks.m365.faults.clear()
    ola.automaticReplies = { status: 'disabled' }
    assert.deepEqual([looks, seen('Liv Bakke', number)], [1, []])
  })

  it('asks once about the absence of a leader who was found late, and again after a reopening', async () => {
    await steppedUntil('2026-12-04T09:00:00+01:00')
    const tor = straks.m365.personNamed('Tor Vik')
    tor.automaticReplies = { status: 'alwaysEnabled' }
    let looks = 0
    straks.m365.faults.always('graph.automaticReplies', () => {
      looks++
      return undefined
    })
    straks.m365.faults.next('graph.manager', { status: 503, headers: { 'retry-after': '60' } })
    const refusals = [{ status: 429, headers: { 'retry-after': '60' } }]
    straks.m365.faults.always('teams.send', (one) => (isAlert(one) ? refusals.shift() : undefined))
    const number = await report('Liv Bakke', 'mista jobbtelefonen')
    await straks.idle()
    assert.equal(looks, 0)
    await timePasses(1.1, clock, straks)
    await timePasses(1.1, clock, straks)
    await alerted(tor.name, number)
    assert.equal(looks, 1)
    await ended(number, { resolution: 'done' })
    await personAt(straks, 'Ingrid Solberg').actNow(number, 'reopen', {})
    await straks.idle()
    assert.equal(looks, 2)
    const { history } = await ticket(number)
    assert.equal(history.filter(({ what }) => what === 'leader-away').length, 1)
    straks.m365.faults.clear()
    tor.automaticReplies = { status: 'disabled' }
  })

  it('does not remind of a ticket that ended meanwhile, and does once it is reopened', async () => {
    clock.set('2026-11-25T20:00:00+01:00')
    const number = await report('Anne Dahl', 'pc-en er stjålet')
    await alerted('Nils Berg', number)
    straks.m365.faults.always('teams.send', ({ body }) =>
      body.includes('Påminnelse') ? { status: 429, headers: { 'retry-after': '600' } } : undefined,
    )
    await timePasses(31, clock, straks)
    await ended(number, { resolution: 'done' })
    straks.m365.faults.clear()
    await timePasses(11, clock, straks)
    assert.equal(seen('Nils Berg', number).length, 1)
    const ingrid = personAt(straks, 'Ingrid Solberg')
    await ingrid.actNow(number, 'reopen', {})
    await timePasses(31, clock, straks)
    assert.match(seen('Nils Berg', number).at(-1)?.text ?? '', /Påminnelse/)
  })

  it('does not begin for a ticket that has ended, and the late alert asks for nothing', async () => {
    clock.set('2026-11-25T22:00:00+01:00')
    straks.m365.faults.always('teams.send', ({ body }) =>
      body.includes('Varsle neste leder nå') ? { status: 429, headers: { 'retry-after': '600' } } : undefined,
    )
    const number = await report('Jonas Moe', 'mista buypasskortet')
    await straks.idle()
    await ended(number, { resolution: 'found' })
    straks.m365.faults.clear()
    await timePasses(11, clock, straks)
    const { text, activity } = await alerted('Tor Vik', number)
    assert.match(text, /Løst: funnet igjen/)
    assert.equal(activity.summary, 'Straks: en sak til orientering')
  })

  it('ends with one tap, on the first card or on the reminder', async () => {
    clock.set('2026-11-26T12:00:00+01:00')
    const number = await report('Per Olsen', 'mista buypasskortet')
    const first = await alerted('Ola Nordmann', number)
    clock.pass(31)
    const reminder = await straks.m365
      .chatOf('Ola Nordmann')
      .waitFor((one) => one.text.includes('Påminnelse') && one.text.includes(number))
    await straks.m365.chatOf('Ola Nordmann').press('Bekreft at jeg har sett det', {}, reminder)
    await receiptOf('Per Olsen', number, /bekreftet \d\d:3., påminnelse sendt \d\d:3./)
    const { acknowledgedAt } = await ticket(number)
    clock.pass(600)
    await straks.idle()
    assert.equal(seen('Liv Bakke', number).length, 0)
    // A second press changes nothing.
    await straks.m365.chatOf('Ola Nordmann').press('Bekreft at jeg har sett det', {}, first)
    const after = await ticket(number)
    assert.equal(after.acknowledgedAt, acknowledgedAt)
    assert.equal(after.history.filter(({ what }) => what === 'acknowledged').length, 1)
  })

  it('ends when the leader has told the help desk by phone', async () => {
    const number = await report('Kari Hansen', 'noen kjenner passordet mitt til norsk helsenett')
    await alerted('Ola Nordmann', number)
    const ingrid = personAt(straks, 'Ingrid Solberg')
    await ingrid.actNow(number, 'acknowledge', { how: 'phone' })
    await receiptOf('Kari Hansen', number, /Leder Ola Nordmann\nbekreftet/)
    clock.pass(600)
    await straks.idle()
    assert.equal(seen('Liv Bakke', number).length, 0)
    assert.equal(seen('Ola Nordmann', number).length, 1)
  })

  it('waits through night and weekend unless it is urgent', async () => {
    clock.set('2026-11-27T21:50:00+01:00')
    const normal = await report('Kari Hansen', 'glemt pin-koden til buypasskortet')
    const urgent = await report('Per Olsen', 'buypasskortet er stjålet')
    await alerted('Ola Nordmann', normal)
    await alerted('Ola Nordmann', urgent)
    clock.pass(61)
    await alerted('Liv Bakke', urgent)
    clock.set('2026-11-30T06:58:00+01:00')
    await straks.idle()
    assert.equal(seen('Ola Nordmann', normal).length, 1)
    clock.set('2026-11-30T07:00:00+01:00')
    await straks.m365
      .chatOf('Ola Nordmann')
      .waitFor((one) => one.text.includes('Påminnelse') && one.text.includes(normal))
  })

  it('goes to the next level at once when the leader cannot be reached in any way', async () => {
    const anne = straks.m365.personNamed('Anne Dahl')
    const nils = straks.m365.personNamed('Nils Berg')
    nils.hasBlockedApp = true
    straks.m365.faults.always('graph.sendMail', onlyTo(nils.email, { status: 400 }))
    const number = await report(anne.name, 'mista buypasskortet')
    const alert = await alerted('Eva Lund', number)
    assert.match(alert.text, /Nils Berg ble ikke nådd\./)
    straks.m365.faults.clear()
  })

  describe('when a reminder that failed in Teams is mailed after the next leader was alerted', () => {
    /** Delays reminders in Teams until the next level is alerted; then they fail and are mailed. */
    async function remindedLate(number: string, first: string): Promise<void> {
      const toFirst = straks.m365.faults
      toFirst.always('teams.send', ({ body }) =>
        body.includes('Påminnelse') ? { status: 429, headers: { 'retry-after': '600' } } : undefined,
      )
      await timePasses(31, clock, straks)
      await timePasses(30, clock, straks)
      toFirst.always('teams.send', ({ body }) => (body.includes('Påminnelse') ? BLOCKED : undefined))
      await timePasses(11, clock, straks)
      toFirst.clear()
      assert.equal(remindersMailed(first, number), 1)
    }

    function remindersMailed(name: string, number: string): number {
      const { email } = straks.m365.personNamed(name)
      return mailsAbout(straks, email, number).length
    }

    it('reminds the next leader, the first one no more, and goes on to the leader above', async () => {
      clock.set('2026-12-08T09:00:00+01:00')
      const number = await report('Anne Dahl', 'buypasskortet er stjålet')
      straks.m365.personNamed('Nils Berg').hasBlockedApp = false
      await alerted('Nils Berg', number)
      await remindedLate(number, 'Nils Berg')
      await timePasses(25, clock, straks)
      assert.match(seen('Eva Lund', number).at(-1)?.text ?? '', /^! Påminnelse/)
      assert.equal(remindersMailed('Nils Berg', number), 1)
      await timePasses(31, clock, straks)
      await alerted('Tor Vik', number)
    })

    it('still shows that the ticket needs attention when no leader is left to alert', async () => {
      clock.set('2026-12-09T09:00:00+01:00')
      const number = await report('Liv Bakke', 'buypasskortet er stjålet')
      await alerted('Tor Vik', number)
      await remindedLate(number, 'Tor Vik')
      assert.equal((await ticket(number)).needsAttention, true)
    })

    it('tells the employee which leader has not acknowledged', async () => {
      clock.set('2026-12-10T09:00:00+01:00')
      const number = await report('Mikkel Ruud', 'pc-en er stjålet')
      await alerted('Arne Lie', number)
      await remindedLate(number, 'Arne Lie')
      const mikkel = straks.m365.chatOf('Mikkel Ruud')
      await mikkel.say('har lederen sett det?')
      assert.match(mikkel.lastMessage().text, /Tor Vik har ikke bekreftet/)
    })
  })

  /** Lets the chains of earlier tickets go on as far as they do by then. */
  async function steppedUntil(moment: string): Promise<void> {
    clock.set(moment)
    await straks.idle()
  }

  async function ended(number: string, how: object): Promise<void> {
    await personAt(straks, 'Ingrid Solberg').actNow(number, 'resolve', how)
    await straks.idle()
  }

  function report(name: string, words: string): Promise<string> {
    return reportNew(straks.m365.chatOf(name), words)
  }

  /** Waits for the alert and its delivery: the chain counts from the time of the alert. */
  async function alerted(name: string, number: string) {
    const alert = await straks.m365.chatOf(name).waitFor(number)
    await delivered(personAt(straks, 'Ingrid Solberg'), number)
    return alert
  }

  function seen(name: string, number: string) {
    return straks.m365.chatOf(name).messages(number)
  }

  function receiptOf(name: string, number: string, words: RegExp) {
    return seenBy(straks.m365.chatOf(name), number, words)
  }

  async function ticket(number: string): Promise<TicketJson> {
    return json(await personAt(straks, 'Ingrid Solberg').ask('GET', `/api/tickets/${number}`))
  }
})

describe('The chain of leaders, when the first alert fails for good only after the next leader was alerted', () => {
  const clock = handClock(TUESDAY)
  const straks = withStraks({ clock })
  const chat = (name: string) => straks.m365.chatOf(name)
  const anne = () => chat('Anne Dahl')

  const failing = (fault: object) =>
    straks.m365.faults.always('teams.send', (one) =>
      isAlert(one) && !one.body.includes('Derfor') ? fault : undefined,
    )
  const mailed = (name: string, number: string) =>
    mailsAbout(straks, straks.m365.personNamed(name).email, number).length

  it('does not begin again', async () => {
    failing({ status: 429, headers: { 'retry-after': '600' } })
    const number = await reportNew(anne(), 'buypasskortet er stjålet')
    await timePasses(61, clock, straks)
    await seenBy(chat('Eva Lund'), number, /Meldt/)
    failing(BLOCKED)
    await timePasses(11, clock, straks)
    straks.m365.faults.clear()
    assert.equal(mailed('Nils Berg', number), 1)
    await anne().say('har lederen sett det?')
    assert.match(anne().lastMessage().text, /Eva Lund har ikke bekreftet/)
    await timePasses(25, clock, straks)
    await seenBy(chat('Eva Lund'), number, /Påminnelse/)
    await timePasses(31, clock, straks)
    await seenBy(chat('Tor Vik'), number, /Meldt/)
    assert.equal(mailed('Nils Berg', number), 1)
  })

  it('mails both when Teams does not reach the next leader either', async () => {
    failing({ status: 429, headers: { 'retry-after': '600' } })
    const number = await reportNew(anne(), 'pc-en min er stjålet')
    chat('Eva Lund').block()
    await timePasses(61, clock, straks)
    assert.deepEqual([mailed('Nils Berg', number), mailed('Eva Lund', number)], [0, 1])
    failing(BLOCKED)
    await timePasses(11, clock, straks)
    assert.deepEqual([mailed('Nils Berg', number), mailed('Eva Lund', number)], [1, 1])
    straks.m365.personNamed('Eva Lund').hasBlockedApp = false
  })
})
