import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { untilSo } from '../../local/until-so.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { handClock, timePasses } from '../helpers/hand-clock.ts'
import {
  isAlert,
  mailsAbout,
  pressOnReceipt,
  report,
  reportLostCard,
  ticketAtRest,
  toBuypass,
} from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { lostCard, personAt, settled } from '../helpers/tab-people.ts'

const BLOCKED = { what: 'card-blocked', source: 'agent' }

describe('News that is no longer true when its attempt begins', () => {
  const straks = withStraks()

  it('is not told when a mistaken confirmation is taken back before anybody hears it', async () => {
    const ingrid = personAt(straks, 'Ingrid Solberg')
    const { number } = await lostCard(straks)
    const held = await holdingBeginnings('confirmation')
    await ingrid.actNow(number, 'confirm', BLOCKED)
    await held.whenHeld()
    await ingrid.actNow(number, 'unconfirm', { what: BLOCKED.what })
    await held.letGo()
    await straks.idle()

    const said = straks.m365.chatOf('Kari Hansen').messages()
    assert.deepEqual(
      said.filter(({ text }) => text.startsWith(`Sak ${number}: Kortet er sperret`)),
      [],
    )
  })

  /** Holds such attempts at their beginning, after the instance has read their subject. */
  async function holdingBeginnings(occasion: string) {
    const client = new pg.Client(straks.databaseUrl)
    await client.connect()
    await client.query(`
      create function wait_for_the_test() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock_shared(${LOCK});
        return new;
      end $$;
      create trigger waiting before update on deliveries for each row
        when (new.occasion = '${occasion}' and new.attempt_started_at is not null)
        execute function wait_for_the_test();
      select pg_advisory_lock(${LOCK})`)
    return {
      async whenHeld() {
        const lastLook = performance.now() + 30_000
        // Other tests have databases on the same server.
        const look = `select from pg_locks join pg_database on pg_database.oid = database
          where datname = current_database() and locktype = 'advisory' and not granted`
        while ((await client.query(look)).rowCount === 0) {
          assert.ok(performance.now() < lastLook, 'no attempt begins')
          await pause(20)
        }
      },
      async letGo() {
        await client.query('select pg_advisory_unlock_all()')
        await client.end()
      },
    }
  }
})

const LOCK = 4_711

describe('A delivery that is sent again while the report is being withdrawn', () => {
  const straks = withStraks()

  it('waits for the withdrawal, and is refused with 409', async () => {
    const ingrid = personAt(straks, 'Ingrid Solberg')
    straks.m365.faults.next('graph.sendMail', { status: 400 })
    const ticket = await lostCard(straks)
    const failed = ticket.deliveries.find(({ state }) => state === 'failed')

    const withdrawal = new pg.Client(straks.databaseUrl)
    await withdrawal.connect()
    await withdrawal.query('begin')
    await withdrawal.query('select id from tickets where number = $1 for update', [ticket.number])
    const retried = ingrid.ask('POST', `/api/deliveries/${failed?.id}/retry`)
    await waiting(withdrawal)
    await withdrawal.query('update deliveries set due_at = null where id = $1', [failed?.id])
    await withdrawal.query(`update tickets set status = 'withdrawn' where number = $1`, [ticket.number])
    await withdrawal.query('commit')
    await withdrawal.end()

    assert.equal((await retried).status, 409)
  })
})

describe('A report withdrawn while its mail and its alert are failing', () => {
  const straks = withStraks()

  for (const [status, states] of [
    [503, ['cancelled']],
    // Their withdrawals were planned while the attempts were under way.
    [400, ['failed', 'cancelled']],
  ] as const)
    it(`is withdrawn without a word to desk and leader, and none of the failure: ${status}`, async () => {
      const { m365 } = straks
      const underWay = new Set<string>()
      for (const point of ['graph.sendMail', 'teams.send'] as const)
        m365.faults.always(point, (one) => {
          if (point === 'teams.send' && !isAlert(one)) return undefined
          if (underWay.has(point)) return undefined
          underWay.add(point)
          return { status, delayMs: 2_000 }
        })
      const number = await reportLostCard(straks)
      await untilSo(
        () => underWay.size === 2,
        () => `${[...underWay]}`,
      )
      const kari = m365.chatOf('Kari Hansen')
      await pressOnReceipt(kari, number, 'Funnet igjen')
      await kari.press('Ja, det er funnet igjen')
      const { deliveries } = await settled(personAt(straks, 'Ingrid Solberg'), number)
      assert.deepEqual(mailsAbout(straks, BUYPASS, number), [])
      assert.deepEqual(m365.chatOf('Ola Nordmann').messages(number), [])
      assert.deepEqual(new Set<string>(deliveries.map(({ state }) => state)), new Set<string>(states))
      assert.deepEqual(m365.chatOf('Kari Hansen').messages(`Sak ${number}: E-posten`), [])
    })
})

