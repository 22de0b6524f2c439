import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { migratedDatabase } from '../helpers/shared-postgres.ts'
import { type StraksUnderTest, startUnderTest } from '../helpers/straks-under-test.ts'
import { lostCard, personAt } from '../helpers/tab-people.ts'

const BLOCKED = { what: 'card-blocked', source: 'agent' }

describe('News that is no longer so by the time that the attempt at it begins', () => {
  let databaseUrl: string
  let straks: StraksUnderTest

  before(async () => {
    databaseUrl = await migratedDatabase()
    straks = await startUnderTest({ env: { DATABASE_URL: databaseUrl } })
  })
  after(() => straks.close())

  it('is not told: what was confirmed by mistake is put right before anybody hears it', async () => {
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

  /** Attempts at such deliveries wait where they begin, after the instance has read what they are about. */
  async function holdingBeginnings(occasion: string) {
    const client = new pg.Client(databaseUrl)
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
