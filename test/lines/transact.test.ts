import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { Database } from '../../bot/store/open-database.ts'
import type { Db } from '../../bot/store/schema.ts'
import { transact } from '../../bot/store/transact.ts'
import { openMigrated } from '../helpers/shared-postgres.ts'

describe('A transaction that PostgreSQL undoes for the sake of another one', () => {
  let database: Database
  before(async () => {
    database = await openMigrated()
  })
  beforeEach(async () => {
    await sql`drop table if exists balance`.execute(database.db)
    await sql`create table balance (name text primary key, amount integer not null)`.execute(database.db)
    await sql`insert into balance values ('a', 0), ('b', 0)`.execute(database.db)
  })
  after(() => database.close())

  it('is done again when each waited for the other’s row, and both are kept', async () => {
    const { db } = database
    const bothHold = gate(2)
    let begun = 0
    const takeInOrder = (first: string, second: string) =>
      transact({ db }, async ({ db: trx }) => {
        begun++
        await add(trx, first)
        await bothHold()
        await add(trx, second)
        return first
      })
    const results = await Promise.all([takeInOrder('a', 'b'), takeInOrder('b', 'a')])

    assert.deepEqual(results, ['a', 'b'])
    // Perhaps twice: the row may be taken again before the other transaction, which waits for it, has woken.
    assert.ok(begun > 2, 'one of them was the victim')
    assert.deepEqual(await amounts(db), [2, 2])
  })

  it('is done again when each read what the other writes, and sees what was written', async () => {
    const { db } = database
    const bothRead = gate(2)
    const addWhatIsThere = (to: string) =>
      transact({ db }, async ({ db: trx }) => {
        await sql`set transaction isolation level serializable`.execute(trx)
        const there = (await amounts(trx)).reduce((sum, amount) => sum + amount, 0)
        await bothRead()
        await sql`update balance set amount = ${there + 1} where name = ${to}`.execute(trx)
      })
    await Promise.all([addWhatIsThere('a'), addWhatIsThere('b')])
    assert.deepEqual((await amounts(db)).sort(), [1, 2])
  })

  it('is given up after five times, and other faults are not repeated', async () => {
    for (const [code, times] of [
      ['40P01', 5],
      ['40001', 5],
      ['23505', 1],
    ] as const) {
      let begun = 0
      const failing = transact(database, async ({ db: trx }) => {
        begun++
        await add(trx, 'a')
        await sql`do ${sql.raw(`$$ begin raise exception using errcode = '${code}'; end $$`)}`.execute(trx)
      })
      await assert.rejects(failing, { code })
      assert.equal(begun, times, code)
    }
    assert.deepEqual(await amounts(database.db), [0, 0])
  })
})

/** Returns a gate that opens once this many have arrived; later ones pass at once. */
function gate(expected: number): () => Promise<void> {
  const open = Promise.withResolvers<void>()
  let arrived = 0
  return async () => {
    if (++arrived >= expected) open.resolve()
    await open.promise
  }
}

async function add(trx: Db, name: string): Promise<void> {
  await sql`update balance set amount = amount + 1 where name = ${name}`.execute(trx)
}

async function amounts(db: Db): Promise<number[]> {
  const { rows } = await sql<{ amount: number }>`select amount from balance order by name`.execute(db)
  return rows.map(({ amount }) => amount)
}