describe('A report withdrawn after its mail was broken off by the end of an instance', () => {
  const clock = handClock()
  const straks = withStraks({ clock })

  it('is withdrawn at the desk too, and the mail is shown as one that may have arrived', async () => {
    straks.m365.faults.next('graph.sendMail', { status: 503, headers: { 'retry-after': '60' } })
    const number = await reportLostCard(straks)
    await ticketAtRest(straks, number, (ticket) => toBuypass(ticket).lastError !== null)
    // As an instance leaves it that dies in the next attempt.
    await straks.beside(({ db }) =>
      sql`update deliveries set attempt_started_at = ${clock()} where channel = 'email' and state = 'pending'`.execute(
        db,
      ),
    )
    const kari = straks.m365.chatOf('Kari Hansen')
    await pressOnReceipt(kari, number, 'Funnet igjen')
    await kari.press('Ja, det er funnet igjen')
    // The withdrawal looks once a minute whether the attempt before it is over.
    for (const minutes of [2, 2]) await timePasses(minutes, clock, straks)
    const { deliveries } = await settled(personAt(straks, 'Ingrid Solberg'), number)
    assert.deepEqual(
      deliveries
        .filter(({ channel }) => channel === 'email')
        .map(({ occasion, state }) => `${occasion} ${state}`),
      ['report unknown', 'withdrawal sent'],
    )
  })
})

describe('An addition while the leader is still looked for', () => {
  const straks = withStraks()
  afterEach(() => straks.m365.faults.clear())

  for (const [title, status, told] of [
    [
      'follows the alert',
      undefined,
      ['report teams sent to Ola Nordmann', 'addition teams sent to Ola Nordmann'],
    ],
    [
      'is part of the mail that replaces the alert',
      403,
      [
        'report teams failed to Ola Nordmann',
        'addition teams cancelled to nobody',
        'report email sent to Ola Nordmann',
      ],
    ],
  ] as const)
    it(title, async () => {
      const { m365 } = straks
      let isLookedFor = false
      m365.faults.always('graph.manager', () => {
        if (isLookedFor) return undefined
        isLookedFor = true
        return { carriedOutAfterMs: 3_000 }
      })
      m365.faults.always('teams.send', (one) => (status && isAlert(one) ? { status } : undefined))
      const kari = m365.chatOf('Kari Hansen')
      const number = (await report(kari, 'pc-en min er stjålet', { personalData: 'no' })) ?? assert.fail()
      await untilSo(
        () => isLookedFor,
        () => 'nobody is looked for',
      )
      await pressOnReceipt(kari, number, 'Legg til opplysninger')
      await kari.press('Lagre', { personalData: 'yes' })
      const { deliveries } = await settled(personAt(straks, 'Ingrid Solberg'), number)
      const toLeader = deliveries.filter(({ recipient }) => recipient.kind === 'leader')
      assert.deepEqual(
        toLeader.map(
          ({ occasion, channel, state, recipient }) =>
            `${occasion} ${channel} ${state} to ${recipient.name || 'nobody'}`,
        ),
        told,
      )
    })
})

describe('A withdrawn report that is opened again just as its failed mail is called off', () => {
  const clock = handClock()
  const straks = withStraks({ clock })

  it('reaches the desk', async () => {
    const { m365 } = straks
    let isUnderWay = false
    m365.faults.always('graph.sendMail', () => {
      if (isUnderWay) return undefined
      isUnderWay = true
      return { status: 503, headers: { 'retry-after': '60' }, delayMs: 2_000 }
    })
    const number = await reportLostCard(straks)
    await untilSo(
      () => isUnderWay,
      () => 'no mail',
    )
    const kari = m365.chatOf('Kari Hansen')
    await pressOnReceipt(kari, number, 'Funnet igjen')
    await kari.press('Ja, det er funnet igjen')
    await straks.idle()

    const reopening = new pg.Client(straks.databaseUrl)
    await reopening.connect()
    await reopening.query('begin')
    const open = `update tickets set status = 'new', withdrawn_because = null, version = version + 1`
    await reopening.query(`${open} where number = $1`, [number])
    clock.pass(1.1)
    await waiting(reopening)
    await reopening.query('commit')
    await reopening.end()
    await straks.idle()
    assert.equal(mailsAbout(straks, BUYPASS, number).length, 1)
  })
})

/** Waits until a statement waits for the held locks. */
async function waiting(holding: pg.Client): Promise<void> {
  const look = 'select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))'
  while ((await holding.query(look)).rowCount === 0) await pause(20)
}
