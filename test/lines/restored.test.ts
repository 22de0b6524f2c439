import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { untilSo } from '../../local/until-so.ts'
import { migratedFolder } from '../helpers/embedded/folders.ts'
import { type PostgresServer, query, startPostgres } from '../helpers/postgres.ts'
import { report, reportLostCard } from '../helpers/reporting.ts'
import { newFolder } from '../helpers/run-folder.ts'
import { type StraksUnderTest, startUnderTest } from '../helpers/straks-under-test.ts'

describe('A ticket number that somebody has seen', () => {
  const backups = newFolder('backups')
  let straks: StraksUnderTest
  afterEach(() => straks.close())

  describe('on a server', () => {
    let postgres: PostgresServer
    let url: string
    let file: string
    before(async () => {
      postgres = await startPostgres()
    })
    beforeEach(async () => {
      url = await postgres.freshDatabase()
      file = join(backups, new URL(url).pathname.slice(1))
      straks = await startUnderTest({ env: { DATABASE_URL: url } })
    })
    after(() => postgres.close())

    it('is not given out again when a dump is read into a new database under a running bot', async () => {
      await seen(2)
      postgres.run('pg_dump', '-Fc', '-f', file, url)
      const last = await seen(2)
      const name = new URL(url).pathname.slice(1)
      await query(postgres.url, `drop database ${name} with (force)`, `create database ${name}`)
      // In one transaction, so that the bot finds all of it or nothing.
      postgres.run('pg_restore', '--single-transaction', '-d', url, file)
      const next = await reportedAtLast()
      assert.ok(next > last + 1_000, `${next} after ${last}`)
      assert.equal(await seen(1), next + 1)
      assert.equal(straks.logged.filter((line) => line.includes('ticket numbers are skipped')).length, 1)
    })

    it('is not given out again when a dump is read into the same database', async () => {
      await seen(1)
      postgres.run('pg_dump', '-Fc', '-f', file, url)
      const last = await seen(2)
      await straks.restart(async () => postgres.run('pg_restore', '--clean', '-d', url, file))
      assert.ok((await seen(1)) > last + 1_000)
    })

    it('is not given out again when the server was recovered from an older copy of itself', async () => {
      await seen(1)
      const { directory } = postgres
      await straks.restart(async () => {
        await postgres.stop()
        execFileSync('cp', ['-a', directory, file])
        await postgres.start()
      })
      const last = await seen(2)
      await straks.restart(async () => {
        await postgres.stop()
        rmSync(directory, { recursive: true })
        execFileSync('cp', ['-a', file, directory])
        appendFileSync(join(directory, 'postgresql.auto.conf'), "restore_command = 'false'\n")
        execFileSync('cp', ['-a', join(directory, 'PG_VERSION'), join(directory, 'recovery.signal')])
        await postgres.start()
        await untilSo(async () => {
          const [row] = await query(postgres.url, 'select pg_is_in_recovery() as recovering')
          return row?.['recovering'] === false
        })
      })
      assert.ok((await seen(1)) > last + 1_000)
    })

    it('is followed by the next one after restarts and maintenance', async () => {
      const first = await seen(1)
      await straks.restart(async () => {
        await query(url, 'vacuum (full, freeze)')
        await postgres.stop()
        await postgres.start()
      })
      assert.equal(await seen(1), first + 1)
    })
  })

  describe('in a folder', () => {
    it('is not given out again when an older copy of the folder is put back', async () => {
      const folder = await migratedFolder()
      straks = await startUnderTest({ env: { DATA_DIR: folder } })
      await seen(1)
      await straks.restart(async () => {
        execFileSync('cp', ['-a', folder, `${folder}-copy`])
      })
      const last = await seen(2)
      await straks.restart()
      assert.equal(await seen(1), last + 1)
      await straks.restart(async () => {
        rmSync(folder, { recursive: true })
        execFileSync('cp', ['-a', `${folder}-copy`, folder])
      })
      assert.ok((await seen(1)) > last + 1_000)
    })
  })

  /** Makes this many reports. Resolves with the number of the last, without its year. */
  async function seen(count: number): Promise<number> {
    const numbers: string[] = []
    while (numbers.length < count) numbers.push(await reportLostCard(straks))
    return withoutYear(numbers.at(-1))
  }

  /** Reports again and again until the bot finds its database. */
  async function reportedAtLast(): Promise<number> {
    for (let tries = 0; tries < 10; tries++) {
      const number = await report(straks.m365.chatOf('Kari Hansen'), 'mista buypasskortet').catch(
        () => undefined,
      )
      if (number) return withoutYear(number)
    }
    return assert.fail('nothing can be reported any more')
  }
})

function withoutYear(number: string | undefined): number {
  return Number(number?.split('-')[1])
}
