import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { pino } from 'pino'
import { addJobs, finishJob, takeJobs } from '../../bot/queue/jobs-table.ts'
import { takePlaceOrWait } from '../../bot/queue/rate-limit.ts'
import { type Database, openDatabase } from '../../bot/store/open-database.ts'
import { dropDatabase, migratedDatabase } from '../helpers/shared-postgres.ts'

const now = new Date('2026-11-25T12:00:00Z')
const data = { personId: 'kari' }

/** PostgreSQL also writes to the disk by itself at times, perhaps just before a single look. */
const LOOKS = 20

describe('A commit that may be forgotten when the server fails', () => {
  let url: string
  let database: Database
  const claim = randomUUID()

  before(async () => {
    // The tests' server never waits for the disk.
    const waits = `options=${encodeURIComponent('-c synchronous_commit=on')}`
    url = await migratedDatabase()
    const place = { kind: 'server', url: `${url}?${waits}` } as const
    database = await openDatabase(place, 'local', pino({ level: 'silent' }))
  })
  after(async () => {
    await database.close()
    await dropDatabase(url)
  })

  it('does not wait for the disk when a job is taken', () =>
    outruns(add, () => takeJobs(database.db, 'fetch-profile', { places: 1, normal: 1 }, claim, now)))

  it('does not wait for the disk when a job is done', () =>
    outruns(addAndTake, () => finishJob(database.db, 'fetch-profile', data, claim)))

  it('does not wait for the disk when a place in a rate limit is taken', () =>
    outruns(add, () =>
      takePlaceOrWait(database.db, [{ name: 'teams', limits: [{ most: 1_000, withinMs: 1_000 }] }], now),
    ))

  it('does not keep what comes next from waiting for the disk', async () => {
    await addAndTake()
    await finishJob(database.db, 'fetch-profile', data, claim)
    const { rows } = await sql<{ waits: string }>`
      select current_setting('synchronous_commit') as waits from generate_series(1, 20)`.execute(database.db)
    assert.ok(rows.every(({ waits }) => waits === 'on'))
  })

  async function add(): Promise<void> {
    const job = { name: 'fetch-profile', data, urgent: false, due: now, person: null, settling: false }
    await sql`delete from jobs`.execute(database.db)
    await addJobs(database.db, [job], now)
  }

  async function addAndTake(): Promise<void> {
    await add()
    await takeJobs(database.db, 'fetch-profile', { places: 1, normal: 1 }, claim, now)
  }

  /** Checks that its commit is confirmed before it is on the disk. */
  async function outruns(first: () => Promise<unknown>, work: () => Promise<unknown>): Promise<void> {
    const looks: boolean[] = []
    for (let look = 0; look < LOOKS; look++) {
      await first()
      await work()
      const { rows } = await sql<{ behind: boolean }>`
        select pg_current_wal_insert_lsn() > pg_current_wal_flush_lsn() as behind`.execute(database.db)
      looks.push(rows[0]?.behind ?? false)
    }
    assert.ok(looks.some((isBehind) => isBehind))
  }
})
