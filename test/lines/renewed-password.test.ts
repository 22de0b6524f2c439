import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { untilSo } from '../../local/until-so.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { type PostgresServer, query, startPostgres } from '../helpers/postgres.ts'
import { reportLostCard } from '../helpers/reporting.ts'
import { newFolder } from '../helpers/run-folder.ts'
import { type StraksUnderTest, startUnderTest } from '../helpers/straks-under-test.ts'

const [OLD, NEW] = ['gammelt p@ssord', 'nytt p@ss:ord/2']

describe('When the password of the database is renewed in DATABASE_URL_FILE', () => {
  let server: PostgresServer
  const file = join(newFolder('renewed'), 'database-url')
  let database: string
  let straks: StraksUnderTest
  before(async () => {
    server = await startPostgres()
    await query(server.url, `create role boten login password '${OLD}'`)
    await askForPasswords(server)
    database = await server.freshDatabase()
    await query(server.url, `alter database ${new URL(database).pathname.slice(1)} owner to boten`)
    writeFileSync(file, `${addressWith(OLD)}\n`)
    straks = await startUnderTest({ env: { DATABASE_URL_FILE: file } })
  })
  after(async () => {
    await straks?.close()
    await server.close()
  })

  function addressWith(password: string): string {
    return Object.assign(new URL(database), { username: 'boten', password }).href
  }

  it('the running bot signs in with the new one, and goes on reporting and listening', async () => {
    await straks.m365.mailbox(BUYPASS).waitForMail(await reportLostCard(straks))

    await query(server.url, `alter role boten password '${NEW}'`)
    writeFileSync(file, `${addressWith(NEW)}\n`)
    await endLines(server)
    await assert.rejects(query(addressWith(OLD), 'select 1'), { code: '28P01' })

    await untilListens(server)
    await straks.m365.mailbox(BUYPASS).waitForMail(await reportLostCard(straks))
  })

  it('an empty file stops nothing: the address that the start has read stands', async () => {
    await query(server.url, `alter role boten password '${OLD}'`)
    writeFileSync(file, '')
    await endLines(server)
    await untilListens(server)
    await straks.m365.mailbox(BUYPASS).waitForMail(await reportLostCard(straks))
  })
})

/** Asks only the bot for a password: the tests themselves connect without one. */
async function askForPasswords(server: PostgresServer): Promise<void> {
  const rules = join(server.directory, 'pg_hba.conf')
  writeFileSync(rules, `host all boten 127.0.0.1/32 scram-sha-256\n${readFileSync(rules, 'utf8')}`)
  await query(server.url, 'select pg_reload_conf()')
}

async function endLines(server: PostgresServer): Promise<void> {
  await query(
    server.url,
    "select pg_terminate_backend(pid, 10000) from pg_stat_activity where usename = 'boten'",
  )
}

async function untilListens({ url }: PostgresServer): Promise<void> {
  const listening =
    "select from pg_stat_activity where usename = 'boten' and application_name = 'straks-listen'"
  await untilSo(async () => (await query(url, listening)).length > 0)
}
