import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { Database } from '../../bot/store/open-database.ts'
import { numbering } from '../../bot/tickets/new-ticket-table.ts'
import { openMigrated } from '../helpers/shared-postgres.ts'

describe('The numbers of tickets', () => {
  let database: Database
  beforeEach(async () => {
    database = await openMigrated()
  })
  afterEach(() => database.close())

  const next = async (at = '2026-11-24T12:00Z') => {
    const { number } = await numbering(database.db, new Date(at))
      .selectFrom('numbered')
      .select('number')
      .executeTakeFirstOrThrow()
    return number
  }
  /** Restores an older state, as a dump would. */
  const putBack = (last: number) =>
    database.db.transaction().execute(async (trx) => {
      await sql`update installation set owner = owner`.execute(trx)
      await sql`update ticket_numbers set last = ${last}`.execute(trx)
    })

  it('follow one another within a year', async () => {
    assert.deepEqual(
      [await next(), await next(), await next('2027-01-02T12:00Z'), await next()],
      ['2026-000001', '2026-000002', '2027-000001', '2026-000003'],
    )
  })

  it('jump far ahead once when an older state was put back, and then go on one by one', async () => {
    await next()
    await putBack(1)
    assert.deepEqual([await next('2026-01-01T00:07Z'), await next()], ['2026-010009', '2026-010010'])
  })

  it('differ from before when the same state is put back once more', async () => {
    await next()
    await putBack(1)
    const first = [await next('2026-11-24T12:00Z'), await next('2026-11-24T12:01Z')]
    await putBack(1)
    const second = [await next('2026-11-24T12:05Z'), await next('2026-11-24T12:06Z')]
    assert.equal(new Set([...first, ...second]).size, 4)
  })

  it('begin far ahead in a year that the older state does not know', async () => {
    await next('2026-12-30T12:00Z')
    await putBack(1)
    assert.equal(await next('2027-01-01T00:03Z'), '2027-010004')
  })

  it('jump once, however many are wanted at the same moment', async () => {
    await next()
    await putBack(1)
    const numbers = await Promise.all(Array.from({ length: 8 }, () => next('2026-01-01T00:00Z')))
    const expected = Array.from({ length: 8 }, (_, index) => `2026-0${10_002 + index}`)
    assert.deepEqual(numbers.toSorted(), expected)
  })
})
