import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { pino } from 'pino'
import { migrations } from '../../bot/store/migrations/index.ts'
import { runStatement } from '../../bot/store/migrations/run-statement.ts'
import { openDatabase } from '../../bot/store/open-database.ts'
import { databaseOfLastRelease } from '../helpers/last-release.ts'
import { dropDatabase } from '../helpers/shared-postgres.ts'

const log = pino({ level: 'silent' })

describe('The upgrade of a database while others are at work', () => {
  let url: string
  let db: Kysely<unknown>
  let others: pg.Client[]
  beforeEach(async () => {
    url = await databaseOfLastRelease()
    const pool = new pg.Pool({ connectionString: url, max: 1 })
    db = new Kysely({ dialect: new PostgresDialect({ pool }) })
    others = [new pg.Client(url), new pg.Client(url)]
    for (const one of others) await one.connect()
  })
  afterEach(async () => {
    for (const one of others) await one.end()
    await db.destroy()
    await dropDatabase(url)
  })

  const migrate = (statement: string) => db.connection().execute((one) => runStatement(statement, one))

  it('makes way where somebody holds a table for long, and tries again', async () => {
    const [long, short] = both()
    await long.query('begin; select from jobs')
    const migrated = migrate('alter table jobs add column shoe text')
    await until(`wait_event_type = 'Lock' and query like 'alter table jobs%'`)
    // It would wait behind the migration, and the migration for the other transaction.
    await short.query('select from jobs')
    await long.query('commit')
    await migrated
    await short.query('select shoe from jobs')
  })

  it('builds an index while others write', async () => {
    const [long, short] = both()
    await long.query('begin; insert into rate_limits values ($$long$$, $$[]$$)')
    const migrated = migrate('-- For the shoes.\ncreate index rate_limits_taken on rate_limits (taken);')
    await until(`wait_event_type = 'Lock' and query like '%create index%'`)
    await short.query('insert into rate_limits values ($$short$$, $$[]$$)')
    await long.query('commit')
    await migrated
    assert.deepEqual(await validity('rate_limits_taken'), [true])
  })

  it('changes many rows a few at a time', async () => {
    const [one] = both()
    await one.query(`insert into rate_limits select number, '[]' from generate_series(1, 10) number`)
    await migrate(
      `-- in parts
      update rate_limits set taken = '[1]' where name in (select name from rate_limits where taken = '[]' limit 3);`.replaceAll(
        /^ +/gm,
        '',
      ),
    )
    const { rows } = await one.query(`select from rate_limits where taken = '[]'`)
    assert.equal(rows.length, 0)
  })

  it('goes on where a run was broken off', async () => {
    const [one] = both()
    const statements = [
      'create table shoes (size integer)',
      'alter table jobs add column shoe text',
      'create index jobs_by_shoe on jobs (shoe)',
    ]
    for (const statement of statements) await migrate(statement)
    for (const statement of statements) await migrate(statement)
    await one.query('insert into shoes values (42), (42)')
    await assert.rejects(one.query('create unique index concurrently shoes_by_size on shoes (size)'))
    assert.deepEqual(await validity('shoes_by_size'), [false])
    await one.query('truncate shoes')
    await migrate('create unique index shoes_by_size on shoes (size)')
    assert.deepEqual(await validity('shoes_by_size'), [true])
  })

  it('is done once by several instances at the same time, indexes too', async () => {
    migrations['002-release-1-0-then'] = {
      up: (db) => runStatement('create index jobs_by_attempts on jobs (attempts)', db),
    }
    try {
      const opened = await Promise.all(
        [1, 2, 3].map(() => openDatabase({ kind: 'server', url }, 'local', log)),
      )
      await Promise.all(opened.map(({ close }) => close()))
    } finally {
      delete migrations['002-release-1-0-then']
    }
    assert.deepEqual(await validity('jobs_by_attempts'), [true])
  })

  function both(): [pg.Client, pg.Client] {
    const [one, other] = others
    return one && other ? [one, other] : assert.fail()
  }

  async function until(what: string): Promise<void> {
    const look = `select from pg_stat_activity where pid <> pg_backend_pid() and ${what}`
    for (
      const lastLook = performance.now() + 60_000;
      !(await both()[1].query(look)).rowCount;
      await pause(15)
    )
      assert.ok(performance.now() < lastLook, what)
  }

  async function validity(index: string): Promise<boolean[]> {
    const { rows } = await both()[1].query(
      'select indisvalid from pg_index where indexrelid = $1::regclass',
      [index],
    )
    return rows.map(({ indisvalid }) => indisvalid)
  }
})
