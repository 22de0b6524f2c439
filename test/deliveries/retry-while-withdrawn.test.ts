import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { migratedDatabase } from '../helpers/shared-postgres.ts'
import { type StraksUnderTest, startUnderTest } from '../helpers/straks-under-test.ts'
import { lostCard, personAt } from '../helpers/tab-people.ts'

describe('A delivery that is sent again just while the report is taken back', () => {
  let databaseUrl: string
  let straks: StraksUnderTest

  before(async () => {
    databaseUrl = await migratedDatabase()
    straks = await startUnderTest({ env: { DATABASE_URL: databaseUrl } })
  })
  after(() => straks.close())

  it('waits for that, and is not sent: neither stands in the way of the other', async () => {
    const ingrid = personAt(straks, 'Ingrid Solberg')
    straks.m365.faults.next('graph.sendMail', { status: 400 })
    const ticket = await lostCard(straks)
    const failed = ticket.deliveries.find(({ state }) => state === 'failed')

    const withdrawal = new pg.Client(databaseUrl)
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

  /** Until somebody waits for what this one holds. */
  async function waiting(holding: pg.Client): Promise<void> {
    const look = 'select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))'
    while ((await holding.query(look)).rowCount === 0) await pause(20)
  }
})
