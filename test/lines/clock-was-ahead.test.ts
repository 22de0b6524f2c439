import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { bringingForward } from '../../bot/queue/bring-forward.ts'
import { RetryAt } from '../../bot/queue/rate-limit.ts'
import type { WorkOptions } from '../../bot/queue/worker.ts'
import { MINUTE_MS } from '../../bot/time/duration.ts'
import { untilSo } from '../../local/until-so.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { withQueues } from '../helpers/queue-under-test.ts'
import { reportLostCard, ticketAtRest, toBuypass } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

const AN_HOUR_AT_MOST = { atOnce: 1, waitsAtMostMs: 60 * 60_000 }
const NOW = '2026-11-24T09:00+01:00'
/** Later by more than the minute between two looks: the last look may have been at the start of the bot. */
const RIGHT_AGAIN = '2026-11-24T09:05+01:00'
const NEXT_YEAR = '2027-11-24T09:00+01:00'

describe('A mail that was put off by a clock a year ahead', () => {
  const clock = handClock(NOW)
  const straks = withStraks({ clock })

  it('goes as soon as the clock is right', async () => {
    const { m365 } = straks
    clock.set(NEXT_YEAR)
    m365.faults.next('graph.sendMail', { status: 429, headers: { 'retry-after': '600' } })
    const number = await reportLostCard(straks)
    await ticketAtRest(straks, number, (ticket) => toBuypass(ticket).lastError !== null)
    clock.set(RIGHT_AGAIN)
    await m365.mailbox(BUYPASS).waitForMail(number)
  })
})

describe('A job that another instance put off by a wrong clock', () => {
  const under = withQueues()

  it('is done now only when it was put off for longer than it may wait', async () => {
    await putOff('fetch-profile', '2026-11-24T09:50+01:00')
    // Added second: every clock counts as right here, and would bring the first job forward to its own time.
    await putOff('fetch-devices', NEXT_YEAR)
    const done: string[] = []
    const right = await under.openQueue(handClock(NOW))
    for (const name of ['fetch-profile', 'fetch-devices'] as const)
      right.work(name, AN_HOUR_AT_MOST, async () => void done.push(name))
    await untilSo(
      // A look comes once a minute; on a busy machine, the first may come before the work is registered.
      () => done.includes('fetch-devices'),
      'not done',
      90_000,
    )
    await right.close()
    assert.deepEqual(done, ['fetch-devices'])
  })

  it('is tried now when it was put off for a year after a failure', async () => {
    await putOff('escalate', NEXT_YEAR, { atOnce: 1 })
    const done = Promise.withResolvers<void>()
    const right = await under.openQueue(handClock(NOW))
    right.work('escalate', { atOnce: 1 }, async () => done.resolve())
    await done.promise
  })

  it('is looked at now and after an hour when it waits for a time in its rows', async () => {
    const other = await under.openQueue(handClock(NEXT_YEAR))
    other.work('overdue', { atOnce: 1 }, async () => {
      throw new RetryAt(new Date(new Date(NEXT_YEAR).getTime() + 15 * MINUTE_MS))
    })
    await other.add(under.database.db, 'overdue', { ticketId: randomUUID() })
    await untilPutOff()
    await other.close()
    const seen = Promise.withResolvers<void>()
    const right = await under.openQueue(handClock(NOW))
    right.work('overdue', { atOnce: 1 }, async () => {
      seen.resolve()
      throw new RetryAt(new Date(NEXT_YEAR))
    })
    await seen.promise
    const minutes = ((await untilPutOff()).getTime() - new Date(NOW).getTime()) / MINUTE_MS
    assert.ok(minutes >= 60 && minutes < 62, `looked at again after ${minutes} minutes`)
  })

  it('is left alone by an instance whose own clock may be wrong', async () => {
    const due = new Date(NEXT_YEAR)
    const { db } = under.database
    const { add } = await under.openQueue(handClock(NOW))
    await add(db, 'escalate', { ticketId: randomUUID() }, { startAfter: due })
    const waits = new Map([['escalate', MINUTE_MS]])
    await bringingForward(db, waits, handClock(NOW), async () => false)()
    const { rows } = await sql`select due_at from jobs`.execute(db)
    assert.deepEqual(rows, [{ due_at: due }])
  })

  /** Returns the time until which the only job is put off. */
  async function untilPutOff(): Promise<Date> {
    const { rows } = await sql<{ due_at: Date }>`
      select due_at from jobs where claimed_by is null and failing_since is null and due_at > ${new Date(NOW)}::timestamptz + interval '5 minutes'`.execute(
      under.database.db,
    )
    return rows[0]?.due_at ?? untilPutOff()
  }

  async function putOff(
    name: 'fetch-devices' | 'fetch-profile' | 'escalate',
    time: string,
    options: WorkOptions = AN_HOUR_AT_MOST,
  ): Promise<void> {
    const failed = Promise.withResolvers<void>()
    const other = await under.openQueue(handClock(time))
    other.work(name, options, async () => {
      failed.resolve()
      throw new Error('not now')
    })
    await other.add(under.database.db, name, { personId: randomUUID(), ticketId: randomUUID() })
    await failed.promise
    await other.close()
  }
})

describe('A look for jobs that were put off, while the database only reads', () => {
  const under = withQueues()

  it('fails each time instead of pausing, and works again afterwards', async () => {
    await under.database.db.connection().execute(async (one) => {
      await sql`set session characteristics as transaction read only`.execute(one)
      const look = bringingForward(one, new Map(), handClock(NOW), async () => true)
      for (let looks = 0; looks < 2; looks++) await assert.rejects(look, { code: '25006' })
      await sql`set session characteristics as transaction read write`.execute(one)
      await look()
    })
  })
})
