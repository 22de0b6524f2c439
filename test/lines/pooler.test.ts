import assert from 'node:assert/strict'
import pg from 'pg'
import { pino } from 'pino'
import { startFailure } from '../../bot/start-failure.ts'
import { type DatabasePlace, openDatabase } from '../../bot/store/open-database.ts'
import { waitUntil } from '../../local/wait-until.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { type PostgresServer, startPostgres } from '../helpers/postgres.ts'
import { reportLostCard } from '../helpers/reporting.ts'
import { startInstalled } from '../helpers/self-tested.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'
import { type Pooler, startPgBouncer } from './pgbouncer.ts'

const LIMITS = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']

describe('Behind PgBouncer in transaction mode', () => {
  const log = pino({ level: 'silent' })
  let postgres: PostgresServer
  let pooler: Pooler
  before(async () => {
    postgres = await startPostgres()
    await asOwner(
      postgres.url,
      'create role kommune login createdb',
      'create role utan_grenser login createdb',
    )
    for (const limit of LIMITS) await asOwner(postgres.url, `alter role kommune set ${limit} = '8s'`)
    // Like an older one, without prepared statements, which silently ignores parameters it does not know.
    pooler = await startPgBouncer(postgres.url, ['straks', 'kommune', 'utan_grenser'], {
      max_prepared_statements: '0',
      ignore_startup_parameters: LIMITS.join(', '),
    })
  })
  after(async () => {
    await pooler.close()
    await postgres.close()
  })

  it('everything works once DATABASE_DIRECT_URL is given too', async () => {
    const direct = await databaseOf('kommune')
    const env = { DATABASE_URL: pooler.through(direct), DATABASE_DIRECT_URL: direct }
    const straks = await startUnderTest({ env })
    try {
      const people = ['Kari Hansen', 'Per Olsen', 'Anne Dahl', 'Emil Sand', 'Jonas Moe', 'Hilde Nes']
      const numbers = await Promise.all(people.map((name) => reportLostCard(straks, name)))
      for (const number of numbers) await straks.m365.mailbox(BUYPASS).waitForMail(number)
      assert.equal(new Set(numbers).size, people.length)
      await straks.restart()
      await reportLostCard(straks, 'Maria Strand')
    } finally {
      await straks.close()
    }
    assert.deepEqual(
      straks.logged.filter((line) => line.includes('prepared statement')),
      [],
    )
  })

  it('a notification is heard, though the pooler would have lost it', async () => {
    const directUrl = await databaseOf('kommune')
    const database = await openDatabase(
      { kind: 'server', url: pooler.through(directUrl), direct: { url: directUrl } },
      'local',
      log,
    )
    const heard: string[] = []
    const stop = await database.listen('straks_test', (payload) => heard.push(payload))
    await asOwner(pooler.through(directUrl), `select pg_notify('straks_test', 'ny sak')`)
    await waitUntil(
      () => heard[0],
      30_000,
      () => 'nothing heard',
    )
    assert.deepEqual(heard, ['ny sak'])
    await stop()
    await database.close()
  })

  describe('the start is refused in a sentence', () => {
    const through = async (user: string) => {
      const directUrl = await databaseOf(user)
      return { url: pooler.through(directUrl), direct: { url: directUrl } }
    }

    it('that tells of a missing DATABASE_DIRECT_URL', async () => {
      const { url } = await through('kommune')
      assert.match(await refusalOf({ kind: 'server', url }), /gjennom en pooler.*DATABASE_DIRECT_URL/)
    })

    it('that tells the same when the pooler refuses the parameters of a connection', async () => {
      const strict = await startPgBouncer(postgres.url, ['straks', 'kommune'])
      const url = strict.through(await databaseOf('kommune'))
      assert.match(await refusalOf({ kind: 'server', url }), /DATABASE_DIRECT_URL/)
      await strict.close()
    })

    it('that tells of a DATABASE_DIRECT_URL through a pooler or to another database', async () => {
      const { url } = await through('kommune')
      assert.match(
        await refusalOf({ kind: 'server', url, direct: { url } }),
        /DATABASE_DIRECT_URL går også gjennom en pooler/,
      )
      const direct = { url: await databaseOf('kommune') }
      assert.match(
        await refusalOf({ kind: 'server', url, direct }),
        /DATABASE_DIRECT_URL fører til en annen database/,
      )
    })

    it('that tells which time limits its user lacks, and how they are given', async () => {
      const place = { kind: 'server', ...(await through('utan_grenser')) } as const
      const [, ...statements] = (await refusalOf(place)).split('\n')
      assert.equal(statements.length, LIMITS.length)
      await asOwner(postgres.url, ...statements)
      // The pooler's old connections would keep the old limits.
      const anew = await startPgBouncer(postgres.url, ['straks', 'utan_grenser'])
      const { close } = await openDatabase({ ...place, url: anew.through(place.direct.url) }, 'local', log)
      await close()
      await anew.close()
    })

    it('that the self-test says too', async () => {
      const installed = await startInstalled()
      const { url } = await through('kommune')
      const { line } = await installed.selfTest({ env: { DATABASE_URL: url } })
      assert.match(line('Databasen'), /^✗ .*DATABASE_DIRECT_URL/)
      await installed.close()
    })
  })

  async function databaseOf(user: string): Promise<string> {
    const url = new URL(await postgres.freshDatabase())
    await asOwner(postgres.url, `alter database ${url.pathname.slice(1)} owner to ${user}`)
    url.username = user
    return url.href
  }

  async function refusalOf(place: DatabasePlace): Promise<string> {
    const opened = await openDatabase(place, 'local', log).catch((error: unknown) => startFailure(error))
    return typeof opened === 'string' ? opened : assert.fail('opened, or not told in words')
  }
})

async function asOwner(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}
