import assert from 'node:assert/strict'
import { pino } from 'pino'
import { readUse } from '../../bot/store/database-use.ts'
import { migrations } from '../../bot/store/migrations/index.ts'
import { openAsItIs, openDatabase } from '../../bot/store/open-database.ts'
import { wholeFolder } from '../helpers/embedded/folders.ts'
import { LAST_RELEASE, migrateAsLastRelease } from '../helpers/last-release.ts'
import { hearStatements } from '../helpers/statements.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('An embedded database', () => {
  const log = pino({ level: 'silent' })

  it(`is brought up from ${LAST_RELEASE.version}, with its rows, when the next release starts`, async () => {
    const place = { kind: 'embedded', directory: await wholeFolder() } as const
    const old = await openAsItIs(place, log)
    await migrateAsLastRelease(old.db)
    await old.db.insertInto('ticket_numbers').values({ year: 2026, last: 123 }).execute()
    assert.deepEqual((await readUse(old.db)).migrated, LAST_RELEASE.migrations)
    await old.close()

    const { db, close } = await openDatabase(place, 'local', log)
    assert.deepEqual((await readUse(db)).migrated, Object.keys(migrations))
    assert.deepEqual(await db.selectFrom('ticket_numbers').selectAll().execute(), [{ year: 2026, last: 123 }])
    await close()
  })
})

describe('A start on a database in which no migration is missing', () => {
  const straks = withStraks()

  it('reads which migrations have run, and neither takes a lock nor looks for tables', async () => {
    const { heard, stop } = hearStatements()
    await straks.restart()
    stop()
    const asked = heard.map(({ text }) => text)
    const about = (words: RegExp) => asked.filter((text) => words.test(text)).length
    assert.equal(about(/select name from kysely_migration /), 1)
    assert.equal(about(/advisory|kysely_migration_lock|pg_catalog/), 0)
  })
})
