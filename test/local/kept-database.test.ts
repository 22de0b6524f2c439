import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { pino } from 'pino'
import { openDatabase } from '../../bot/store/open-database.ts'
import { dumpDatabase } from '../helpers/database-dump.ts'
import { takeDatabase } from '../helpers/kept-databases.ts'
import { openMigrated } from '../helpers/shared-postgres.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'
import { lostCard } from '../helpers/tab-people.ts'

describe('A database that a test has given back', () => {
  const log = pino({ level: 'silent' })

  it('has no row left for the next test, and its numbers begin anew', async () => {
    const first = await startUnderTest()
    const { number } = await lostCard(first)
    await first.close()
    const kept = await takeDatabase()
    const { db } = await kept.open(kept.place, 'local', log)
    const anew = await openMigrated()
    try {
      assert.deepEqual(rowsIn(await dumpDatabase(db)), rowsIn(await dumpDatabase(anew.db)))
      const { rows } = await sql`select sequencename from pg_sequences where last_value is not null`.execute(
        db,
      )
      assert.deepEqual(rows, [])
    } finally {
      await anew.close()
      await kept.giveBack(true)
    }
    const second = await startUnderTest()
    assert.equal((await lostCard(second)).number, number)
    await second.close()
  })

  it('is dropped when somebody else than a bot may have changed it', async () => {
    const first = await startUnderTest()
    const url = first.databaseUrl
    await first.close()
    const place = { kind: 'server', url } as const
    await assert.rejects(openDatabase(place, 'local', log), /does not exist/)
  })

  function rowsIn(dump: Map<string, string>) {
    return [...dump].map(([table, rows]) => [table, rows === '' ? 0 : rows.split('\n').length])
  }
})
