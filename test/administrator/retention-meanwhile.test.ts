import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { eraseExpired } from '../../bot/person-data/erase-expired.ts'
import { untilSo } from '../../local/until-so.ts'
import { instanceOn } from '../helpers/beside-straks.ts'
import { reportNew } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('A ticket that is opened again while expired tickets are erased', () => {
  const straks = withStraks()

  it('keeps its answers', async () => {
    await reportNew(straks.m365.chatOf('Kari Hansen'), 'mista buypasskortet på bussen til Egersund')
    await straks.idle()
    const facts = await straks.whileStopped(async (database) => {
      const { db } = database
      const inTwoYears = new Date(Date.now() + 2 * 366 * 24 * 60 * 60_000)
      await sql`update tickets set status = 'resolved', resolved_at = now()`.execute(db)
      const reopening = await db.startTransaction().execute()
      await sql`update tickets set status = 'new', resolved_at = null`.execute(reopening)
      const erasing = eraseExpired({ ...instanceOn(database), clock: () => inTwoYears })
      await Promise.race([erasing, untilSo(somebodyWaits)])
      await reopening.commit().execute()
      await erasing
      return db.selectFrom('facts').selectAll().execute()

      async function somebodyWaits(): Promise<boolean> {
        const { rows } = await sql`
          select from pg_stat_activity
          where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`.execute(db)
        return rows.length > 0
      }
    })
    assert.ok(facts.length > 0)
  })
})
