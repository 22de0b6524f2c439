import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { pino } from 'pino'
import { generate } from 'selfsigned'
import { startFailure } from '../../bot/start-failure.ts'
import { type Database, openDatabase } from '../../bot/store/open-database.ts'
import { endingWhenSilent } from '../../bot/store/time-limits.ts'
import { untilSo } from '../../local/until-so.ts'
import { type PostgresServer, startPostgres } from '../helpers/postgres.ts'
import { withInstalled } from '../helpers/self-tested.ts'
import { lineTo } from '../helpers/silent-line.ts'

describe('A PostgreSQL server that takes only encrypted connections', () => {
  const authority = join(tmpdir(), `straks-authority-${process.pid}.pem`)
  let postgres: PostgresServer
  const installed = withInstalled()
  before(async () => {
    const certificate = await generate([{ name: 'commonName', value: 'Straks test database' }], {
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
    })
    writeFileSync(authority, certificate.cert)
    postgres = await startPostgres({ certificate })
  })
  after(async () => {
    await postgres.close()
    rmSync(authority)
  })

  it('is used and listened to over TLS', async () => {
    const database = await open(await addressed(`sslmode=verify-full&sslrootcert=${authority}`))
    const heard: string[] = []
    const stop = await database.listen('straks_test', (payload) => heard.push(payload))
    await sql`select pg_notify('straks_test', 'ny sak')`.execute(database.db)
    await untilSo(() => heard.length > 0, 'nothing heard')
    const { rows } = await sql<{ name: string; encrypted: boolean }>`
      select distinct application_name as name, ssl as encrypted
      from pg_stat_ssl join pg_stat_activity using (pid) where application_name like 'straks%'
      order by 1`.execute(database.db)
    assert.deepEqual(rows, [
      { name: 'straks', encrypted: true },
      { name: 'straks-listen', encrypted: true },
    ])
    await stop()
    await database.close()
  })

  it('is refused in words when nobody vouches for its certificate', async () => {
    for (const mode of ['require', 'verify-full']) {
      const url = await addressed(`sslmode=${mode}`)
      assert.match(await refusalOf(url), /DATABASE_URL: .*DEPTH_ZERO_SELF_SIGNED_CERT/)
      const { line } = await installed.selfTest({ env: { DATABASE_URL: url } })
      assert.match(line('Databasen'), /^✗ .*sertifikat .*sslrootcert/)
    }
  })

  it('is given up when it falls silent, and not while it answers', async () => {
    const line = await lineTo(postgres.url)
    const client = new pg.Client({ connectionString: line.url, stream: endingWhenSilent(4_000) })
    const lost = Promise.withResolvers<unknown>()
    client.on('error', lost.resolve)
    await client.connect()
    for (let times = 0; times < 25; times++) {
      await client.query('select 1')
      await pause(200)
    }
    line.fallSilent()
    await assert.rejects(client.query('select 1'), { code: 'ETIMEDOUT' })
    await lost.promise
    line.close()
  })

  it('is required by sslmode=require: one without encryption is refused in words', async () => {
    const plain = await startPostgres()
    const url = `${await plain.freshDatabase()}?sslmode=require`
    assert.match(await refusalOf(url), /DATABASE_URL: .*ikke imot krypterte forbindelser.*sslmode=disable/)
    const { line } = await installed.selfTest({ env: { DATABASE_URL: url } })
    assert.match(line('Databasen'), /^✗ .*sslmode=disable/)
    await plain.close()
  })

  async function addressed(query: string): Promise<string> {
    const url = new URL(await postgres.freshDatabase())
    url.search = query
    return url.href
  }

  async function refusalOf(url: string): Promise<string> {
    const opened = await open(url).catch((error: unknown) => startFailure(error))
    return typeof opened === 'string' ? opened : assert.fail('opened, or not told in words')
  }

  function open(url: string): Promise<Database> {
    return openDatabase({ kind: 'server', url }, 'local', pino({ level: 'silent' }))
  }
})
