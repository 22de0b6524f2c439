import assert from 'node:assert/strict'
import pg from 'pg'
import { z } from 'zod'
import { version } from '../../bot/settings/version.ts'
import { untilSo } from '../../local/until-so.ts'
import { type Bots, startBots } from '../helpers/bots.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { databaseOfLastRelease, LAST_RELEASE, unpackLastRelease } from '../helpers/last-release.ts'
import { type Load, startLoad } from '../helpers/load.ts'
import { carriedBy } from '../helpers/reporting.ts'
import { dropDatabase } from '../helpers/shared-postgres.ts'
import { untilIdle } from '../helpers/until-idle.ts'

/** PostgreSQL did not understand a statement or refused its values; slowness is due to the machine. */
const WRONG_STATEMENT = /"code":"(22|23|42)/

describe(`An upgrade from ${LAST_RELEASE.version}, while people report`, () => {
  let last: ReturnType<typeof unpackLastRelease>
  let bots: Bots
  let url: string
  let load: Load | undefined
  before(async function () {
    last = unpackLastRelease()
    if (!last) return this.skip()
    bots = await startBots()
    url = await databaseOfLastRelease()
  })
  after(async () => {
    await load?.stop()
    await bots?.close()
    last?.remove()
    if (url) await dropDatabase(url)
  })

  it('keeps nobody from reporting, loses nothing, sends nothing twice, and lets both releases work', async () => {
    const env = { DATABASE_URL: url, LOG_LEVEL: 'warn' }
    const old = await bots.start(env, last?.folder)
    assert.equal(await versionOf(old.url), undefined)
    load = startLoad(bots.m365, { names: ['Kari Hansen', 'Per Olsen'], pauseMs: 100 })
    await reported(3)
    const recent = await bots.start(env)
    assert.equal(await versionOf(recent.url), version)
    await reported(6)
    assert.deepEqual(
      [old, recent].map(({ process }) => process.exitCode),
      [null, null],
    )
    assert.equal(await old.end('SIGTERM'), 0)
    await reported(3)
    await load.stop()
    assert.deepEqual(load.notFiled, [])
    await untilIdle(url)

    assert.deepEqual(
      [...old.logged, ...recent.logged].filter((line) => WRONG_STATEMENT.test(line)),
      [],
    )
    const tickets = await rows('select number from tickets')
    const filed = tickets.map(({ number }) => String(number))
    assert.deepEqual(
      [...load.acknowledged].filter((number) => !filed.includes(number)),
      [],
    )
    assert.deepEqual(await rows(`select state, recipient_kind from deliveries where state <> 'sent'`), [])
    assert.deepEqual(await rows(`select name, attempts from jobs where failing_since is not null`), [])
    const mailed = bots.m365.mailbox(BUYPASS).mails.flatMap(carriedBy)
    assert.ok(mailed.length >= load.acknowledged.size)
    assert.equal(new Set(mailed).size, mailed.length)
  })

  /** Waits for this many more reports, however long that takes on a busy machine. */
  async function reported(more: number): Promise<void> {
    const { acknowledged } = load ?? assert.fail()
    const all = acknowledged.size + more
    await untilSo(
      () => acknowledged.size >= all,
      () => `${acknowledged.size} reports`,
      150_000,
    )
  }

  async function rows(statement: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client(url)
    await client.connect()
    const { rows } = await client.query(statement).finally(() => client.end())
    return rows
  }

  async function versionOf(bot: string): Promise<string | undefined> {
    const answer = await fetch(`${bot}/healthz`)
    return z.object({ version: z.string().optional() }).parse(await answer.json()).version
  }
})
