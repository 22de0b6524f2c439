import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pino } from 'pino'
import { migrations } from '../../bot/store/migrations/index.ts'
import { openDatabase } from '../../bot/store/open-database.ts'
import { tenantId } from '../../local/municipality.ts'
import { migratedFolder } from '../helpers/embedded/folders.ts'
import { query } from '../helpers/postgres.ts'
import { newFolder } from '../helpers/run-folder.ts'
import { withInstalled } from '../helpers/self-tested.ts'
import { emptyDatabase, migratedDatabase } from '../helpers/shared-postgres.ts'

describe('The self-test of the database', () => {
  const log = pino({ level: 'silent' })
  const installed = withInstalled()

  const told = async (env: NodeJS.ProcessEnv) => (await installed.selfTest({ env })).line('Databasen')
  const used = async (owner: string) => {
    const url = await migratedDatabase()
    await (await openDatabase({ kind: 'server', url }, owner, log)).close()
    return url
  }

  describe('on a server', () => {
    it('leaves an empty database empty', async () => {
      const url = await emptyDatabase()
      assert.match(
        await told({ DATABASE_URL: url }),
        /^✓ .*PostgreSQL \d+, tom, boten lager tabellene .*ikke merket/,
      )
      assert.deepEqual(await query(url, 'select relname from pg_stat_user_tables'), [])
    })

    it('tells whose database it is, and that no migration is left', async () => {
      assert.match(
        await told({ DATABASE_URL: await used(tenantId) }),
        new RegExp(`^✓ .*alle \\d+ migreringer er gjort, merket ${tenantId}$`),
      )
    })

    it('does not migrate the database', async () => {
      const url = await used(tenantId)
      migrations['002-later'] = { up: () => assert.fail('migrated') }
      const line = await told({ DATABASE_URL: url }).finally(() => delete migrations['002-later'])
      assert.match(line, /^✓ .*1 migrering gjenstår/)
    })

    it('fails for the database of another tenant, or of local mode', async () => {
      for (const owner of ['5d3c7a10-0000-4000-8000-000000000001', 'local'])
        assert.match(
          await told({ DATABASE_URL: await used(owner) }),
          new RegExp(`^✗ .*tilhører ${owner}, ikke ${tenantId}`),
        )
    })

    it('accepts its own database when the tenant’s id is in capitals, as it used to be', async () => {
      const url = await used(tenantId)
      await query(url, 'update installation set owner = upper(owner)')
      assert.match(await told({ DATABASE_URL: url }), /^✓ /)
    })

    it('fails for a database that is not in UTF-8', async () => {
      const url = new URL(await emptyDatabase())
      await query(url.href, "create database gammal template template0 encoding 'LATIN1' locale 'C'")
      url.pathname = 'gammal'
      assert.match(await told({ DATABASE_URL: url.href }), /^✗ .*LATIN1.*UTF8/)
      url.pathname = 'postgres'
      await query(url.href, 'drop database gammal')
    })

    it('fails for a user who may not create the tables', async () => {
      const url = new URL(await emptyDatabase())
      await query(url.href, 'create role lesar login')
      url.username = 'lesar'
      assert.match(await told({ DATABASE_URL: url.href }), /^✗ .*kan ikke lage tabeller/)
    })

    it('fails, with a code and no password, when the database is missing or does not answer', async () => {
      const missing = new URL(await emptyDatabase())
      missing.pathname = 'ukjent'
      assert.match(await told({ DATABASE_URL: missing.href }), /^✗ .*finnes ikke på tjeneren \(3D000\)/)
      const away = await told({ DATABASE_URL: 'postgres://straks:hemmelig@127.0.0.1:1/straks' })
      assert.match(away, /^✗ .*svarer ikke \(ECONNREFUSED\).*DATABASE_URL/)
      assert.ok(!away.includes('hemmelig'))
    })
  })

  describe('in a folder', () => {
    let directory: string
    before(async () => {
      directory = await migratedFolder()
    })

    it('leaves the database to a running bot', async () => {
      const database = await openDatabase({ kind: 'embedded', directory }, tenantId, log)
      const { line, isWell } = await installed.selfTest({ env: { DATA_DIR: directory } })
      assert.match(line('Databasen'), /^– .*i bruk/)
      assert.equal(isWell, true)
      await database.db.selectFrom('installation').select('owner').execute()
      await database.close()
    })

    it('looks into a database that nobody uses, and gives it back', async () => {
      assert.match(
        await told({ DATA_DIR: directory }),
        new RegExp(`^✓ .*migreringer er gjort, merket ${tenantId}$`),
      )
      await (await openDatabase({ kind: 'embedded', directory }, tenantId, log)).close()
    })

    it('fails for a folder that is no database', async () => {
      const other = newFolder('other')
      await writeFile(join(other, 'notes'), '')
      assert.match(await told({ DATA_DIR: other }), /^✗ .*er ikke en hel database/)
    })
  })
})
