import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { pino } from 'pino'
import { startFailure } from '../../bot/start-failure.ts'
import { databaseInWords } from '../../bot/store/database-failure.ts'
import { type DatabasePlace, openDatabase, withDatabase } from '../../bot/store/open-database.ts'
import type { Db } from '../../bot/store/schema.ts'
import { wholeFolder } from '../helpers/embedded/folders.ts'
import { emptyDatabase } from '../helpers/shared-postgres.ts'

describe('A database that Straks must not use', () => {
  const log = pino({ level: 'silent' })
  const mine = 'a51fc61e-0a6b-4d13-a5c5-2a3a3a3a3a3a'

  const onServer = async (): Promise<DatabasePlace> => ({ kind: 'server', url: await emptyDatabase() })
  const kinds: Record<string, () => Promise<DatabasePlace>> = {
    'on a server': onServer,
    'in a folder': async () => ({ kind: 'embedded', directory: await wholeFolder() }),
  }
  for (const [where, newPlace] of Object.entries(kinds))
    it(`is refused, and not changed, when it is another tenant’s: ${where}`, async () => {
      const place = await newPlace()
      const tables = await within(place, async (db) => {
        await sql`create table installation (id integer, owner text not null)`.execute(db)
        await sql`insert into installation values (1, 'somebody-else')`.execute(db)
        return tablesIn(db)
      })
      const refused = await refusalOf(place)
      assert.match(refused, /tilhører somebody-else, ikke a51fc61e.*la DATABASE_URL eller DATA_DIR/)
      assert.deepEqual(await within(place, tablesIn), tables)
    })

  it('is refused when a newer version has used it, and the message says what to do', async () => {
    const place = await onServer()
    await (await openDatabase(place, mine, log)).close()
    const later = sql`insert into kysely_migration values ('999-later', '2027-01-01')`
    await within(place, (db) => later.execute(db))
    const refused = await refusalOf(place)
    assert.match(refused, /en nyere Straks .*\(999-later\).*start den versjonen/)
    assert.doesNotMatch(refused, /corrupted/)
  })

  it('is refused when it can only be read, and the message says so without a stack', async () => {
    const url = new URL(await emptyDatabase())
    url.searchParams.set('options', '-c default_transaction_read_only=on')
    const refused = await refusalOf({ kind: 'server', url: url.href })
    assert.match(
      refused,
      /DATABASE_URL: tjeneren kan bare leses \(25006\)\. Sjekk at DATABASE_URL går til den som skriver/,
    )
  })

  it('is distinguished from one that does not answer, by its error code', () => {
    const told = (code: string) => databaseInWords(Object.assign(new Error('quotes a row'), { code }))
    assert.match(told('40P01'), /noen andre arbeider i databasen \(40P01\)\. Vent/)
    assert.match(told('23505'), /tjeneren sier nei \(23505\)\. Se i loggen til PostgreSQL/)
    assert.match(told('57014'), /avbrøt noe som tok for lang tid \(57014\)\. .*statement_timeout/)
    for (const away of ['57P01', '08006', 'EPIPE', 'ECONNRESET']) assert.match(told(away), /svarer ikke/)
  })

  /** Returns the message for the administrator. */
  async function refusalOf(place: DatabasePlace): Promise<string> {
    const opened = await openDatabase(place, mine, log).catch((error: unknown) => startFailure(error))
    return typeof opened === 'string' ? opened : assert.fail('opened, or not told in words')
  }

  function within<T>(place: DatabasePlace, work: (db: Db) => Promise<T>): Promise<T> {
    return withDatabase(place, log, ({ db }) => work(db))
  }

  async function tablesIn(db: Db): Promise<string[]> {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
      order by relname`.execute(db)
    return rows.map(({ name }) => name)
  }
})
