import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { pino } from 'pino'
import { openDatabase } from '../../bot/store/open-database.ts'
import { databaseOfLastRelease, LAST_RELEASE } from '../helpers/last-release.ts'
import { dropDatabase } from '../helpers/shared-postgres.ts'

/** Recorded by record-statements.ts. */
const STATEMENTS = 'test/upgrades/statements-of-last-release.sql'

describe(`The statements of ${LAST_RELEASE.version}`, () => {
  const statements = readFileSync(STATEMENTS, 'utf8').split(/;\n\n/).filter(Boolean)
  let url: string
  before(async () => {
    url = await databaseOfLastRelease()
  })
  after(() => dropDatabase(url))

  it('are understood by its own database', async () => {
    assert.ok(statements.length > 400)
    assert.deepEqual(await notUnderstood(), [])
  })

  it('are understood by the database of this release, too', async () => {
    const { close } = await openDatabase({ kind: 'server', url }, 'local', pino({ level: 'silent' }))
    await close()
    assert.deepEqual(await notUnderstood(), [])
  })

  /** Prepares the statements without running them: each name and type in them is looked up. */
  async function notUnderstood(): Promise<string[]> {
    const client = new pg.Client(url)
    await client.connect()
    const faults: string[] = []
    for (const [number, statement] of statements.entries())
      await client
        .query(`prepare s${number} as ${statement}`)
        .catch((error: Error) => faults.push(`${error.message}: ${statement}`))
    await client.end()
    return faults
  }
})
