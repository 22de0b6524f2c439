import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { pino } from 'pino'
import { backlog } from '../../bot/queue/jobs-table.ts'
import type { JobName, Jobs } from '../../bot/queue/queue.ts'
import { RetryAt } from '../../bot/queue/rate-limit.ts'
import { DeliveryFailure } from '../../bot/remote/delivery-failure.ts'
import { untilSo } from '../../local/until-so.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { withQueues } from '../helpers/queue-under-test.ts'

const A_DAY = 24 * 60

describe('Work that fails for long', () => {
  const under = withQueues()

  it('is still tried again after eleven days', async () => {
    assert.equal(await leftAfter(11 * A_DAY, 'refresh-card', { cardId: 'a' }, {}), 1)
  })

  it('is given up after two weeks', async () => {
    assert.equal(await leftAfter(15 * A_DAY, 'refresh-card', { cardId: 'a' }, {}), 0)
  })

  it('is never given up when it recurs by itself, as erasing does', async () => {
    assert.equal(await leftAfter(15 * A_DAY, 'erase-expired', {}, { recurring: true }), 1)
  })

  it('goes on when the clock is set back, whatever was planned before', async () => {
    const clock = handClock('2026-11-24T09:00+01:00')
    const queue = await under.openQueue(clock)
    let times = 0
    queue.work('watch-mail', { atOnce: 1, recurring: true, waitsAtMostMs: 60_000 }, async () => {
      times++
      throw new RetryAt(new Date(clock().getTime() + 60_000))
    })
    await queue.add(under.database.db, 'watch-mail', {})
    const done = (often: number) =>
      untilSo(
        () => times >= often,
        () => `${times} times`,
      )
    await done(1)
    // A claimed job is not looked at, and the next look comes a minute later.
    await isPutBack()
    clock.set('2026-11-24T08:00+01:00')
    await done(2)
  })

  it('is tried again within a minute, however often it was asked for while it failed', async () => {
    const { db } = under.database
    const clock = handClock()
    const queue = await under.openQueue(clock)
    const ask = () => queue.add(db, 'refresh-card', { cardId: 'a' })
    let tries = 0
    queue.work('refresh-card', { atOnce: 1 }, async () => {
      // Every change to the ticket while Teams is away asks for its card.
      if (++tries < 10) await ask()
      throw new Error('Teams is away')
    })
    await ask()
    await untilSo(
      () => tries === 10,
      () => `${tries} tries`,
    )
    await queue.close()
    assert.equal((await backlog(db, new Date(clock().getTime() + 60_000)))[0]?.waiting, 1)
  })

  for (const between of ['put off', 'done'] as const)
    it(`is tried again within seconds when it was ${between} between failures that are days apart`, async () => {
      const { db } = under.database
      const clock = handClock()
      const queue = await under.openQueue(clock)
      let tries = 0
      const tried = (times: number) =>
        untilSo(
          () => tries >= times,
          () => `${tries} tries`,
        )
      queue.work('read-mailbox', { atOnce: 1, recurring: true }, async () => {
        if (++tries !== 2) throw new Error('the line was cut')
        const startAfter = new Date(clock().getTime() + 60_000)
        if (between === 'put off') throw new RetryAt(startAfter)
        await queue.add(db, 'read-mailbox', {}, { startAfter })
      })
      await queue.add(db, 'read-mailbox', {})
      for (const times of [1, 2, 3]) {
        await tried(times)
        if (times < 3) clock.pass(2 * A_DAY)
      }
      await queue.close()
      assert.equal((await backlog(db, new Date(clock().getTime() + 10_000)))[0]?.waiting, 1)
    })

  it('is not tried again sooner than Microsoft asks for', async () => {
    const { db } = under.database
    const clock = handClock()
    const queue = await under.openQueue(clock)
    const failed = Promise.withResolvers<void>()
    queue.work('fetch-profile', { atOnce: 1 }, async () => {
      failed.resolve()
      throw new DeliveryFailure('later', 'busy', 'graph 429', 120_000)
    })
    await queue.add(db, 'fetch-profile', { personId: 'kari' })
    await failed.promise
    await queue.close()
    const waiting = async (seconds: number) =>
      (await backlog(db, new Date(clock().getTime() + seconds * 1_000)))[0]?.waiting ?? 0
    assert.deepEqual([await waiting(100), await waiting(130)], [0, 1])
  })

  it('is logged as failed once, however often storing that is tried', async () => {
    const { db } = under.database
    await sql`create sequence tries`.execute(db)
    await sql`create function takes_the_third() returns trigger language plpgsql as
      $$ begin if nextval('tries') < 3 then raise exception 'no'; end if; return new; end $$`.execute(db)
    await sql`create trigger takes_the_third before update on jobs for each row when (new.claimed_by is null)
      execute function takes_the_third()`.execute(db)
    const said: string[] = []
    const write = (line: string) => {
      said.push(JSON.parse(line).msg)
    }
    const log = pino({ base: null }, { write })
    const queue = await under.openQueue(undefined, log)
    let tries = 0
    queue.work('fetch-profile', { atOnce: 1 }, async () => {
      if (tries++ === 0) throw new Error('it does not work')
    })
    await queue.add(db, 'fetch-profile', { personId: 'kari' })
    await untilSo(
      () => said.includes('stored at last'),
      () => said.join(),
    )
    await queue.close()
    assert.equal(said.filter((words) => words === 'job failed').length, 1)
  })

  async function isPutBack(): Promise<void> {
    const waits = async () => (await backlog(under.database.db, new Date('2100-01-01')))[0]?.waiting === 1
    await untilSo(waits)
  }

  async function leftAfter<Name extends JobName>(
    minutes: number,
    name: Name,
    job: Jobs[Name],
    options: { recurring?: boolean },
  ): Promise<number> {
    const { db } = under.database
    const clock = handClock()
    const queue = await under.openQueue(clock)
    let tries = 0
    queue.work(name, { atOnce: 1, ...options }, async () => {
      tries++
      throw new Error('it does not work')
    })
    await queue.add(db, name, job)
    const tried = (times: number) =>
      untilSo(
        () => tries >= times,
        () => `${tries} tries`,
      )
    await tried(1)
    // Otherwise the first failure would come after that time.
    await isPutBack()
    clock.pass(minutes)
    await tried(2)
    await queue.close()
    return (await backlog(db, new Date(clock().getTime() + A_DAY * 60_000))).length
  }
})
