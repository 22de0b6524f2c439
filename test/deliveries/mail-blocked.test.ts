import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { watchMail } from '../../bot/deliveries/watch-mail.ts'
import type { NoticesJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Db } from '../../bot/store/schema.ts'
import type { Fault } from '../../local/faults.ts'
import { untilSo } from '../../local/until-so.ts'
import { instanceOn } from '../helpers/beside-straks.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { handClock, timePasses } from '../helpers/hand-clock.ts'
import { onlyTo, reportNew, seen, ticketAtRest, ticketWhen, toBuypass } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { json, personAt } from '../helpers/tab-people.ts'

const BLOCKED: Fault = { status: 403, body: { error: { code: 'ErrorAccessDenied' } } }

/** Waits until this many wait for the held locks. */
async function untilBlocked(held: Db, count: number): Promise<void> {
  const lastLook = performance.now() + 30_000
  for (;;) {
    // Other tests have databases on the same server.
    const { rows } = await sql`select distinct pid from pg_locks where not granted and pid in (
      select pid from pg_locks join pg_database on pg_database.oid = database
      where datname = current_database())`.execute(held)
    if (rows.length >= count) return
    assert.ok(performance.now() < lastLook, `${rows.length} wait`)
    await pause(20)
  }
}

describe('When no mail gets through', () => {
  const clock = handClock()
  const duty = { name: 'Vakttelefonen', email: 'arne.lie@eigersund.example', phone: null }
  const straks = withNewStraks({ clock, organisation: { duty } })
  const chat = (name: string) => straks.m365.chatOf(name)
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('the duty contact hears of a theft in Teams after ten minutes, once', async () => {
    straks.m365.faults.always('graph.sendMail', BLOCKED)
    const number = await reportNew(chat('Kari Hansen'), 'noen stjal buypasskortet mitt')
    await triedForMinutes(9, number)
    assert.deepEqual(toldOnDuty(number), [])
    clock.pass(1.5)

    const { text } = await seen(chat('Arne Lie'), number, /haster/)
    assert.equal(
      text,
      [
        `Sak ${number} haster: Buypass-kort stjålet. Gjelder Kari Hansen.`,
        'E-posten til Buypass er ikke sendt ennå.',
        'Gi beskjed på en annen måte nå, for eksempel på telefon.',
      ].join('\n'),
    )
    await seen(chat('Kari Hansen'), number, /Vakttelefonen\nvarslet \d\d:\d\d/)
    for (const minutes of [1.5, 1.5, 20]) await timePasses(minutes, clock, straks)
    assert.equal(toldOnDuty(number).length, 1)
  })

  it('the duty contact hears of a theft once when two instances look at the same time', async () => {
    straks.m365.faults.always('graph.sendMail', BLOCKED)
    const number = await reportNew(chat('Kari Hansen'), 'noen stjal buypasskortet mitt')
    await triedForMinutes(9, number)
    await straks.whileStopped(async (database) => {
      clock.pass(1.5)
      const { organisation, ...instance } = instanceOn(database, clock)
      const looking = { ...instance, organisation: { ...organisation, duty } }
      const held = await database.db.startTransaction().execute()
      await sql`select from tickets for update`.execute(held)
      const looks = [watchMail(looking)(), watchMail(looking)()]
      await untilBlocked(held, looks.length)
      await held.rollback().execute()
      await Promise.all(looks)
    })
    await seen(chat('Arne Lie'), number, /haster/)
    await straks.idle()
    assert.equal(toldOnDuty(number).length, 1)
  })

  it('the duty contact hears of a theft although sent mails are dated tomorrow', async () => {
    clock.set('2026-11-25T09:00+01:00')
    await ticketWhen(
      straks,
      await reportNew(chat('Per Olsen'), 'mista buypasskortet'),
      (ticket) => toBuypass(ticket).state === 'sent',
      { name: 'Per Olsen' },
    )
    clock.set('2026-11-24T09:00+01:00')
    straks.m365.faults.always('graph.sendMail', BLOCKED)
    const number = await reportNew(chat('Kari Hansen'), 'noen stjal buypasskortet mitt')
    await triedForMinutes(11, number)
    await seen(chat('Arne Lie'), number, /haster/)
  })

  it('the duty contact hears of a later theft at once, and of nothing that is not urgent', async () => {
    straks.m365.faults.always('graph.sendMail', BLOCKED)
    const first = await reportNew(chat('Kari Hansen'), 'glemt pin på buypasskortet')
    await triedForMinutes(11, first)
    await timePasses(1.5, clock, straks)
    const theft = await reportNew(chat('Per Olsen'), 'noen stjal buypasskortet mitt')
    await ticketAtRest(straks, theft, (one) => toBuypass(one).attempts > 0, { name: 'Per Olsen' })
    clock.pass(1.1)

    await seen(chat('Arne Lie'), theft, /E-posten til Buypass er ikke sendt ennå/)
    assert.deepEqual(toldOnDuty(first), [])
  })

  it('the duty contact hears nothing of a theft that is closed, or of a mail to an agent alone', async () => {
    const { m365 } = straks
    const assigned = await reportNew(chat('Per Olsen'), 'noen stjal buypasskortet mitt')
    await straks.idle()
    m365.faults.always('graph.sendMail', BLOCKED)
    chat('Mikkel Ruud').block()
    await ingrid.actNow(assigned, 'assign', { assignee: m365.personNamed('Mikkel Ruud').id })
    const closed = await reportNew(chat('Kari Hansen'), 'noen stjal buypasskortet mitt')
    await triedForMinutes(9, closed)
    await ingrid.actNow(closed, 'resolve', { resolution: 'done' })
    await timePasses(3, clock, straks)
    assert.ok((await notices()).mailBlocked)
    assert.deepEqual([...toldOnDuty(assigned), ...toldOnDuty(closed)], [])
  })

  it('the duty contact hears of a theft in Teams although a mail to them waits', async () => {
    straks.m365.faults.always('graph.sendMail', BLOCKED)
    const number = await reportNew(chat('Emil Sand'), 'noen stjal buypasskortet mitt')
    await straks.idle()
    const { deliveries } = await ingrid.ticket(number)
    assert.ok(deliveries.some(({ recipient, state }) => recipient.kind === 'duty' && state === 'pending'))
    await triedForMinutes(11, number)
    await seen(chat('Arne Lie'), number, /haster/)
  })

  it('the duty contact hears in Teams of a theft without a leader when the mail to them alone waits', async () => {
    straks.m365.faults.always('graph.sendMail', onlyTo(duty.email, BLOCKED))
    const number = await reportNew(chat('Emil Sand'), 'noen stjal buypasskortet mitt')
    await straks.idle()
    for (const minutes of [0.5, 0.5, 9, 3]) await timePasses(minutes, clock, straks)
    await seen(chat('Arne Lie'), number, /haster/)
  })

  it('agents are told nothing while the mails may have arrived', async () => {
    straks.m365.faults.always('graph.sendMail', { reset: true })
    const number = await reportNew(chat('Kari Hansen'), 'noen stjal buypasskortet mitt')
    for (const minutes of [1.1, 5.1, 8]) await timePasses(minutes, clock, straks)
    assert.equal(toBuypass(await ingrid.ticket(number)).attempts, 3)
    assert.deepEqual(await notices(), { mailBlocked: null })
  })

  it('the log has an error once an hour, and agents are told since when and why', async () => {
    straks.m365.faults.always('graph.sendMail', BLOCKED)
    const before = clock().toISOString()
    const number = await reportNew(chat('Kari Hansen'), 'glemt pin på buypasskortet')
    const tried = await triedForMinutes(9, number)
    assert.deepEqual(await notices(), { mailBlocked: null })
    clock.pass(1.5)
    await untilLogged(1)
    const { since, error } = (await notices()).mailBlocked ?? assert.fail('nobody is told')
    assert.ok(before < since && since < tried)
    assert.equal(error, 'graph 403 ErrorAccessDenied')
    await timePasses(10, clock, straks)
    assert.equal(errorsLogged(), 1)
    clock.pass(60)
    await untilLogged(2)
    assert.equal((await personAt(straks, 'Kari Hansen').ask('GET', '/api/notices')).status, 403)

    // The next attempt's time counts from the end of this one.
    await straks.idle()
    straks.m365.faults.clear()
    clock.pass(10)
    await ticketWhen(straks, number, (ticket) => toBuypass(ticket).state === 'sent')
    assert.deepEqual(await notices(), { mailBlocked: null })
  })

  it('agents are told nothing as long as other mails get through', async () => {
    straks.m365.faults.always('graph.sendMail', onlyTo(BUYPASS, BLOCKED))
    const number = await reportNew(chat('Kari Hansen'), 'noen stjal buypasskortet mitt')
    await triedForMinutes(11, number)
    await reportNew(chat('Per Olsen'), 'pc-en er knust')
    await straks.m365.mailbox('brukerhjelpen@eigersund.kommune.no').waitForMail('PC')
    await timePasses(5, clock, straks)
    assert.deepEqual(await notices(), { mailBlocked: null })
  })

  it('agents are told nothing after a single try when the mail service has asked to wait', async () => {
    straks.m365.faults.always('graph.sendMail', { status: 429, headers: { 'retry-after': '900' } })
    const patient = await reportNew(chat('Maria Strand'), 'pc-en er knust')
    await ticketWhen(straks, patient, ({ deliveries }) => deliveries.some(({ lastError }) => lastError), {
      name: 'Maria Strand',
    })
    clock.pass(11)
    assert.deepEqual(await notices(), { mailBlocked: null })
  })

  function toldOnDuty(number: string) {
    return chat('Arne Lie').messages(number)
  }

  async function notices(): Promise<NoticesJson> {
    return json<NoticesJson>(await ingrid.ask('GET', '/api/notices'))
  }

  /** Passes this time in all while the mail is tried some times. @returns the time of the last try */
  async function triedForMinutes(minutes: number, number: string): Promise<string> {
    for (const times of [1, 2, 3]) {
      await ticketAtRest(straks, number, (ticket) => toBuypass(ticket).attempts >= times, {
        name: 'Ingrid Solberg',
      })
      if (times < 3) clock.pass(0.5)
    }
    const then = clock().toISOString()
    clock.pass(minutes - 1)
    await straks.idle()
    return then
  }

  function errorsLogged(): number {
    const errors = straks.logged.filter((line) => JSON.parse(line).level >= 50)
    return errors.filter((line) => line.includes('no mail gets through')).length
  }

  async function untilLogged(times: number): Promise<void> {
    await untilSo(
      () => errorsLogged() === times,
      () => `${errorsLogged()} times`,
    )
  }
})
